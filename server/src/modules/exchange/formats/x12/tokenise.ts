import type { ExchangeProblem } from '../../schema.js'

/** One X12 segment: its name, its elements (1-based as the guides count them), and which of its name it is. */
export type Segment = { id: string; elements: string[]; path: string }
export type Interchange = { segments: Segment[]; component: string; warnings: ExchangeProblem[] }

/** ISA is the one segment of fixed width; its last two characters declare the separators. */
const ISA_LENGTH = 106
/** Elements that hold composites in every claim, by which the component separator is verified. */
const COMPOSITES: Record<string, number> = { CLM: 5, HI: 1, SV1: 1, SV2: 2, SV3: 1, SVC: 1 }
const USUAL_SEPARATORS = [':', '>', '^', '<', '|']

/**
 * Splits an interchange by the separators that its ISA declares. Some senders declare a component separator that they
 * do not use: then the one that is used is taken, and said.
 * @returns null when the text does not start with a whole ISA segment.
 */
export function tokenise(text: string): Interchange | null {
  const start = text.search(/\S/)
  const body = start < 0 ? '' : text.slice(start)
  if (!body.startsWith('ISA') || body.length < ISA_LENGTH) return null
  const [element, declared, terminator] = [body[3], body[ISA_LENGTH - 2], body[ISA_LENGTH - 1]]
  if (!element || !declared || !terminator || /[\sA-Za-z0-9]/.test(element)) return null
  const counts = new Map<string, number>()
  const segments = body
    .split(terminator)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [id = '', ...elements] = one.split(element)
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      return { id, elements: elements.map((value) => value.trim()), path: `${id}[${count}]` }
    })
  const component = usedSeparator(segments, declared)
  const warnings = component === declared ? [] : [separatorWarning(declared, component)]
  return { segments, component, warnings }
}

/** Element `at` (1-based) of a segment; empty elements are null. */
export function element(segment: Segment | undefined, at: number): string | null {
  return segment?.elements[at - 1] || null
}

function usedSeparator(segments: Segment[], declared: string): string {
  const composites = segments
    .filter((segment) => COMPOSITES[segment.id] !== undefined)
    .map((segment) => element(segment, COMPOSITES[segment.id] ?? 1) ?? '')
  if (composites.length === 0 || composites.some((one) => one.includes(declared))) return declared
  return USUAL_SEPARATORS.find((usual) => composites.some((one) => one.includes(usual))) ?? declared
}

function separatorWarning(declared: string, used: string): ExchangeProblem {
  const reason = 'The component separator that ISA16 declares is not the one used.'
  return { code: 'exchange.separator-differs', path: 'ISA[1]', reason, facts: { declared, used } }
}
