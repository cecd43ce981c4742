import { flatten, type PageShape, unflatten } from './page-shape.js'
import type { Raster } from './raster.js'
import type { Point } from './rotated-box.js'

/** The flat page's frame: its size, and the flat coordinates of its top left corner. */
export type FlatFrame = { width: number; height: number; left: number; top: number }

/** Spacing of the mesh on which the bend is computed exactly, pixels. */
const MESH = 24
/** The flat page may grow to this many times the picture's side at most. */
const MAX_GROWTH = 1.3

/** The frame that holds the whole picture once flattened. */
export function frameOf(shape: PageShape): FlatFrame {
  const { width, height } = shape
  const rim = [0, 0.5, 1].flatMap((a) => [0, 0.5, 1].map((b) => flatten(shape, { x: a * width, y: b * height })))
  const left = Math.max(Math.min(...rim.map((point) => point.x)), (-MAX_GROWTH * width) / 2)
  const top = Math.max(Math.min(...rim.map((point) => point.y)), (-MAX_GROWTH * height) / 2)
  const right = Math.min(Math.max(...rim.map((point) => point.x)), (MAX_GROWTH * width) / 2)
  const bottom = Math.min(Math.max(...rim.map((point) => point.y)), (MAX_GROWTH * height) / 2)
  return { left, top, width: Math.ceil(right - left), height: Math.ceil(bottom - top) }
}

/** A point of the picture in pixels of the flat page. */
export function inFrame(shape: PageShape, frame: FlatFrame, point: Point): Point {
  const flat = flatten(shape, point)
  return { x: flat.x - frame.left, y: flat.y - frame.top }
}

/** Draws the flat page; what the picture does not show is white. */
export function drawFlat(picture: Raster, shape: PageShape, frame: FlatFrame): Raster {
  const { width, height } = frame
  const out: Raster = { data: new Uint8Array(width * height * 3).fill(255), width, height }
  const columns = Math.ceil(width / MESH) + 1
  let above = meshRow(shape, frame, { row: 0, columns })
  for (let row = 0; row * MESH < height; row++) {
    const below = meshRow(shape, frame, { row: row + 1, columns })
    for (let y = row * MESH; y < Math.min(height, (row + 1) * MESH); y++) {
      drawRow(picture, out, { y, above, below, share: (y - row * MESH) / MESH })
    }
    above = below
  }
  return out
}

/** Picture coordinates (x, y alternating) of one row of mesh points. */
function meshRow(shape: PageShape, frame: FlatFrame, at: { row: number; columns: number }): Float64Array {
  const points = new Float64Array(at.columns * 2)
  for (let column = 0; column < at.columns; column++) {
    const point = unflatten(shape, { x: frame.left + column * MESH, y: frame.top + at.row * MESH })
    points[column * 2] = point.x - 0.5
    points[column * 2 + 1] = point.y - 0.5
  }
  return points
}

type MeshBand = { y: number; above: Float64Array; below: Float64Array; share: number }

function drawRow(picture: Raster, out: Raster, { y, above, below, share }: MeshBand): void {
  const { data, width, height } = picture
  const stride = width * 3
  let to = y * out.width * 3
  for (let x = 0; x < out.width; x++, to += 3) {
    const cell = ((x / MESH) | 0) * 2
    const along = (x % MESH) / MESH
    const px = mix(mix(above[cell]!, above[cell + 2]!, along), mix(below[cell]!, below[cell + 2]!, along), share)
    const py = mix(
      mix(above[cell + 1]!, above[cell + 3]!, along),
      mix(below[cell + 1]!, below[cell + 3]!, along),
      share,
    )
    if (px < 0 || py < 0 || px >= width - 1 || py >= height - 1) continue
    const x0 = px | 0
    const y0 = py | 0
    const fx = px - x0
    const fy = py - y0
    const i = y0 * stride + x0 * 3
    for (let k = i, c = 0; c < 3; k++, c++) {
      const upper = mix(data[k]!, data[k + 3]!, fx)
      out.data[to + c] = mix(upper, mix(data[k + stride]!, data[k + stride + 3]!, fx), fy) + 0.5
    }
  }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
