import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { asAppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { sendWebhook } from '../../platform/webhooks/send-webhook.js'
import { lookAgain } from './current-serving.js'
import { RefreshJudged } from './events.js'
import { liveIds } from './live-list.js'
import { judgeRefresh } from './refresh/judge-refresh.js'
import { readQuality } from './report-quality.js'
import type { RefreshVerdict } from './schema.js'
import { removeLive } from './store-live.js'
import { insertVerdict, loadVerdict, loadVerdicts, markTold } from './store-refreshes.js'
import { riskRoot } from './summarise-quality.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'events' | 'actor' | 'metrics'>

/** Live claims that the list now holds itself are let go of; those not in it stay live. */
export async function settleLiveClaims(ctx: Needs<'db' | 'config'>): Promise<{ folded: number }> {
  const served = await lookAgain(ctx)
  const held = (await liveIds(ctx)).filter((id) => served.serving.positionOf(id) !== null)
  return { folded: await ctx.db.transaction((tx) => removeLive(tx, { claimIds: held })) }
}

/** Compares a refresh with those before it and keeps the verdict, once for each served list. */
export async function judgeServedList(
  ctx: Ctx,
  input: { runId: string; serving: string; modelVersion: string | null },
): Promise<{ status: RefreshVerdict['status'] }> {
  const list = `${input.runId}.${input.serving}`
  const known = await loadVerdict(ctx.db.orm, list)
  if (known) return { status: known.status }
  const reports = readQuality(join(riskRoot(ctx.config), 'qc'))
  const upTo = reports.findLastIndex(({ model_version }) => model_version === input.modelVersion)
  const { status, reasons } = judgeRefresh(reports.slice(0, upTo + 1))
  const verdict: RefreshVerdict = {
    ...{ list, runId: input.runId, modelVersion: input.modelVersion, status, reasons },
    ...{ at: ctx.clock.now().toISOString(), toldAt: null },
  }
  await ctx.db.transaction(async (tx) => {
    await insertVerdict(tx, verdict)
    await recordTrail(ctx, tx, {
      action: 'risk.judge-refresh',
      resource: 'risk-list',
      resourceId: list,
      reason: status,
    })
    await ctx.events.tell(tx, RefreshJudged({ list, status }))
  })
  ctx.metrics.riskRefreshAlert.set(status === 'alert' ? 1 : 0)
  return { status }
}

/**
 * Tells those named in the settings of a refresh that gives cause for alarm, by mail and webhook. It names codes and
 * figures, no claim. Nobody named: the verdict stands on the console and in the metric.
 */
export async function alertAboutRefresh(
  ctx: Needs<'db' | 'config' | 'clock' | 'mail' | 'log'>,
  { list }: { list: string },
): Promise<{ told: number }> {
  const verdict = await loadVerdict(ctx.db.orm, list)
  if (verdict?.status !== 'alert' || verdict.toldAt !== null) return { told: 0 }
  const { alertMail, alertWebhook, webhookSecret, webhookPrivate, webhookFormat, publicUrl } = ctx.config
  let told = 0
  if (alertMail) {
    const lines = verdict.reasons.map(({ code, level, facts }) => `${level}  ${code}  ${JSON.stringify(facts)}`)
    const text = `The refresh ${list} of the claims list differs from those before it.\n\n${lines.join('\n')}\n`
    await ctx.mail.send({ to: alertMail, subject: 'Periksa: a refresh of the claims list gives cause for alarm', text })
    told++
  }
  if (alertWebhook && webhookSecret) {
    const body = { kind: 'risk.refresh-alert', list, status: verdict.status, reasons: verdict.reasons, at: verdict.at }
    try {
      const event = { type: 'id.risk.refresh-alert.v1', subject: list, time: verdict.at }
      await sendWebhook({
        ...{ url: alertWebhook, id: list, event, body, secret: webhookSecret, at: ctx.clock.now() },
        ...{ allowPrivate: webhookPrivate, format: webhookFormat, source: publicUrl ?? 'urn:periksa' },
      })
      told++
    } catch (error) {
      // A receiver that refuses will refuse again: it is logged, and the mail has gone out. Others are tried again.
      if (asAppError(error)?.kind !== 'precondition') throw error
      ctx.log.warn({ err: error }, 'the alert webhook was refused')
    }
  }
  if (told > 0) await ctx.db.transaction((tx) => markTold(tx, { list, at: ctx.clock.now() }))
  return { told }
}

/** Verdicts on the latest refreshes, newest first. */
export async function listRefreshes(ctx: Needs<'db'>): Promise<RefreshVerdict[]> {
  return loadVerdicts(ctx.db.orm, 50)
}
