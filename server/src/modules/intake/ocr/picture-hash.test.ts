import { describe, expect, it } from 'vitest'
import { pictureHash, writtenArea } from './picture-hash.js'
import type { Raster } from './raster.js'

/** A picture whose brightness is `of` its place, both from 0 to 1. */
function drawn(width: number, height: number, of: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.fill(255 * of(x / width, y / height), (y * width + x) * 3, (y * width + x) * 3 + 3)
  }
  return { data, width, height }
}
const whole = (raster: Raster) => ({ x: 0, y: 0, width: raster.width, height: raster.height })
const hash = (raster: Raster) => pictureHash(raster, whole(raster))
const bitsApart = (a: string, b: string) => (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length
/** Patches of many shades. */
const patches = (x: number, y: number) => 0.1 + (((Math.floor(x * 13) * 7 + Math.floor(y * 11) * 5) % 17) / 17) * 0.8

describe('picture hash', () => {
  it('sets a bit where it grows lighter to the right', () => {
    expect(hash(drawn(90, 80, (x) => x))).toBe('ffffffffffffffff')
    expect(hash(drawn(90, 80, (x) => 1 - x))).toBe('0000000000000000')
    expect(hash(drawn(90, 80, (x, y) => (y < 0.5 ? x : 1 - x)))).toBe('ffffffff00000000')
  })

  it('stays nearly the same at another size and brightness', () => {
    const picture = hash(drawn(180, 160, patches))
    expect(bitsApart(hash(drawn(451, 403, patches)), picture)).toBeLessThanOrEqual(5)
    expect(bitsApart(hash(drawn(180, 160, (x, y) => patches(x, y) * 0.8 + 0.1)), picture)).toBeLessThanOrEqual(5)
  })

  it('looks only at what is written, not at what lies around it', () => {
    const onCloth = drawn(400, 400, (x, y) =>
      x < 0.25 || y < 0.25 ? 0.1 : patches((x - 0.25) / 0.75, (y - 0.25) / 0.75),
    )
    const words = [
      { box: { x: 100, y: 100, width: 40, height: 10 } },
      { box: { x: 300, y: 390, width: 100, height: 10 } },
    ]
    const area = writtenArea(onCloth, words)
    expect(area).toEqual({ x: 100, y: 100, width: 300, height: 300 })
    expect(pictureHash(onCloth, area)).toBe(hash(drawn(300, 300, patches)))
    expect(writtenArea(onCloth, [])).toEqual(whole(onCloth))
  })
})
