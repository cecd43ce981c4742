import { sentencesOf } from '../answering/sentences.js'

export type Chunk = { title: string; text: string }

/** Letters a passage holds at most: what a member reads in one message. */
const LONGEST = 900
/** A chunk this short joins the next of its heading. */
const SHORTEST = 250
/** The last sentence is repeated at the head of the next passage of the same heading when it is no longer than this. */
const OVERLAP = 200

/**
 * Cuts a text into passages: at headings (`#`), then between paragraphs, then between sentences. Each is named by its
 * headings; within one heading the last sentence stands again at the head of the next passage, so that no thought is cut.
 */
export function chunkText(text: string, documentTitle: string): Chunk[] {
  return sectionsOf(text, documentTitle).flatMap(({ title, body }) =>
    cutBody(body).map((part) => ({ title, text: part })),
  )
}

function sectionsOf(text: string, documentTitle: string): { title: string; body: string }[] {
  const sections: { title: string; body: string }[] = []
  let headings: string[] = []
  let body: string[] = []
  const close = () => {
    const joined = body.join('\n').trim()
    const names = [documentTitle, ...headings.filter((name) => name && name !== documentTitle)]
    if (joined) sections.push({ title: names.join(' – ').slice(0, 200), body: joined })
    body = []
  }
  for (const line of text.split('\n')) {
    const heading = /^(#{1,6}) +(.+?) *#*$/.exec(line)
    if (!heading) {
      body.push(line)
      continue
    }
    close()
    const level = heading[1]?.length ?? 1
    headings = [...headings.slice(0, level - 1), heading[2] ?? '']
  }
  close()
  return sections
}

function cutBody(body: string): string[] {
  const parts: string[] = []
  let current = ''
  for (const piece of piecesOf(body)) {
    const joined = current ? `${current}${piece.start}${piece.text}` : piece.text
    const isParagraph = piece.start === '\n\n'
    if (current && (joined.length > LONGEST || (isParagraph && current.length >= SHORTEST))) {
      parts.push(current)
      const last = isParagraph ? '' : (sentencesOf(current).at(-1) ?? '')
      const repeated = last.length <= OVERLAP && last.length + piece.text.length < LONGEST ? last : ''
      current = repeated ? `${repeated} ${piece.text}` : piece.text
    } else current = joined
  }
  return current ? [...parts, current] : parts
}

/** The smallest pieces a body is cut into: paragraphs that fit whole, the sentences of those that do not, hard cuts last. */
function piecesOf(body: string): { text: string; start: string }[] {
  const paragraphs = body.split(/\n\s*\n/).map((one) => one.trim())
  return paragraphs.filter(Boolean).flatMap((paragraph) => {
    if (paragraph.length <= LONGEST) return [{ text: paragraph, start: '\n\n' }]
    const sentences = sentencesOf(paragraph).flatMap((sentence) => hardCut(sentence))
    return sentences.map((text, at) => ({ text, start: at === 0 ? '\n\n' : ' ' }))
  })
}

function hardCut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence]
  const letters = [...sentence]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += LONGEST) parts.push(letters.slice(at, at + LONGEST).join(''))
  return parts
}
