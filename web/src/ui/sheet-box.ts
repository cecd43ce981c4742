/** A named place on a page, in pixels of the page image. */
export type SheetBox = { name: string; x: number; y: number; width: number; height: number }

/** The drawn rectangle of a box: a little air around the text, and never outside the page. */
export function boxInView(box: SheetBox, page: { width: number; height: number }) {
  const air = Math.max(2, page.width / 300)
  const x = Math.max(0, box.x - air)
  const y = Math.max(0, box.y - air)
  return {
    x,
    y,
    width: Math.max(1, Math.min(page.width - x, box.width + 2 * air)),
    height: Math.max(1, Math.min(page.height - y, box.height + 2 * air)),
  }
}
