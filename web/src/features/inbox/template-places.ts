/** How many values a template takes: the highest of its numbered places. */
export function placesIn(body: string): number {
  return Math.max(0, ...[...body.matchAll(/\{\{(\d{1,2})\}\}/g)].map(([, place]) => Number(place)))
}
