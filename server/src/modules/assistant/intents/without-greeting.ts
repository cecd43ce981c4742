const GREETING =
  /^(?:(?:halo|hallo|hai|hi|hello|hey|permisi|punten|selamat (?:pagi|siang|sore|malam)|good (?:morning|afternoon|evening|day)|assalamu.?alaikum|namaste|namaskar|नमस्ते|kak|min|pak|bu|maaf|sorry|please|tolong|terima kasih|thanks)[\s,.!?]+)+/i

/** A question without the manners before it, which no passage holds. */
export const withoutGreeting = (text: string): string => text.replace(GREETING, '') || text
