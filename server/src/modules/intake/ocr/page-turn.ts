import type { RotatedBox } from './rotated-box.js'

/** True when the text runs up or down the page: most of its length is in boxes higher than wide. */
export function isSideways(boxes: readonly RotatedBox[]): boolean {
  let across = 0
  let upright = 0
  for (const { width, height } of boxes) {
    if (width > height * 1.5) across += width
    else if (height > width * 1.5) upright += height
  }
  return upright > across * 1.5
}

/** The boxes that show best which way up the text stands: long, but not so long that they take time to read. */
export function tellingBoxes(boxes: readonly RotatedBox[], count: number): RotatedBox[] {
  const length = (box: RotatedBox) => box.width / box.height
  return boxes
    .filter((box) => length(box) >= 2.5 && length(box) <= 14)
    .sort((a, b) => length(b) - length(a))
    .slice(0, count)
}
