import { describe, expect, it } from 'vitest'
import { boxInView } from './sheet-box.js'

describe('a box on the page', () => {
  const page = { width: 1500, height: 2000 }

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
