import { expect, it } from 'vitest'
import { cornersOf, type RotatedBox, smallestBox, turnBox } from './rotated-box.js'

it('finds the tilt and size of a tilted rectangle from its corners', () => {
  const box: RotatedBox = { cx: 200, cy: 100, width: 120, height: 30, angle: 0.2 }
  const found = smallestBox(cornersOf(box))!
  expect(found.angle).toBeCloseTo(0.2)
  expect([found.cx, found.cy, found.width, found.height].map(Math.round)).toEqual([200, 100, 120, 30])
})

it.each([1, 2, 3])('turns a box with its page, and back again, by %i quarters', (quarters) => {
  const page = { width: 400, height: 300 }
  const turnedPage = quarters === 2 ? page : { width: 300, height: 400 }
  const box: RotatedBox = { cx: 50, cy: 20, width: 80, height: 10, angle: 0.1 }
  expect(turnBox(turnBox(box, quarters, page), 4 - quarters, turnedPage)).toEqual(box)
})
