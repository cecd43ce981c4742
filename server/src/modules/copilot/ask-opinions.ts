import { createHash } from 'node:crypto'
import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import type { LanguageModel } from '../../platform/llm/port.js'
import { recordTrail } from '../../platform/trail/record.js'
import { findHighRisk, keepExperiment, listKnownLabels, readHistoricClaim, servedVersions } from '../risk/index.js'
import { HighRiskQuery, type HistoricClaim } from '../risk/schema.js'
import { OPINION_INSTRUCTION, OPINION_PROMPT, opinionFacts, readOpinion, type ShownFacts } from './asking/opinion.js'
import { type Agreement, measureAgreement } from './checking/agreement.js'
import { insertOpinion, loadOpinions } from './store-opinions.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'ids' | 'actor' | 'llm'>

export type AskedOpinions = {
  model: string
  prompt: string
  /** Opinions kept in this run, and claims for which twice nothing usable was answered. */
  kept: number
  unusable: number
  /** The code of what ended the run before its number was reached, as a budget that is spent; null for nothing. */
  stopped: string | null
  agreement: Agreement
}

const TRIES = 2
const PAGE = 200

/**
 * Asks the language model for an opinion on so many claims that it has not been asked about: first those that auditors have
 * judged, then the top of the list. Opinions are kept apart, marked with model and prompt; nothing learns from them, no
 * figure of precision counts them. The log of experiments gets the agreement with auditors over all that is kept.
 * @throws AppError `copilot.no-model`, `risk.no-snapshot`
 */
export async function askOpinions(ctx: Ctx, { most }: { most: number }): Promise<AskedOpinions> {
  const { llm } = ctx
  const model = llm?.textModel
  if (!llm || !model) {
    throw new AppError('precondition', 'copilot.no-model', {
      message: 'No language model is set up: PERIKSA_MODEL_URL and PERIKSA_MODEL name one.',
    })
  }
  const versions = await servedVersions(ctx)
  const asked = { kept: 0, unusable: 0, stopped: null as string | null }
  for await (const claim of claimsToAsk(ctx, { model, most })) {
    try {
      if (await askAbout(ctx, { llm, model, claim })) asked.kept++
      else asked.unusable++
    } catch (error) {
      const problem = asAppError(error)
      if (!problem?.code.startsWith('llm.')) throw error
      asked.stopped = problem.code
      break
    }
  }
  return keepRun(ctx, { ...asked, model, prompt: OPINION_PROMPT, modelVersion: versions.modelVersion, most })
}

/** Judged claims first, the latest label first; then the list in its order. Never one that was asked about. */
async function* claimsToAsk(ctx: Ctx, { model, most }: { model: string; most: number }): AsyncGenerator<HistoricClaim> {
  const known = new Set(
    (await loadOpinions(ctx.db.orm, { model, prompt: OPINION_PROMPT })).map(({ claimId }) => claimId),
  )
  const labels = (await listKnownLabels(ctx)).sort((a, b) => b.at.localeCompare(a.at))
  let left = most
  for (const { claimId } of labels) {
    if (left === 0) return
    if (known.has(claimId)) continue
    known.add(claimId)
    const claim = await readOrNone(ctx, claimId)
    if (!claim) continue
    left--
    yield claim
  }
  for (let page = 1; left > 0; page++) {
    const { data } = await findHighRisk(ctx, HighRiskQuery.parse({ page, pageSize: PAGE }))
    if (data.length === 0) return
    for (const claim of data) {
      if (left === 0) return
      if (known.has(claim.claim_id)) continue
      known.add(claim.claim_id)
      left--
      yield claim
    }
  }
}

/** A judged claim may have left the list meanwhile. */
async function readOrNone(ctx: Ctx, claimId: string): Promise<HistoricClaim | null> {
  try {
    return await readHistoricClaim(ctx, { claimId })
  } catch (error) {
    if (asAppError(error)?.code === 'risk.claim-not-found') return null
    throw error
  }
}

async function askAbout(
  ctx: Ctx,
  { llm, model, claim }: { llm: LanguageModel; model: string; claim: HistoricClaim },
): Promise<boolean> {
  const shown = opinionFacts(claim)
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await llm.complete({
      ...{ purpose: 'claim-opinion', prompt: OPINION_PROMPT, maxTokens: 200, json: true, temperature: 0 },
      messages: [
        { role: 'system', text: OPINION_INSTRUCTION },
        { role: 'user', text: JSON.stringify(shown) },
      ],
    })
    const read = readOpinion(answer.text, shown)
    if (!read) continue
    await ctx.db.transaction((tx) =>
      insertOpinion(tx, {
        ...{ id: ctx.ids.next(), claimId: claim.claim_id, ...read, shown: hashShown(shown) },
        ...{ model, prompt: OPINION_PROMPT, at: ctx.clock.now() },
      }),
    )
    return true
  }
  return false
}

/** Which facts were shown: the same have the same hash. */
function hashShown(shown: ShownFacts): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}

type Run = Omit<AskedOpinions, 'agreement'> & { modelVersion: string | null; most: number }

async function keepRun(ctx: Ctx, { modelVersion, most, ...asked }: Run): Promise<AskedOpinions> {
  const labels = new Map((await listKnownLabels(ctx)).map(({ claimId, wrong }) => [claimId, wrong]))
  const opinions = await loadOpinions(ctx.db.orm, { model: asked.model, prompt: OPINION_PROMPT })
  const agreement = measureAgreement(
    opinions.flatMap(({ claimId, opinion }) => {
      const wrong = labels.get(claimId)
      return wrong === undefined ? [] : [{ opinion, wrong }]
    }),
  )
  const { rate, kappa, ...counts } = agreement
  await ctx.db.transaction(async (tx) => {
    await keepExperiment(ctx, tx, {
      ...{ kind: 'opinions-asked', outcome: asked.stopped ?? 'asked' },
      inputs: { modelVersion, labels: labels.size },
      parameters: { model: asked.model, prompt: asked.prompt, most },
      measures: {
        ...{ kept: asked.kept, unusable: asked.unusable, opinions: opinions.length, ...counts },
        ...(rate === null ? {} : { agreement: rate }),
        ...(kappa === null ? {} : { kappa }),
      },
    })
    await recordTrail(ctx, tx, {
      action: 'copilot.ask-opinions',
      resource: 'claim-opinions',
      resourceId: `${asked.kept} claims`,
      versions: { model: asked.model, prompt: asked.prompt },
    })
  })
  return { ...asked, agreement }
}
