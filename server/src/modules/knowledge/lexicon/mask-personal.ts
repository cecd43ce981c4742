/** E-mail addresses, links, and runs of five or more figures however they are spaced: cards, telephones, identity numbers. */
const PERSONAL: [RegExp, string][] = [
  [/[^\s@]+@[^\s@]+\.[^\s@]+/gu, '[e-mail]'],
  [/\bhttps?:\/\/\S+/giu, '[link]'],
  [/\p{Nd}(?:[ .\-()]{0,2}\p{Nd}){4,}/gu, '[number]'],
]
/** What follows is a name: "nama saya Budi Santoso", "my name is", "mera naam". */
const NAME =
  /\b([Nn]ama (?:saya|aku|ibu|bapak|ayah|anak|suami|istri)(?: saya)?(?: adalah)?|[Aa]\/[Nn]|[Aa]tas nama|[Mm]y name is|[Mm]era naam)\s+(?:\p{L}+(?:\s+\p{Lu}\p{L}*)*)/gu

/** The text without what tells who wrote it, as far as shapes can tell; a bare name in the middle of a sentence stays. */
export function maskPersonal(text: string): string {
  const unnamed = text.replace(NAME, (_all, opening: string) => `${opening} [name]`)
  return PERSONAL.reduce((masked, [shape, word]) => masked.replace(shape, word), unnamed)
}
