/** A rectangle turned by `angle` radians (clockwise on screen, as y points down) about its centre. Pixels. */
export type RotatedBox = { cx: number; cy: number; width: number; height: number; angle: number }

/** A point in pixels; y points down. */
export type Point = { x: number; y: number }

/** The four corners, from the reading start: top left, top right, bottom right, bottom left. */
export function cornersOf(box: RotatedBox): Point[] {
  const cos = Math.cos(box.angle)
  const sin = Math.sin(box.angle)
  const corners: [number, number][] = [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ]
  return corners.map(([u, v]) => {
    const along = u * box.width
    const across = v * box.height
    return { x: box.cx + along * cos - across * sin, y: box.cy + along * sin + across * cos }
  })
}

/** The part of a box between two shares (0 to 1) of its width. */
export function sliceOf(box: RotatedBox, from: number, to: number): RotatedBox {
  const shift = ((from + to) / 2 - 0.5) * box.width
  return {
    ...box,
    cx: box.cx + shift * Math.cos(box.angle),
    cy: box.cy + shift * Math.sin(box.angle),
    width: (to - from) * box.width,
  }
}

/** The same box with its long side counted as width, reading left to right or top to bottom. */
export function alongText(box: RotatedBox): RotatedBox {
  return box.height > box.width * 1.5
    ? { ...box, width: box.height, height: box.width, angle: box.angle - Math.PI / 2 }
    : box
}

/** The box after the whole page was turned clockwise by quarter turns; `width` and `height` are those of the page before. */
export function turnBox(box: RotatedBox, quarters: number, page: { width: number; height: number }): RotatedBox {
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return { cx: page.height - box.cy, cy: box.cx, width: box.height, height: box.width, angle: box.angle }
    case 2:
      return { ...box, cx: page.width - box.cx, cy: page.height - box.cy }
    case 3:
      return { cx: box.cy, cy: page.width - box.cx, width: box.height, height: box.width, angle: box.angle }
    default:
      return box
  }
}

function cross(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
}

function chain(points: Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length > 1 && cross(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop()
    kept.push(point)
  }
  kept.pop()
  return kept
}

function hullOf(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(sorted), ...chain(sorted.reverse())]
}

/** Keeps the width within 45 degrees of the horizontal, so that `angle` is a tilt and not a turn. */
function levelled(box: RotatedBox): RotatedBox {
  let { width, height, angle } = box
  while (angle > Math.PI / 2) angle -= Math.PI
  while (angle <= -Math.PI / 2) angle += Math.PI
  if (Math.abs(angle) > Math.PI / 4) {
    angle -= (Math.sign(angle) * Math.PI) / 2
    ;[width, height] = [height, width]
  }
  return { ...box, width, height, angle }
}

/** The smallest rectangle, at any tilt, around the points; null when they span no area. */
export function smallestBox(points: Point[]): RotatedBox | null {
  const hull = hullOf(points)
  if (hull.length < 3) return null
  let best: RotatedBox | null = null
  let bestArea = Number.POSITIVE_INFINITY
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i]!
    const b = hull[(i + 1) % hull.length]!
    const angle = Math.atan2(b.y - a.y, b.x - a.x)
    const box = boxAtAngle(hull, angle)
    if (box.width * box.height < bestArea) {
      bestArea = box.width * box.height
      best = box
    }
  }
  return best && levelled(best)
}

function boxAtAngle(points: Point[], angle: number): RotatedBox {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  let u0 = Number.POSITIVE_INFINITY
  let u1 = Number.NEGATIVE_INFINITY
  let v0 = Number.POSITIVE_INFINITY
  let v1 = Number.NEGATIVE_INFINITY
  for (const { x, y } of points) {
    const u = x * cos + y * sin
    const v = y * cos - x * sin
    if (u < u0) u0 = u
    if (u > u1) u1 = u
    if (v < v0) v0 = v
    if (v > v1) v1 = v
  }
  const u = (u0 + u1) / 2
  const v = (v0 + v1) / 2
  return { cx: u * cos - v * sin, cy: u * sin + v * cos, width: u1 - u0, height: v1 - v0, angle }
}
