/** One part of a document that people read, without any layout: the same parts become Markdown, speech, PDF and DOCX. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** `figures` are the columns of amounts, which stand on the right; `widths` are the columns' parts of a page's width. */
  | { kind: 'table'; head: string[]; rows: string[][]; figures: number[]; widths?: number[] }

export type Composed = { title: string; language: 'en' | 'hi' | 'id'; blocks: Block[] }
