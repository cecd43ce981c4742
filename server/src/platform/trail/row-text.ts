import { createHash } from 'node:crypto'
import type { Mark } from '../db/database.js'
import type { Vault } from '../db/vault.js'

/** A row of the trail as it is kept. */
export type TrailRow = {
  seq: number
  at: Date
  actor: string
  actorKind: string
  action: string
  resource: string
  resourceId: string
  requestId: string | null
  reason: string | null
  fields: string[]
  versions: Record<string, string>
  markId: string | null
  mark: string | null
}

/** What a mark is made of: the row without its number, which only the database knows, but with an id of its own. */
export function textOf(row: Omit<TrailRow, 'seq' | 'mark'>): string {
  const versions = Object.entries(row.versions).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    ...[row.markId, row.at.toISOString(), row.actor, row.actorKind, row.action, row.resource, row.resourceId],
    ...[row.requestId, row.reason, row.fields, versions],
  ])
}

/** What a seal keeps of a row: the SHA-256 of all of it, number and mark included. */
export function digestOf(row: TrailRow): string {
  return createHash('sha256')
    .update(JSON.stringify([row.seq, textOf(row), row.mark]))
    .digest('hex')
}

/** Marks by the vault's own key for it. */
export function markOf(vault: Pick<Vault, 'digest'>): Mark {
  return (text) => vault.digest('trail', text).toString('hex')
}
