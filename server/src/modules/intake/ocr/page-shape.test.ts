import { describe, expect, it } from 'vitest'
import { distortionOf, flatten, shapeOf, unflatten } from './page-shape.js'
import type { Point, RotatedBox } from './rotated-box.js'

const page = { width: 1000, height: 1400 }

/** A table of five columns and twenty rows, seen through a distortion of the page. */
function tableSeen(through: (point: Point) => Point): RotatedBox[] {
  const boxes: RotatedBox[] = []
  for (let row = 0; row < 20; row++) {
    for (let column = 0; column < 5; column++) {
      const y = 200 + row * 50
      const left = through({ x: 100 + column * 170, y })
      const right = through({ x: 220 + column * 170, y })
      boxes.push({
        cx: (left.x + right.x) / 2,
        cy: (left.y + right.y) / 2,
        width: Math.hypot(right.x - left.x, right.y - left.y),
        height: 20,
        angle: Math.atan2(right.y - left.y, right.x - left.x),
      })
    }
  }
  return boxes
}

function rowSpread(boxes: readonly RotatedBox[]): number {
  const shape = shapeOf(boxes, page)
  const flat = boxes.map((box) => flatten(shape, { x: box.cx, y: box.cy }).y)
  const rows = Array.from({ length: 20 }, (_, row) => flat.slice(row * 5, row * 5 + 5))
  return Math.max(...rows.map((row) => Math.max(...row) - Math.min(...row)))
}

describe('shape of a page', () => {
  it('leaves a flat page alone', () => {
    const boxes = tableSeen((point) => point)
    expect(distortionOf(shapeOf(boxes, page), boxes)).toBeLessThan(1)
  })

  it.each([
    ['tilted', ({ x, y }: Point) => ({ x: x - 0.05 * y, y: y + 0.05 * x })],
    ['seen from the side', ({ x, y }: Point) => ({ x, y: 700 + (y - 700) * (1 + 0.0002 * (x - 500)) })],
    ['bent', ({ x, y }: Point) => ({ x, y: y + 30 * ((x - 500) / 500) ** 2 })],
  ])('brings the rows of a %s page to one level', (_, through) => {
    expect(rowSpread(tableSeen(through))).toBeLessThan(5)
  })

  it('undoes its own flattening', () => {
    const shape = shapeOf(
      tableSeen(({ x, y }) => ({ x, y: y + 0.03 * x })),
      page,
    )
    const there = unflatten(shape, flatten(shape, { x: 130, y: 1200 }))
    expect(there.x).toBeCloseTo(130, 0)
    expect(there.y).toBeCloseTo(1200, 0)
  })
})
