import type { ForestArtefact } from '../../forest/artefact.js'
import type { FeatureTable } from '../../forest/feature-table.js'
import type { GroupedRows } from '../../forest/group-rows.js'
import type { GrownTree } from '../../forest/grow-tree.js'
import type { Growth } from '../../forest/train-forest.js'

/** What a worker is asked. Columns, groups, sums and the counter lie in shared memory; the rest is copied. */
export type ForestTask =
  | { kind: 'grow'; table: FeatureTable; growth: Growth; next: Int32Array }
  | {
      kind: 'score'
      forest: Omit<ForestArtefact, 'reference' | 'typical'>
      table: FeatureTable
      groups: GroupedRows
      sums: Int32Array
      next: Int32Array
    }

/** What it answers: the trees it grew, by number, or that no rows are left. */
export type ForestAnswer = { kind: 'grown'; trees: [number, GrownTree][] } | { kind: 'scored' }
