import { describe, expect, it } from 'vitest'
import { boxInView, cropAround, turned } from './sheet-box.js'

const page = { width: 1500, height: 2000 }

describe('a box on the page', () => {
  it('gets a little air', () => {
    expect(boxInView({ name: 'total', x: 100, y: 200, width: 50, height: 20 }, page)).toEqual({
      x: 95,
      y: 195,
      width: 60,
      height: 30,
    })
  })

  it('never leaves the page', () => {
    const drawn = boxInView({ name: 'total', x: -10, y: 1990, width: 3000, height: 50 }, page)
    expect(drawn.x).toBe(0)
    expect(drawn.x + drawn.width).toBeLessThanOrEqual(page.width)
    expect(drawn.y + drawn.height).toBeLessThanOrEqual(page.height)
  })
})

describe('a turned page', () => {
  it('takes the room it needs', () => {
    expect(turned(page, 0)).toMatchObject({ width: 1500, height: 2000 })
    expect(turned(page, 90)).toMatchObject({ width: 2000, height: 1500 })
    expect(turned(page, 270)).toMatchObject({ width: 2000, height: 1500 })
  })
})

describe('the part around a box', () => {
  it.each([
    { name: 'corner', x: 0, y: 0, width: 40, height: 20 },
    { name: 'far corner', x: 1450, y: 1980, width: 50, height: 20 },
    { name: 'whole line', x: 100, y: 900, width: 1300, height: 30 },
  ])('holds the whole box and stays on the page: $name', (box) => {
    const crop = cropAround(box, page)
    expect(crop.x).toBeLessThanOrEqual(box.x)
    expect(crop.y).toBeLessThanOrEqual(box.y)
    expect(crop.x + crop.width).toBeGreaterThanOrEqual(box.x + box.width)
    expect(crop.y + crop.height).toBeGreaterThanOrEqual(box.y + box.height)
    expect(crop.x).toBeGreaterThanOrEqual(0)
    expect(crop.x + crop.width).toBeLessThanOrEqual(page.width)
    expect(crop.y + crop.height).toBeLessThanOrEqual(page.height)
  })
})
