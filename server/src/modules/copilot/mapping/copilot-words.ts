import type { CopilotLanguage, ToolName } from '../schema.js'

type Words = {
  titles: readonly [string, string, string, string, string, string]
  days: (count: number) => string
  level: readonly [string, string, string, string]
  tier: { high: string; medium: string; low: string }
  outcome: { approved: string; partial: string; rejected: string }
  identity: (one: {
    diagnosis: string
    severity: string
    service: string
    hospital: string
    province: string
    los: string
  }) => string
  cost: (one: { billed: string; paid: string; gap: string }) => string
  notPaid: string
  peers: (one: {
    key: string
    n: string
    level: string
    median: string
    p90: string
    z: string
    below: string
  }) => string
  peersMissing: string
  noFlags: string
  flag: (one: { name: string; meaning: string; facts: string }) => string
  risk: (one: { score: string; tier: string; rules: string; model: string }) => string
  noModel: string
  tariff: (one: { reach: string; group: string; claims: string; gap: string; ratio: string }) => string
  reach: Record<'hospital' | 'province-group' | 'province' | 'national', string>
  noTariff: string
  similar: (one: { id: string; outcome: string; ratio: string; same: string }) => string
  noSimilar: string
  lines: (one: { primary: string; secondary: string; procedure: string; group: string }) => string
  none: string
  noDocument: string
  nextStep: (question: string) => string
  sample: string
  offTopic: string
  indication: string
  chips: readonly string[]
  tools: Record<ToolName, string>
}

const en: Words = {
  titles: ['The claim', 'Cost', 'Beside its peers', 'Why it is listed', 'How much to look', 'What to ask'],
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  level: [
    'no group',
    'the same group nationwide',
    'the same group and hospital class',
    'the same group, hospital class and tariff region',
  ],
  tier: {
    high: 'high: look closely first',
    medium: 'medium: verify the cost details',
    low: 'low: draw a sample of the documents',
  },
  outcome: { approved: 'paid as billed', partial: 'paid in part', rejected: 'not paid' },
  identity: (one) =>
    `${one.diagnosis}, severity ${one.severity}, ${one.service}, ${one.hospital}, ${one.province}, ${one.los}.`,
  cost: (one) => `Billed ${one.billed}, paid ${one.paid}, gap ${one.gap}.`,
  notPaid: 'not recorded',
  peers: (one) =>
    `Group ${one.key} (${one.level}), ${one.n} other claims: middle ${one.median}, nine in ten up to ${one.p90}, distance ${one.z}; ${one.below} of them cost less.`,
  peersMissing: 'Incomplete statistics: there are too few comparable claims.',
  noFlags: 'No indication is active.',
  flag: (one) => `Indication ${one.name}: ${one.meaning}${one.facts ? ` (${one.facts})` : ''}`,
  risk: (one) => `The combined score is ${one.score}, ${one.tier}. Rules ${one.rules}, model ${one.model}.`,
  noModel: 'none',
  tariff: (one) =>
    `${one.reach}, ${one.group}: ${one.claims} claims, gap of billed to paid ${one.gap}, paid share ${one.ratio}.`,
  reach: {
    hospital: 'This hospital',
    'province-group': 'This group in the province',
    province: 'The province',
    national: 'Nationwide',
  },
  noTariff: 'There is no tariff comparison for this claim.',
  similar: (one) => `Claim ${one.id} (${one.same}) was ${one.outcome}, correction ${one.ratio}.`,
  noSimilar: 'No similar claim has been decided yet.',
  lines: (one) =>
    `Main diagnosis ${one.primary}; accompanying: ${one.secondary}; procedure: ${one.procedure}; group ${one.group}.`,
  none: 'none',
  noDocument: 'Claims of this list come without scanned documents; these are its coded lines.',
  nextStep: (question) => `Suggested next step: ${question}`,
  sample: 'Draw the documents as a sample.',
  offTopic: 'I can only speak about this claim: its indications, peers, tariff, lines and similar cases.',
  indication: 'These are indications to look, not findings.',
  chips: [
    'Why is this claim listed?',
    'Compare it with its peers',
    'The tariff of this hospital',
    'Indications and what to do next',
    'Which documents to check?',
  ],
  tools: {
    'peer-detail': 'what comparable claims cost and where this claim stands among them',
    'flag-explainer': 'the active indications, their meaning and the figures behind them',
    'tariff-insight': 'billed and paid amounts of the hospital and group',
    'similar-cases': 'decided cases like this one',
    'document-lines': 'the coded lines of the claim',
  },
}

