import { AppError } from '../../platform/errors.js'
import {
  base64Text,
  ignoredFields,
  type OldAnalysis,
  type OldAnswer,
  termsOfOld,
  toOldAnswer,
} from './mapping/old-analyze.js'
import { readAudit } from './read-audit.js'
import type { AuditView } from './schema.js'
import { startAudit } from './start-audit.js'

type Ctx = Parameters<typeof startAudit>[0]

const LONGEST_MILLISECONDS = 60_000

/**
 * Audits a bill for a client of the older paths, which wait for their answer: a text at once, a picture when it has been
 * read, within a minute; after that it is told to come back.
 * @throws AppError `request.invalid-encoding`, the problem of a document that could not be read, and those of `startAudit`
 */
export async function analyseForOldClient(ctx: Ctx, old: OldAnalysis): Promise<OldAnswer> {
  const content = base64Text(old.file_content)
  if (content === null) throw new AppError('invalid', 'request.invalid-encoding')
  const started = await startAudit(ctx, {
    ...{ bytes: Buffer.from(content, 'base64'), docId: old.doc_id, userRef: old.user_id, terms: termsOfOld(old) },
    ...{ question: old.query || null, callbackUrl: old.callback_url ?? null, source: 'alias' },
  })
  const audit = started.state === 'queued' ? await waitFor(ctx, started.id) : started
  if (audit.state === 'failed') throw new AppError('precondition', audit.problem ?? 'audit.analysis-failed')
  const { replayed } = started
  return toOldAnswer(audit, { docId: old.doc_id, replayed, ignored: ignoredFields(old) })
}

async function waitFor(ctx: Ctx, id: string): Promise<AuditView> {
  const until = performance.now() + LONGEST_MILLISECONDS
  for (;;) {
    const audit = await readAudit(ctx, { id, permission: 'audits.create' })
    if (audit.state !== 'queued' || performance.now() > until) return audit
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
