import { z } from 'zod'

export const ViewId = z.uuid().brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>

/** The lists whose filters can be kept. */
export const ViewedList = z.enum(['risk', 'cases'])
export type ViewedList = z.infer<typeof ViewedList>

/** What stands in the address of a list, without its page. The list itself leaves out what it no longer knows. */
export const ViewFilters = z
  .record(z.string().regex(/^[A-Za-z]{1,40}$/), z.string().max(120))
  .refine((filters) => Object.keys(filters).length <= 20)
export type ViewFilters = z.infer<typeof ViewFilters>

export const ViewInput = z.strictObject({
  list: ViewedList,
  name: z.string().trim().min(1).max(60),
  filters: ViewFilters,
  /** Shown to everybody who sees the list; for leads. */
  shared: z.boolean().default(false),
})
export type ViewInput = z.infer<typeof ViewInput>

export const SavedView = z.object({
  id: ViewId,
  list: ViewedList,
  name: z.string(),
  filters: ViewFilters,
  shared: z.boolean(),
  isMine: z.boolean(),
})
export type SavedView = z.infer<typeof SavedView>
