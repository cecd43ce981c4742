import type { Needs } from '../../platform/context.js'
import { CODE_MINUTES } from '../inbox/index.js'
import { problemWords, say, words } from './graph/say.js'
import type { Reply } from './schema.js'
import { loadLanguage } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'config'>

/** A whole address where one is set up, so that it can be tapped in any chat; who opens it must sign in. */
const linkTo = ({ config }: Ctx, path: string): string =>
  config.publicUrl ? new URL(path, config.publicUrl).href : path

/** The words that report to a conversation what became of a document sent in it. */
export async function wordsAboutDocument(
  ctx: Ctx,
  of: { conversationId: string; claimId: string | null; number: string; problem: string },
): Promise<Reply> {
  const language = await loadLanguage(ctx.vault, ctx.db.orm, of.conversationId)
  if (of.claimId === null)
    return say(language, 'claim.refused', {
      values: { problem: problemWords(language, of.problem) },
      choices: ['human'],
    })
  return say(language, 'claim.filed', { values: { number: of.number, link: linkTo(ctx, `/claims/${of.claimId}`) } })
}

/** The words that give a complaint its number. */
export async function wordsAboutTicket(
  ctx: Ctx,
  of: { conversationId: string; number: string; dueAt: string },
): Promise<string> {
  const language = await loadLanguage(ctx.vault, ctx.db.orm, of.conversationId)
  return words(language, 'complaint.number', { number: of.number, due: of.dueAt.slice(0, 16).replace('T', ' ') })
}

/** The words that report that a claim begun in a conversation moved. */
export async function wordsAboutClaim(
  ctx: Ctx,
  of: { conversationId: string; number: string; status: string },
): Promise<string> {
  const language = await loadLanguage(ctx.vault, ctx.db.orm, of.conversationId)
  return words(language, 'claim.moved', { number: of.number, status: words(language, `claim.status.${of.status}`) })
}

/** The letter that carries a one-time code. */
export async function wordsOfCode(
  ctx: Ctx,
  of: { conversationId: string; code: string },
): Promise<{ subject: string; text: string }> {
  const language = await loadLanguage(ctx.vault, ctx.db.orm, of.conversationId)
  const values = { code: of.code, minutes: String(CODE_MINUTES) }
  return { subject: words(language, 'code.subject'), text: words(language, 'code.text', values) }
}
