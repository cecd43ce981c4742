/**
 * Lists that are a rule and not a table. ESI pays CGHS rates by city where it has no rate of its own (IN-E1), and no
 * table of its own rates is at hand; which CGHS edition answers depends on the day.
 */
const DERIVED: Record<string, { title: string; basis: string[] }> = {
  esi: { title: 'ESI (India): CGHS rates by city', basis: ['cghs-2025', 'cghs-2024'] },
}

export function basisOf(list: string): string[] | null {
  return DERIVED[list]?.basis ?? null
}

export const derivedLists: { list: string; title: string; basis: string[] }[] = Object.entries(DERIVED).map(
  ([list, rule]) => ({ list, ...rule }),
)
