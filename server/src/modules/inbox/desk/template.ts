/** How many values a template takes: the highest of its numbered places. */
export function placesOf(body: string): number {
  return Math.max(0, ...[...body.matchAll(/\{\{(\d{1,2})\}\}/g)].map(([, place]) => Number(place)))
}

/** The text that the person will see. */
export function fillTemplate(body: string, values: string[]): string {
  return body.replace(/\{\{(\d{1,2})\}\}/g, (_, place: string) => values[Number(place) - 1] ?? '')
}
