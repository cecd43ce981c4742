import { extractText, getDocumentProxy } from 'unpdf'
import { cleanText } from '../../chunking/clean-text.js'
import { docxText } from '../../chunking/docx-text.js'
import { htmlText } from '../../chunking/html-text.js'
import { knowledgeTypeOf, textOf } from '../../chunking/media-type.js'
import type { ExtractProblem, ExtractText, KnowledgeMediaType } from '../../schema.js'
import { unzipEntry } from './unzip-entry.js'

const MOST_PAGES = 300
/** Letters a document may hold: about 300 full pages. */
const LONGEST = 1_000_000

class ExtractFailure extends Error {
  constructor(readonly code: ExtractProblem) {
    super(code)
  }
}

/** The text of a document, in this process: to be called in one that may be lost. */
export const extractDocument: ExtractText = async ({ bytes, fileName }) => {
  const mediaType = knowledgeTypeOf(bytes, fileName)
  if (!mediaType) return { ok: false, code: 'knowledge.unsupported-type' }
  try {
    const text = cleanText(await readAs(mediaType, bytes))
    if (text.length > LONGEST) return { ok: false, code: 'knowledge.too-long' }
    return /\p{L}{2}/u.test(text) ? { ok: true, mediaType, text } : { ok: false, code: 'knowledge.no-text' }
  } catch (error) {
    return { ok: false, code: error instanceof ExtractFailure ? error.code : 'knowledge.unreadable' }
  }
}

async function readAs(mediaType: KnowledgeMediaType, bytes: Uint8Array): Promise<string> {
  if (mediaType === 'application/pdf') return readPdf(bytes)
  if (mediaType === 'text/html') return htmlText(textOf(bytes) ?? '')
  if (mediaType === 'text/plain' || mediaType === 'text/markdown') return textOf(bytes) ?? ''
  const xml = unzipEntry(Buffer.from(bytes), 'word/document.xml')
  if (!xml) throw new ExtractFailure('knowledge.unsupported-type')
  return docxText(xml.toString('utf8'))
}

async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false })
  try {
    if (pdf.numPages > MOST_PAGES) throw new ExtractFailure('knowledge.too-long')
    const { text } = await extractText(pdf, { mergePages: false })
    return text.join('\n\n')
  } finally {
    await pdf.loadingTask.destroy()
  }
}