const id: Words = {
  titles: [
    'Identitas singkat',
    'Biaya',
    'Perbandingan sebanding',
    'Alasan indikasi',
    'Potensi risiko',
    'Pertanyaan lanjutan',
  ],
  days: (count) => `${count} hari`,
  level: [
    'tanpa kelompok',
    'kelompok yang sama se-Indonesia',
    'kelompok dan kelas rumah sakit yang sama',
    'kelompok, kelas rumah sakit dan regional tarif yang sama',
  ],
  tier: {
    high: 'tinggi: utamakan pemeriksaan mendalam',
    medium: 'sedang: verifikasi rincian biaya',
    low: 'rendah: ambil contoh dokumen',
  },
  outcome: { approved: 'dibayar sesuai tagihan', partial: 'dibayar sebagian', rejected: 'tidak dibayar' },
  identity: (one) =>
    `${one.diagnosis}, keparahan ${one.severity}, ${one.service}, ${one.hospital}, ${one.province}, ${one.los}.`,
  cost: (one) => `Ditagih ${one.billed}, dibayar ${one.paid}, selisih ${one.gap}.`,
  notPaid: 'tidak tercatat',
  peers: (one) =>
    `Kelompok ${one.key} (${one.level}), ${one.n} klaim lain: nilai tengah ${one.median}, sembilan dari sepuluh sampai ${one.p90}, jarak ${one.z}; ${one.below} di antaranya lebih murah.`,
  peersMissing: 'Statistik tidak lengkap: terlalu sedikit klaim sebanding.',
  noFlags: 'Tidak ada indikasi aktif.',
  flag: (one) => `Indikasi ${one.name}: ${one.meaning}${one.facts ? ` (${one.facts})` : ''}`,
  risk: (one) => `Skor gabungan ${one.score}, ${one.tier}. Aturan ${one.rules}, model ${one.model}.`,
  noModel: 'tidak ada',
  tariff: (one) =>
    `${one.reach}, ${one.group}: ${one.claims} klaim, selisih tagihan dan bayaran ${one.gap}, bagian terbayar ${one.ratio}.`,
  reach: {
    hospital: 'Rumah sakit ini',
    'province-group': 'Kelompok ini di provinsi',
    province: 'Provinsi',
    national: 'Nasional',
  },
  noTariff: 'Tidak ada perbandingan tarif untuk klaim ini.',
  similar: (one) => `Klaim ${one.id} (${one.same}) ${one.outcome}, koreksi ${one.ratio}.`,
  noSimilar: 'Belum ada klaim serupa yang diputuskan.',
  lines: (one) =>
    `Diagnosis utama ${one.primary}; penyerta: ${one.secondary}; tindakan: ${one.procedure}; kelompok ${one.group}.`,
  none: 'tidak ada',
  noDocument: 'Klaim dalam daftar ini tidak disertai dokumen pindaian; ini baris kodenya.',
  nextStep: (question) => `Saran langkah berikutnya: ${question}`,
  sample: 'Ambil contoh dokumennya.',
  offTopic: 'Saya hanya dapat membahas klaim ini: indikasi, pembanding, tarif, baris kode dan kasus serupa.',
  indication: 'Ini indikasi untuk dilihat, bukan temuan.',
  chips: [
    'Mengapa klaim ini masuk daftar?',
    'Bandingkan dengan yang sebanding',
    'Tarif rumah sakit ini',
    'Indikasi dan tindak lanjut',
    'Dokumen apa yang diperiksa?',
  ],
  tools: {
    'peer-detail': 'biaya klaim sebanding dan tempat klaim ini di antaranya',
    'flag-explainer': 'indikasi aktif, artinya dan angka di baliknya',
    'tariff-insight': 'tagihan dan bayaran rumah sakit dan kelompok',
    'similar-cases': 'kasus serupa yang sudah diputuskan',
    'document-lines': 'baris kode klaim',
  },
}

export const copilotWords: Record<CopilotLanguage, Words> = { en, id }

/** Which words of a question ask for which tool; both languages at once, as auditors mix them. */
export const TOPIC_WORDS: readonly (readonly [ToolName, RegExp])[] = [
  [
    'flag-explainer',
    /\b(?:flags?|why|indikasi|indications?|mengapa|kenapa|alasan|reason|listed|risk|risiko|next|lanjut)/iu,
  ],
  ['peer-detail', /\b(?:peers?|p90|compar|banding|sebanding|median|outlier|cost|biaya|mahal)/iu],
  ['tariff-insight', /\b(?:tarif|tariff|gap|selisih|hospital|rumah sakit|paid|bayar)/iu],
  ['similar-cases', /\b(?:similar|serupa|mirip|decided|diputus|earlier|terdahulu|cases?|kasus)/iu],
  ['document-lines', /\b(?:doc|dokumen|berkas|lines?|baris|diagnos|procedure|tindakan|kode|codes?)/iu],
]
