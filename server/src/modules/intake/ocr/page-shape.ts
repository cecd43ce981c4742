import { dot, type Observation, robustFit, weightedMedian } from './robust-fit.js'
import type { Point, RotatedBox } from './rotated-box.js'

/**
 * How a photographed or tilted page bends away from flat: the tilt as a whole, then, in the levelled page,
 * how rows slope (`rows`: dy/dx) and columns lean (`columns`: dx/dy) from place to place.
 */
export type PageShape = {
  width: number
  height: number
  /** Tilt of the text in radians. */
  tilt: number
  rows: number[]
  columns: number[]
}

/** Boxes at least this many times as wide as high show a slope of their own. */
const LONG = 3
const MIN_LONG = 4
/** Steps in which a bent row or column is followed. */
const STEPS = 12

/** Judges the page's shape from the boxes of its text; `page` is the size of the picture, in the boxes' pixels. */
export function shapeOf(boxes: readonly RotatedBox[], page: { width: number; height: number }): PageShape {
  const long = boxes.filter((box) => box.width >= LONG * box.height)
  const shape: PageShape = { ...page, tilt: 0, rows: [0], columns: [0] }
  // A few slanted boxes are a stamp or a signature, not a tilted page.
  if (long.length < MIN_LONG) return shape
  shape.tilt = weightedMedian(long.map((box) => ({ value: box.angle, weight: box.width })))
  const own = long.map((box) => ownSlope(shape, box))
  // What stands level on a row far apart tells its slope better than any one box: looked at twice, as rows fall into place.
  for (let round = 0; round < 2; round++) shape.rows = fitRows([...own, ...rowLinks(shape, boxes)])
  shape.columns = fitColumns(columnLinks(shape, boxes))
  return shape
}

/** Where a point of the picture lies on the flat page, about the page's centre. */
export function flatten(shape: PageShape, point: Point): Point {
  const { u, v } = levelled(shape, point)
  const y = follow({ at: u, value: v, to: 0 }, (a, b) => slopeOf(shape, shape.rows, { x: a, y: b }))
  const x = follow({ at: y, value: u, to: 0 }, (a, b) => slopeOf(shape, shape.columns, { x: b, y: a }))
  return { x, y }
}

/** Where a point of the flat page lies in the picture; undoes `flatten`. */
export function unflatten(shape: PageShape, flat: Point): Point {
  const u = follow({ at: 0, value: flat.x, to: flat.y }, (a, b) => slopeOf(shape, shape.columns, { x: b, y: a }))
  const v = follow({ at: 0, value: flat.y, to: u }, (a, b) => slopeOf(shape, shape.rows, { x: a, y: b }))
  const cos = Math.cos(shape.tilt)
  const sin = Math.sin(shape.tilt)
  return { x: u * cos - v * sin + shape.width / 2, y: u * sin + v * cos + shape.height / 2 }
}

/** Farthest any box is moved against the others by flattening, pixels. */
export function distortionOf(shape: PageShape, boxes: readonly RotatedBox[]): number {
  const moves = boxes.map((box) => {
    const flat = flatten(shape, { x: box.cx, y: box.cy })
    return { x: flat.x - box.cx, y: flat.y - box.cy }
  })
  const range = (values: number[]) => (values.length === 0 ? 0 : Math.max(...values) - Math.min(...values))
  return Math.max(range(moves.map((move) => move.x)), range(moves.map((move) => move.y)))
}

function levelled(shape: PageShape, point: Point): { u: number; v: number } {
  const x = point.x - shape.width / 2
  const y = point.y - shape.height / 2
  const cos = Math.cos(shape.tilt)
  const sin = Math.sin(shape.tilt)
  return { u: x * cos + y * sin, v: y * cos - x * sin }
}

/** Place on the page as shares of half its longer side, about its centre. */
function terms(shape: PageShape, at: Point): number[] {
  const half = Math.max(shape.width, shape.height) / 2
  const x = at.x / half
  const y = at.y / half
  return [1, x, y, x * y, x * x, y * y, x * x * x, x * x * y]
}

function slopeOf(shape: PageShape, coefficients: readonly number[], at: Point): number {
  return coefficients.length === 1 ? coefficients[0]! : dot(coefficients, terms(shape, at))
}

/** Walks from `at` to `to` along the slope field, by midpoints. */
function follow(
  start: { at: number; value: number; to: number },
  slope: (at: number, value: number) => number,
): number {
  const step = (start.to - start.at) / STEPS
  let { value } = start
  for (let k = 0; k < STEPS; k++) {
    const at = start.at + k * step
    const half = value + (step / 2) * slope(at, value)
    value += step * slope(at + step / 2, half)
  }
  return value
}

