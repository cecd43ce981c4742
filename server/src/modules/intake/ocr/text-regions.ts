import { type Point, type RotatedBox, smallestBox } from './rotated-box.js'

/** How likely each pixel belongs to the core of a run of text, 0 to 1, row by row. */
export type TextMap = { values: Float32Array; width: number; height: number }

/** Map pixels above this belong to text. */
const PIXEL_LIMIT = 0.3
/** Mean likelihood a region must have to count. */
const REGION_LIMIT = 0.5
/** The detector marks a shrunk core of each run: the box is let out again by area / perimeter x this. */
const LET_OUT = 1.6
const MIN_PIXELS = 6
const MIN_SIDE = 3

/** The boxes of text in a detector's map, in map pixels. */
export function textRegions(map: TextMap): RotatedBox[] {
  const seen = new Uint8Array(map.values.length)
  const stack = new Int32Array(map.values.length)
  const boxes: RotatedBox[] = []
  for (let start = 0; start < map.values.length; start++) {
    if (seen[start] || map.values[start]! <= PIXEL_LIMIT) continue
    const region = flood(map, { start, seen, stack })
    if (region.pixels < MIN_PIXELS || region.sum / region.pixels < REGION_LIMIT) continue
    const box = smallestBox(region.edge)
    if (box && Math.min(box.width, box.height) >= MIN_SIDE) boxes.push(letOut(box))
  }
  return boxes
}

function letOut(box: RotatedBox): RotatedBox {
  const margin = (box.width * box.height * LET_OUT) / (2 * (box.width + box.height))
  return { ...box, width: box.width + 2 * margin, height: box.height + 2 * margin }
}

type Flood = { start: number; seen: Uint8Array; stack: Int32Array }
type Region = { pixels: number; sum: number; edge: Point[] }

/** Gathers the pixels joined to `start`; of each row only the two ends are kept, which is all a hull needs. */
function flood(map: TextMap, { start, seen, stack }: Flood): Region {
  const { values, width, height } = map
  const rows = new Map<number, [number, number]>()
  let top = 0
  let pixels = 0
  let sum = 0
  stack[top++] = start
  seen[start] = 1
  while (top > 0) {
    const at = stack[--top]!
    const x = at % width
    const y = (at / width) | 0
    sum += values[at]!
    pixels++
    const ends = rows.get(y)
    if (!ends) rows.set(y, [x, x])
    else if (x < ends[0]) ends[0] = x
    else if (x > ends[1]) ends[1] = x
    for (let ny = Math.max(0, y - 1); ny <= y + 1 && ny < height; ny++) {
      for (let nx = Math.max(0, x - 1); nx <= x + 1 && nx < width; nx++) {
        const next = ny * width + nx
        if (seen[next] || values[next]! <= PIXEL_LIMIT) continue
        seen[next] = 1
        stack[top++] = next
      }
    }
  }
  const edge: Point[] = []
  for (const [y, [a, b]] of rows) edge.push({ x: a, y }, { x: b + 1, y }, { x: a, y: y + 1 }, { x: b + 1, y: y + 1 })
  return { pixels, sum, edge }
}
