import { createPhraseBook } from '../phrases/phrase-book.js'
import { wordsOf } from '../phrases/words.js'
import type { ReplyLanguage } from '../schema.js'

const BOOK = createPhraseBook({
  switch_id: 'bahasa indonesia, pakai indonesia, in indonesian, indonesian please',
  switch_en: 'in english, english please, bahasa inggris, switch to english, speak english',
  switch_hi: 'hindi me, in hindi, hindi please, हिंदी में, bahasa hindi',
  id: `saya, aku, kami, yang, dan, di, ke, dari, untuk, dengan, apa, apakah, bagaimana, berapa, kapan, kenapa, mau, ingin, bisa, tidak, belum, sudah, ada, ini, itu, tolong, mohon, kak, pak, bu, bapak, ibu, anak, istri, suami, rumah, sakit, kartu, klaim, daftar, iuran, halo, selamat, terima, kasih, nya, gak, dong, sih, aja, lagi, kok, ya, punya, cara, atau, juga, kalau, karena, petugas, batal, kembali, setuju, lanjut, kirim, kelas, kula, badhe, pinten, abdi, punten, naon, nuhun, pilih, permisi, pagi, siang, sore, malam, pesan, hilang, rujukan`,
  en: `i, i'm, my, me, the, a, an, is, are, was, do, does, did, how, what, when, where, why, who, which, can, could, would, please, to, of, for, in, on, and, or, not, don't, can't, have, has, need, want, with, from, your, you, this, that, it, hello, hi, hey, thanks, thank, file, claim, bill, register, cancel, back, yes, card, sorry, make, class, good, morning, get, sure, where's`,
  hi: `hai, ho, hu, ka, ki, ke, ko, se, me, main, mera, meri, mere, mujhe, kya, kaise, kab, kahan, kitna, kitne, kitni, nahi, aur, bhi, karo, kar, karna, karein, chahiye, batao, raha, rahi, gaya, gayi, namaste, namaskar, dhanyawad, dhanyavaad, theek, bas, abhi, aap, hum, yeh, woh, wala, liye, paisa, bhejo, dekhta, lena, dena, sadasyata, adhikari, apna, dost`,
})

/** The language to reply in: what is asked for, else what the message is mostly written in, else what was spoken before. */
export function languageOf(text: string, before: ReplyLanguage): ReplyLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const devanagari = text.match(/[\u0900-\u097F]/g)?.length ?? 0
  const found = BOOK.find(wordsOf(text))
  for (const language of ['id', 'en', 'hi'] as const) {
    if (found.spans(`switch_${language}`).length > 0) return language
  }
  if (letters > 0 && devanagari / letters > 0.3) return 'hi'
  const counts = (['id', 'en', 'hi'] as const).map((language) => ({ language, n: found.spans(language).length }))
  const [best, second] = counts.sort((a, b) => b.n - a.n)
  if (!best || best.n === 0) return before
  if (best.n === second?.n)
    return counts.some((one) => one.n === best.n && one.language === before) ? before : best.language
  return best.language
}
