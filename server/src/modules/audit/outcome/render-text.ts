import type { Block, Composed } from '../../../shared/document.js'

/** A document as Markdown. What a paper printed is escaped: it can be no link, no markup, no HTML. */
export function renderMarkdown({ title, blocks }: Composed): string {
  return [`## ${escaped(title)}`, ...blocks.map(markdownOf)].join('\n\n')
}

/** A document as plain text for a message or a screen reader. */
export function renderPlain({ title, blocks }: Composed): string {
  return [title, ...blocks.map(plainOf)].join('\n\n')
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'table':
      return [rowOf(block.head), rowOf(block.head.map(() => '---')), ...block.rows.map(rowOf)].join('\n')
  }
}

function plainOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return oneLine(block.text)
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(oneLine).join(' | ')).join('\n')
  }
}

function rowOf(cells: string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell))).join(' | ')} |`
}

function escaped(text: string): string {
  const safe = oneLine(text).replace(/[\\`*_[\]<>|#~!]/g, '\\$&')
  // A line that would begin a list or a quotation in Markdown does not.
  return safe.replace(/^([-+>]|\d+[.)])/, '\\$1')
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, (found) => (/[\u200c\u200d]/.test(found) ? found : ' ')).trim()
}
