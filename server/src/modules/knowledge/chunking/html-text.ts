const DROPPED =
  /<(script|style|template|noscript|iframe|object|svg|math|head|nav|form|button)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const HIDDEN =
  /<([a-z0-9]+)\b[^>]*(?:\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|aria-hidden\s*=\s*["']?true)[^>]*>[\s\S]*?<\/\1\s*>/gi
const BLOCK =
  /<\/?(?:p|div|section|article|main|header|footer|ul|ol|table|tr|blockquote|pre|dl|dt|dd|br|hr|figure)\b[^>]*>/gi
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/**
 * The text a reader of the page sees, headings marked with `#`. Scripts, styles, forms and what the page hides are left
 * out: hidden words are where instructions are planted.
 */
export function htmlText(html: string): string {
  const shown = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(DROPPED, '\n')
    .replace(HIDDEN, '\n')
  const marked = shown
    .replace(/<h([1-6])\b[^>]*>/gi, (_all, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<\/h[1-6]\s*>/gi, '\n\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<t[dh]\b[^>]*>/gi, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>?/g, '')
  return marked.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (all, name: string) => entity(name) ?? all)
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
}
