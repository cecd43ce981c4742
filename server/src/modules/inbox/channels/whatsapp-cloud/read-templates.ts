import { z } from 'zod'
import { Template } from '../../desk/schema.js'

/** A page of GET /{business_id}/message_templates. Source: Meta's message templates reference. */
export const TemplatePage = z.looseObject({
  data: z.array(
    z.looseObject({
      name: z.string(),
      language: z.string(),
      status: z.string(),
      category: z.string(),
      components: z.array(z.looseObject({ type: z.string() })).default([]),
    }),
  ),
  paging: z
    .looseObject({ cursors: z.looseObject({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
})
export type TemplatePage = z.infer<typeof TemplatePage>

/**
 * The approved templates of a page that can be sent from here: a body of text with numbered places, and nothing else that
 * takes a value. `skipped` counts approved ones of another make: with a picture in their header, named places, or a link or
 * code of their own in a button.
 */
export function readTemplates({ data }: TemplatePage): { templates: Template[]; skipped: number } {
  const approved = data.filter(({ status }) => status === 'APPROVED')
  const templates = approved.flatMap((one) => {
    const body = one.components.find(({ type }) => type === 'BODY')
    const others = one.components.filter((part) => part !== body)
    if (typeof body?.text !== 'string' || hasNamedPlace(body.text) || others.some(takesValue)) return []
    const { name, language } = one
    const read = Template.safeParse({ name, language, category: one.category.toLowerCase(), body: body.text })
    return read.success ? [read.data] : []
  })
  return { templates, skipped: approved.length - templates.length }
}

const hasNamedPlace = (text: string): boolean => /\{\{(?!\d{1,2}\}\})/.test(text)

function takesValue({ type, ...part }: Record<string, unknown> & { type: string }): boolean {
  if (type === 'HEADER') return part.format !== 'TEXT' || JSON.stringify(part).includes('{{')
  if (type === 'FOOTER') return false
  if (type !== 'BUTTONS') return true
  const buttons = z.array(z.looseObject({ type: z.string() })).safeParse(part.buttons)
  return !buttons.success || buttons.data.some((one) => one.type === 'OTP' || JSON.stringify(one).includes('{{'))
}
