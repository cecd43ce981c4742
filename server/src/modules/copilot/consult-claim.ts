import type { Needs } from '../../platform/context.js'
import { findSimilarCases } from '../adjudication/index.js'
import { explainScore, readHistoricClaim, readPeers } from '../risk/index.js'
import { toolText } from './composing/tool-texts.js'
import type { CopilotFacts, CopilotLanguage } from './schema.js'

export type Consultation = 'peer-detail' | 'flag-explainer' | 'similar-cases'

/**
 * What one of the copilot's tools says of a claim of the list, in words and as facts; nothing is kept. Each reads with
 * the asker's own rights.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`, `auth.forbidden`
 */
export async function consultClaim(
  ctx: Needs<'db' | 'config' | 'actor'>,
  { claimId, tool, language }: { claimId: string; tool: Consultation; language: CopilotLanguage },
): Promise<{ text: string; facts: Record<string, unknown> }> {
  const claim = await readHistoricClaim(ctx, { claimId })
  const like = { claimId, cbgCode: claim.cbg_code, diagnosis: claim.dx_primary_code, flags: claim.flags }
  const facts: CopilotFacts = {
    claim,
    why: await explainScore(ctx, { claimId }),
    peers: await readPeers(ctx, { claimId }),
    tariff: { reach: 'national', rows: [] },
    similar: tool === 'similar-cases' ? await findSimilarCases(ctx, like) : [],
    twin: null,
  }
  const text = toolText(tool, facts, language).join('\n')
  if (tool === 'peer-detail') return { text, facts: { claimId, peers: facts.peers } }
  if (tool === 'flag-explainer') return { text, facts: { claimId, flags: claim.flags, why: facts.why } }
  return { text, facts: { claimId, similar: facts.similar } }
}
