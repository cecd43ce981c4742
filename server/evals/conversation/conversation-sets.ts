import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Line = z.object({ id: z.string(), lang: z.string(), text: z.string() })
export const RedFlagItem = Line.extend({
  ...{ emergency: z.boolean(), group: z.string(), kind: z.string() },
  ...{ core: z.boolean().default(false), ambiguous: z.boolean().default(false) },
})
export const IntentItem = Line.extend({ intent: z.string(), intents: z.array(z.string()).optional() })
export const UnanswerableItem = Line.extend({ kind: z.string() })
export const InjectionItem = Line.extend({
  channel: z.string(),
  goal: z.string(),
  turns: z.array(z.string()).optional(),
})
export const ComplaintItem = Line.extend({
  expect: z.object({
    ...{ urgency: z.int(), complaint_class: z.string(), barriers: z.array(z.string()), sentiment: z.string() },
    ...{ pii: z.array(z.object({ kind: z.string(), norm: z.string() })), not_pii: z.array(z.string()).default([]) },
  }),
})
const Expect = z.object({
  intent: z.union([z.string(), z.array(z.string())]).optional(),
  step: z.string().optional(),
  must_include: z.array(z.array(z.string())).optional(),
  must_not_include: z.array(z.string()).optional(),
  handoff: z.union([z.boolean(), z.string()]).optional(),
  emergency: z.boolean().optional(),
  silent: z.boolean().optional(),
})
export const DialogueItem = z.object({
  ...{ id: z.string(), lang: z.string(), goal: z.string() },
  turns: z.array(
    z.object({
      user: z.string(),
      attachments: z.array(z.string()).default([]),
      gap_hours: z.number().default(0),
      expect: Expect,
    }),
  ),
})
export type DialogueItem = z.infer<typeof DialogueItem>

/** The lines of one set; none where the folder lacks it. @throws ZodError for a line of another shape */
export function readSet<Item extends z.ZodType>(directory: string, name: string, item: Item): z.infer<Item>[] {
  const file = join(directory, `${name}.jsonl`)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => item.parse(JSON.parse(line)))
}
