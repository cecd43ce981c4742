/** Words that accuse, in any of our languages: what was found is a question, never a charge. */
export const FORBIDDEN =
  /fraud|cheat|scam|swindl|deceiv|deceit|(?<!\p{L})forg(?:e[dr]|ery|ing)|(?<!\p{L})fake|crook|crimin|(?<!\p{L})crimes?(?!\p{L})|illegal|unlawful|guilt|(?<!\p{L})liars?(?!\p{L})|(?<!\p{L})lying(?!\p{L})|(?<!\p{L})st(?:eal|ole|olen)|theft|corrupt|dishonest|tipu|curang|palsu|pidana|kriminal|kejahatan|curi(?!\p{L})|maling|korup|bohong|melanggar hukum|धोखा|धोखे|ठग|जालसाज|फ़र्ज़ी|फर्जी|अपराध|चोर|बेईमान|भ्रष्ट/giu

/** Numbers that hide from a look for digits. `one` and its like are left: they are articles as well. */
export const NUMBER_WORDS =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozen|double[ds]?|twice|tripled?|half|halves|quarter|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|setengah|separuh|lipat|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|बीस|पचास|आधा|आधी|दोगुना|दुगुना)(?![\p{L}\p{M}])/giu

/** What a sentence of ours never holds: links, tags, code, placeholders that were not put back. */
export const MARKUP = /https?:|www\.|<\/?[a-z]|\]\(|```|\[(?:NAME|ADDRESS|CARD|ID|PHONE|MAIL|BIRTH)-[A-Z]+\]/giu

/** Whether a text holds something of a kind that its original does not. */
export function brings(piece: string, original: string, kind: RegExp): boolean {
  const known = new Set([...original.matchAll(kind)].map(([found]) => found.toLowerCase()))
  return [...piece.normalize('NFKC').matchAll(kind)].some(([found]) => !known.has(found.toLowerCase()))
}
