import type { Needs } from '../../platform/context.js'
import type { DocumentRow } from './store.js'

export const placeOfContent = (id: string) => ({ table: 'intake.documents', column: 'content', row: id })

/** A document as it was sent: a short text from its row, everything else from its file. */
export function documentBytes(ctx: Needs<'vault' | 'files'>, document: DocumentRow): Buffer {
  return document.content
    ? Buffer.from(ctx.vault.open(placeOfContent(document.id), document.content))
    : ctx.files.get(document.address)
}
