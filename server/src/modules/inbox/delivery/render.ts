import type { ChannelCapabilities, Content } from '../schema.js'

export type Rendered =
  | { kind: 'text'; text: string }
  | { kind: 'buttons' | 'list'; text: string; choices: { id: string; title: string }[] }

const BUTTON_TITLE = 20
const ROW_TITLE = 24
const CHOICE_TEXT = 1024

/**
 * A message as one channel can show it, in one or more parts: buttons up to three, a list up to ten rows, else the
 * choices as numbered lines; long text is split between sentences.
 */
export function render(content: Content, can: ChannelCapabilities): Rendered[] {
  const text = content.text ?? ''
  const choices = content.choices ?? []
  const fits = (most: number, title: number): boolean =>
    choices.length > 0 && choices.length <= most && choices.every((one) => one.title.length <= title)
  if (fits(can.buttons, BUTTON_TITLE)) return withChoices('buttons', text, choices)
  if (fits(can.listRows, ROW_TITLE)) return withChoices('list', text, choices)
  const numbered = choices.map((one, index) => `${index + 1}. ${one.title}`)
  return splitText([text, ...numbered].filter(Boolean).join('\n'), can.maxText).map((part) => ({
    kind: 'text',
    text: part,
  }))
}

/** A message cut into those that one channel sends one by one; each of them renders to exactly one part. */
export function partsOf(content: Content, can: ChannelCapabilities): Content[] {
  // A template was approved whole and goes out whole; so does a file with its caption.
  if (content.template || content.media) return [content]
  const parts = render(content, can)
  return parts.map((part, index): Content => {
    if (part.kind !== 'text') return { ...content, text: part.text }
    const isLast = index === parts.length - 1
    return { type: 'text', text: part.text, ...(isLast && content.choices ? { offered: content.choices } : {}) }
  })
}

/** The choices hang on the last part; what does not fit into one goes before it. */
function withChoices(kind: 'buttons' | 'list', text: string, choices: { id: string; title: string }[]): Rendered[] {
  const parts = splitText(text, CHOICE_TEXT)
  return parts.map((part, index) =>
    index === parts.length - 1 ? { kind, text: part, choices } : { kind: 'text', text: part },
  )
}

/** Parts of at most `most` characters: between paragraphs, else sentences, else words, else anywhere. */
export function splitText(text: string, most: number): string[] {
  const whole = text.trim()
  if (whole.length <= most) return [whole]
  const head = whole.slice(0, most + 1)
  const at = [/\n\s*\n(?!.*\n\s*\n)/s, /[.!?।]\s(?!.*[.!?।]\s)/s, /\s(?!.*\s)/s]
    .map((border) => head.search(border))
    .find((place) => place > most / 3)
  const cut = at === undefined ? most : at + 1
  return [whole.slice(0, cut).trim(), ...splitText(whole.slice(cut), most)]
}

/** The choice a person meant by writing its number or its words; null for anything else. */
export function chosenByText(text: string, offered: { id: string; title: string }[]) {
  const said = text.trim().toLowerCase()
  const number = /^\(?(\d{1,2})[.)]?$/.exec(said)?.[1]
  return (number ? offered[Number(number) - 1] : offered.find(({ title }) => title.toLowerCase() === said)) ?? null
}
