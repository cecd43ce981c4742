/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What people write to an insurer about most, those used most first. */
const REAL = `saya yang bisa untuk ini surat di rujukan klaim kartu berapa apa bagaimana rumah sakit dokter obat bayar biaya
  sudah belum tidak kelas iuran tanggung operasi rawat jalan inap anak istri suami daftar peserta faskes puskesmas nomor bulan
  hari besok tadi kirim foto kuitansi terima kasih mohon tolong cek status tunggu lama kapan jadwal kontrol periksa darah`
const ONSETS = 'b c d g h j k l m n p r s t w y ng ny'.split(' ')
const VOWELS = 'a a a i i u u e o ai'.split(' ')
const ENDS = ['', '', '', 'n', 'ng', 'r', 's', 'k', 't', 'm']
const FORMS = [
  (root: string) => root,
  (root: string) => root,
  (root: string) => `ber${root}`,
  (root: string) => `di${root}`,
  (root: string) => `${root}an`,
  (root: string) => `${root}nya`,
  (root: string) => `di${root}kan`,
  (root: string) => `ter${root}`,
]

export type Vocabulary = { roots: string[]; text(): string }

/**
 * A made-up vocabulary in the shape of Indonesian: roots of two or three syllables behind the most frequent real words,
 * each used about as often as one over its rank (Zipf), with affixes.
 */
export function makeVocabulary(size: number, random: () => number): Vocabulary {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const roots = new Set(REAL.split(/\s+/).filter(Boolean))
  while (roots.size < size) {
    const syllables = random() < 0.8 ? 2 : 3
    roots.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join('') + pick(ENDS))
  }
  const ranked = [...roots]
  const span = Math.log(ranked.length + 1)
  const word = (): string => pick(FORMS)(ranked[Math.floor(Math.exp(random() * span)) - 1] as string)
  return {
    roots: ranked,
    text: () => Array.from({ length: 1 + Math.floor(random() * random() * 20) }, word).join(' '),
  }
}
