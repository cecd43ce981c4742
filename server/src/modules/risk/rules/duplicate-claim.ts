import type { Rule } from './rule.js'

const points = { content: 60, receipt: 50, image: 30 }

/** Another claim looks like this one; the surest likeness counts. */
export const duplicateClaim: Rule = {
  name: 'risk.duplicate-claim',
  hit({ claim: { duplicates } }) {
    const by = (['content', 'receipt', 'image'] as const).find((one) => duplicates.some((other) => other.by === one))
    return by ? { points: points[by], facts: { by, claims: duplicates.length } } : null
  },
}
