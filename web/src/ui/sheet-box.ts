/** A named place on a page, in pixels of the page image. */
export type SheetBox = { name: string; x: number; y: number; width: number; height: number }

type Size = { width: number; height: number }
export type Turn = 0 | 90 | 180 | 270

/** The drawn rectangle of a box: a little air around the text, and never outside the page. */
export function boxInView(box: SheetBox, page: Size) {
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

/** How a page lies when it is turned: the room it takes, and the move that puts its corner back at the origin. */
export function turned(page: Size, turn: Turn): Size & { transform: string } {
  const { width, height } = page
  if (turn === 90) return { width: height, height: width, transform: `translate(${height} 0) rotate(90)` }
  if (turn === 180) return { width, height, transform: `translate(${width} ${height}) rotate(180)` }
  if (turn === 270) return { width: height, height: width, transform: `translate(0 ${width}) rotate(270)` }
  return { width, height, transform: '' }
}

/** The part of a page around a box that is worth showing by itself: wide enough to recognise, never outside the page. */
export function cropAround(box: SheetBox, page: Size) {
  const height = Math.min(page.height, box.height * 3)
  const width = Math.min(page.width, Math.max(box.width * 1.2, height * 6))
  return {
    x: clamp(box.x + box.width / 2 - width / 2, page.width - width),
    y: clamp(box.y + box.height / 2 - height / 2, page.height - height),
    width,
    height,
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
