const HEADING = /<w:pStyle\b[^>]*w:val="(?:Heading|Judul|heading )\s?([1-6])"/i

/** The text of a Word document's `word/document.xml`, headings marked with `#`; hidden runs and deletions are left out. */
export function docxText(xml: string): string {
  const paragraphs = xml.match(/<w:p\b(?:[^>]*\/>|[\s\S]*?<\/w:p>)/g) ?? []
  return paragraphs.map(paragraphText).join('\n\n')
}

function paragraphText(paragraph: string): string {
  const runs = paragraph.match(/<w:r\b[^>]*>[\s\S]*?<\/w:r>/g) ?? []
  const text = runs
    .filter((run) => !/<w:(?:vanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true)")/.test(run))
    .map((run) => (run.match(/<w:t\b[^>]*>[^<]*<\/w:t>|<w:tab\b|<w:br\b/g) ?? []).map(piece).join(''))
    .join('')
  const level = HEADING.exec(paragraph)?.[1]
  return level && text.trim() ? `${'#'.repeat(Number(level))} ${text}` : text
}

function piece(tag: string): string {
  if (tag.startsWith('<w:tab')) return ' '
  if (tag.startsWith('<w:br')) return '\n'
  return tag
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
