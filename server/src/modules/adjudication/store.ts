import { and, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { Decision, Proposal } from './schema.js'
import { decisions, proposals } from './tables.js'

/** The proposal on the same facts, if there is one; it becomes the claim's present one. */
export async function reuseProposal(tx: Tx, key: { claimId: string; factsBlind: string }): Promise<Proposal | null> {
  await tx.update(proposals).set({ isPresent: false }).where(eq(proposals.claimId, key.claimId))
  const [row] = await tx
    .update(proposals)
    .set({ isPresent: true })
    .where(and(eq(proposals.claimId, key.claimId), eq(proposals.factsBlind, key.factsBlind)))
    .returning()
  return row ? toProposal(row) : null
}

export async function insertProposal(tx: Tx, proposal: Proposal & { factsBlind: string }): Promise<void> {
  await tx.insert(proposals).values({ ...proposal, at: new Date(proposal.at), isPresent: true })
}

export async function loadPresentProposal(db: Queryable, claimId: string): Promise<Proposal | null> {
  const [row] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.claimId, claimId), eq(proposals.isPresent, true)))
  return row ? toProposal(row) : null
}

function toProposal(row: typeof proposals.$inferSelect): Proposal {
  return Proposal.parse({ ...row, at: row.at.toISOString() })
}

const place = (row: string) => ({ table: 'adjudication.decisions', column: 'comment', row })

export async function insertDecision(vault: Vault, tx: Tx, decision: Decision): Promise<void> {
  const comment = vault.seal(place(decision.id), decision.comment)
  await tx.insert(decisions).values({ ...decision, comment, at: new Date(decision.at) })
}

export async function loadDecision(vault: Vault, db: Queryable, claimId: string): Promise<Decision | null> {
  const [row] = await db.select().from(decisions).where(eq(decisions.claimId, claimId))
  if (!row) return null
  return Decision.parse({ ...row, comment: vault.open(place(row.id), row.comment), at: row.at.toISOString() })
}
