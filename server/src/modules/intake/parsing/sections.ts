import { tokens } from './fuzzy.js'
import { matchSection } from './lexicon.js'

/** A heading of a group of lines. `certain` when in brackets or made of a known heading's words only. */
export function sectionName(text: string): { text: string; certain: boolean } | null {
  const bracketed = /^[\s|Il1!]*\[([^\]]+)(?:\][\s|Il1!\]]*)?$/.exec(text.trim())
  const bare = (bracketed?.[1] ?? text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s*=#|•>-]+|[\s*=#|:•<-]+$/g, '')
    .replace(/^(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)]\s+/, '')
    .trim()
  const letters = (bare.match(/\p{L}/gu) ?? []).length
  if (letters < 2 || bare.length > 48) return null
  const list = tokens(bare)
  const hit = list.length > 0 ? matchSection(list, 0) : null
  const known = hit !== null && hit.next >= list.length && hit.score >= 0.85
  return { text: bare, certain: bracketed !== null || known }
}
