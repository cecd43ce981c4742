import type { Residual } from './specialise.js'

/** Rows are taken in blocks, so that their bins stay in the nearest cache. */
export const BLOCK = 1024

/** The bins of one block of rows, row by row. */
export type BinnedRows = { bins: Uint16Array; stride: number; rows: number }

/** The bin of a leaf's test: no row is above it, and no other test has it. */
const LEAF = 0xffff

/**
 * Adds the value of every kept tree to `sums`, four rows in step, without a branch to mispredict: a test is the sign of
 * a subtraction, and a row that has reached its leaf stays there.
 */
export function addTrees(rows: BinnedRows, residual: Residual, sums: Int32Array): void {
  const { roots, depths } = residual
  for (let tree = 0; tree < residual.trees; tree++) {
    addTree(rows, residual, { sums, root: roots[tree]!, depth: depths[tree]! })
  }
}

type Target = { sums: Int32Array; root: number; depth: number }

function addTree({ bins, stride, rows }: BinnedRows, { nodes, values }: Residual, { sums, root, depth }: Target): void {
  const fours = rows & ~3
  let o = 0
  for (let i = 0; i < fours; i += 4, o += stride * 4) {
    const p = o + stride
    const q = p + stride
    const r = q + stride
    let a = root
    let b = root
    let c = root
    let d = root
    for (let k = 0; k < depth; k++) {
      const wa = nodes[a]!
      const wb = nodes[b]!
      const wc = nodes[c]!
      const wd = nodes[d]!
      a = nodes[a + 1]! + ((((wa >>> 8) - bins[o + (wa & 255)]!) >> 31) & 2)
      b = nodes[b + 1]! + ((((wb >>> 8) - bins[p + (wb & 255)]!) >> 31) & 2)
      c = nodes[c + 1]! + ((((wc >>> 8) - bins[q + (wc & 255)]!) >> 31) & 2)
      d = nodes[d + 1]! + ((((wd >>> 8) - bins[r + (wd & 255)]!) >> 31) & 2)
      if ((k & 3) === 3 && (wa & wb & wc & wd) >>> 8 === LEAF) break
    }
    sums[i]! += values[a >> 1]!
    sums[i + 1]! += values[b >> 1]!
    sums[i + 2]! += values[c >> 1]!
    sums[i + 3]! += values[d >> 1]!
  }
  for (let i = fours; i < rows; i++, o += stride) {
    let a = root
    for (let k = 0; k < depth; k++) {
      const word = nodes[a]!
      a = nodes[a + 1]! + ((((word >>> 8) - bins[o + (word & 255)]!) >> 31) & 2)
    }
    sums[i]! += values[a >> 1]!
  }
}

/** Adds what the single-feature tables say. */
export function addTables({ bins, stride, rows }: BinnedRows, residual: Residual, sums: Int32Array): void {
  for (let feature = 0; feature < stride; feature++) {
    if (!residual.hasTable[feature]) continue
    const table = residual.tables[feature]!
    for (let i = 0, o = feature; i < rows; i++, o += stride) sums[i]! += table[bins[o]!]!
  }
}
