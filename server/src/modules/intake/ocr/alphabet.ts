/** What a line recogniser's classes stand for. Class 0 is the blank between characters, the last one the space. */
export type Alphabet = { labels: readonly string[]; readable: Int32Array }

/** Latin letters with accents, digits, common signs and currency marks; the recogniser's thousands of CJK classes are left out. */
const READABLE = /^[\u0020-\u007e\u00a1-\u024f\u2010-\u2026\u20a0-\u20bf\u2116\u2122²³]$/

/** Full-width forms the recogniser likes to give, as the plain sign people typed. */
const PLAIN: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '（': '(',
  '）': ')',
  '；': ';',
  '％': '%',
  '￥': '¥',
}

/** Reads a dictionary (one character a line, in class order) into an alphabet. */
export function readAlphabet(dictionary: string): Alphabet {
  const lines = dictionary.replace(/\n$/, '').split('\n')
  const labels = ['', ...lines.map((line) => line.replace(/\r$/, '')), ' '].map((label) => PLAIN[label] ?? label)
  const readable = labels.flatMap((label, index) => (index === 0 || READABLE.test(label) ? [index] : []))
  return { labels, readable: Int32Array.from(readable) }
}