function ownSlope(shape: PageShape, box: RotatedBox): Observation {
  const { u, v } = levelled(shape, { x: box.cx, y: box.cy })
  return { terms: terms(shape, { x: u, y: v }), value: Math.tan(box.angle - shape.tilt), weight: box.width }
}

type Ends = { left: Point; right: Point; flatLeft: Point; flatRight: Point; height: number }

function endsOf(shape: PageShape, box: RotatedBox): Ends {
  const along = { x: (Math.cos(box.angle) * box.width) / 2, y: (Math.sin(box.angle) * box.width) / 2 }
  const left = { x: box.cx - along.x, y: box.cy - along.y }
  const right = { x: box.cx + along.x, y: box.cy + along.y }
  const flatLeft = flatten(shape, left)
  return { left, right, flatLeft, flatRight: flatten(shape, right), height: box.height }
}

/** Slopes between the end of each box and the start of the next one on its row. */
function rowLinks(shape: PageShape, boxes: readonly RotatedBox[]): Observation[] {
  const ends = boxes.map((box) => endsOf(shape, box))
  return ends.flatMap((from) => {
    const next = ends
      .filter((to) => {
        const height = Math.min(from.height, to.height)
        const level = Math.abs(to.flatLeft.y - from.flatRight.y) < 0.55 * height
        return level && to.flatLeft.x > from.flatRight.x && Math.max(from.height, to.height) < 1.7 * height
      })
      .sort((a, b) => a.flatLeft.x - b.flatLeft.x)[0]
    if (!next) return []
    const a = levelled(shape, from.right)
    const b = levelled(shape, next.left)
    const run = b.u - a.u
    if (run < from.height) return []
    const middle = { x: (a.u + b.u) / 2, y: (a.v + b.v) / 2 }
    return [{ terms: terms(shape, middle), value: (b.v - a.v) / run, weight: run }]
  })
}

/** How left and right ends that stand under one another lean, on the page with its rows already level. */
function columnLinks(shape: PageShape, boxes: readonly RotatedBox[]): Observation[] {
  const ends = boxes.map((box) => endsOf(shape, box))
  const links: Observation[] = []
  for (const side of ['flatLeft', 'flatRight'] as const) {
    for (const from of ends) {
      const below = ends
        .filter((to) => {
          const drop = to[side].y - from[side].y
          return drop > from.height * 0.8 && drop < from.height * 5 && Math.abs(to[side].x - from[side].x) < drop * 0.2
        })
        .sort((a, b) => a[side].y - b[side].y)[0]
      if (!below) continue
      const drop = below[side].y - from[side].y
      const middle = { x: (below[side].x + from[side].x) / 2, y: (below[side].y + from[side].y) / 2 }
      links.push({ terms: terms(shape, middle), value: (below[side].x - from[side].x) / drop, weight: drop })
    }
  }
  return links
}

/** More evidence allows a more detailed shape. */
function fitRows(slopes: readonly Observation[]): number[] {
  const detail = slopes.length < 8 ? 1 : slopes.length < 25 ? 3 : 8
  return padded(
    robustFit(
      slopes.map((seen) => ({ ...seen, terms: seen.terms.slice(0, detail) })),
      2e-3,
    ),
  )
}

/** Columns that do not agree on a lean are no columns: most links must stand within `AGREEMENT` of it. */
const AGREEMENT = 0.02
const MIN_COLUMN_LINKS = 12

/** Two terms only (a lean, and how it changes across the page): anything finer would follow indents, not the paper. */
function fitColumns(leans: readonly Observation[]): number[] {
  if (leans.length < MIN_COLUMN_LINKS) return [0]
  const two = leans.map((seen) => ({ ...seen, terms: seen.terms.slice(0, 2) }))
  const coefficients = robustFit(two, 5e-3)
  const agreeing = two.filter((seen) => Math.abs(seen.value - dot(coefficients, seen.terms)) < AGREEMENT)
  const refined = agreeing.length < two.length / 2 ? [0, 0] : robustFit(agreeing, 5e-3)
  return Math.max(...refined.map(Math.abs)) < MIN_LEAN ? [0] : padded(refined)
}

/** A lean below this (about a third of a degree) is left alone. */
const MIN_LEAN = 0.006

function padded(coefficients: readonly number[]): number[] {
  return Array.from({ length: 8 }, (_, index) => coefficients[index] ?? 0)
}
