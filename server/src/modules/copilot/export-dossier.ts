import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { writePdf } from '../../platform/exports/write-pdf.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { Block } from '../../shared/document.js'
import { composeDossier } from './composing/dossier.js'
import type { CopilotLanguage } from './schema.js'
import { loadMessages } from './store.js'
import { summariseClaim } from './summarise-claim.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'llm' | 'actor'>
export type DossierFormat = 'txt' | 'pdf'

/**
 * A claim with its reasons and what was asked about it, as a file; the export is on the trail.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function exportDossier(
  ctx: Ctx,
  input: { claimId: string; language: CopilotLanguage; format: DossierFormat },
): Promise<{ bytes: Buffer; mediaType: string; fileName: string }> {
  requireScope(ctx.actor, 'copilot.ask')
  const { claimId, language, format } = input
  const summary = await summariseClaim(ctx, { claimId, language, reword: false })
  const said = await loadMessages(ctx, ctx.db.orm, claimId)
  const asked = said.flatMap(({ role, sender }) => (role === 'user' ? [sender] : []))
  const people = await nameUsers(ctx, asked)
  const composed = composeDossier({ summary, said, people, at: ctx.clock.now().toISOString() }, language)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, {
      ...{ action: 'copilot.export', resource: 'historic-claim', resourceId: claimId },
      versions: summary.versions,
    }),
  )
  const fileName = `claim-${claimId.replace(/[^\w-]/gu, '_')}.${format}`
  if (format === 'pdf') return { bytes: await writePdf(composed), mediaType: 'application/pdf', fileName }
  const text = [composed.title, '', ...composed.blocks.map(asText)].join('\n')
  return { bytes: Buffer.from(text), mediaType: 'text/plain; charset=utf-8', fileName }
}

function asText(block: Block): string {
  if (block.kind === 'heading') return `\n${block.text}\n`
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  return [block.head, ...block.rows].map((cells) => cells.join('\t')).join('\n')
}
