// Zero-width, joining, direction and tag characters hide or reorder words; none carries meaning we read.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** Everyday spellings, word for word. */
const SPELT: Record<string, string> = {
  ...{ tdk: 'tidak', tdak: 'tidak', tidk: 'tidak', tak: 'tidak', gak: 'tidak', gk: 'tidak', ga: 'tidak', g: 'tidak' },
  ...{ ngga: 'tidak', nggak: 'tidak', gakk: 'tidak', enggak: 'tidak', engga: 'tidak', ngak: 'tidak', nda: 'tidak' },
  ...{
    ndak: 'tidak',
    kagak: 'tidak',
    kaga: 'tidak',
    kgk: 'tidak',
    kga: 'tidak',
    gag: 'tidak',
    ora: 'tidak',
    mboten: 'tidak',
  },
  ...{
    teu: 'tidak',
    henteu: 'tidak',
    nteu: 'tidak',
    ndakbisa: 'tidak bisa',
    gabisa: 'tidak bisa',
    gakbisa: 'tidak bisa',
  },
  ...{ gbs: 'tidak bisa', gabs: 'tidak bisa', tida: 'tidak', nggk: 'tidak', ngk: 'tidak', kagabisa: 'tidak bisa' },
  ...{ bs: 'bisa', bsa: 'bisa', bisaa: 'bisa', bise: 'bisa', iso: 'bisa', isa: 'bisa', saged: 'bisa', tiasa: 'bisa' },
  ...{
    sy: 'saya',
    sya: 'saya',
    gw: 'saya',
    gue: 'saya',
    gua: 'saya',
    aye: 'saya',
    ane: 'saya',
    ak: 'aku',
    aq: 'aku',
    q: 'aku',
  },
  ...{ bpk: 'bapak', bpa: 'bapak', ibuk: 'ibu', ank: 'anak', adek: 'adik', dek: 'adik', sdh: 'sudah', udh: 'sudah' },
  ...{
    udah: 'sudah',
    dah: 'sudah',
    sampun: 'sudah',
    uwis: 'sudah',
    wis: 'sudah',
    geus: 'sudah',
    tos: 'sudah',
    blm: 'belum',
  },
  ...{ yg: 'yang', dgn: 'dengan', utk: 'untuk', krn: 'karena', klo: 'kalau', kalo: 'kalau', klu: 'kalau', jg: 'juga' },
  ...{
    lg: 'lagi',
    lgi: 'lagi',
    skrg: 'sekarang',
    skrang: 'sekarang',
    skg: 'sekarang',
    bgt: 'banget',
    bngt: 'banget',
    bener: 'benar',
  },
  ...{
    tlg: 'tolong',
    tlng: 'tolong',
    tlong: 'tolong',
    jd: 'jadi',
    dr: 'dari',
    dri: 'dari',
    pd: 'pada',
    sm: 'sama',
    tp: 'tapi',
  },
  ...{
    mo: 'mau',
    mw: 'mau',
    pgn: 'ingin',
    pengen: 'ingin',
    pingin: 'ingin',
    kepengen: 'ingin',
    pengin: 'ingin',
    pen: 'ingin',
  },
  ...{
    kepingin: 'ingin',
    hayang: 'ingin',
    hoyong: 'ingin',
    arep: 'mau',
    badhe: 'mau',
    bade: 'mau',
    rek: 'mau',
    pgen: 'ingin',
  },
  ...{
    nafas: 'napas',
    nafass: 'napas',
    bernafas: 'bernapas',
    bernpas: 'bernapas',
    npas: 'napas',
    nfs: 'napas',
    nafasnya: 'napasnya',
  },
  ...{
    sesek: 'sesak',
    ssk: 'sesak',
    sesk: 'sesak',
    seseg: 'sesak',
    sesag: 'sesak',
    seseknya: 'sesak',
    drh: 'darah',
    drah: 'darah',
  },
  ...{
    pingsn: 'pingsan',
    pinsan: 'pingsan',
    pngsan: 'pingsan',
    pingsang: 'pingsan',
    kejng: 'kejang',
    kejank: 'kejang',
  },
  ...{
    nyri: 'nyeri',
    nyerii: 'nyeri',
    nyrei: 'nyeri',
    skt: 'sakit',
    sakt: 'sakit',
    saket: 'sakit',
    sakid: 'sakit',
    dda: 'dada',
  },
  ...{
    strok: 'stroke',
    strook: 'stroke',
    setruk: 'stroke',
    setrok: 'stroke',
    struk2: 'struk',
    jntung: 'jantung',
    jantng: 'jantung',
  },
  ...{
    brdarah: 'berdarah',
    bedarah: 'berdarah',
    bdarah: 'berdarah',
    rmh: 'rumah',
    hbs: 'habis',
    abis: 'habis',
    bnyk: 'banyak',
  },
  ...{
    blood: 'blood',
    bleading: 'bleeding',
    bleding: 'bleeding',
    breth: 'breath',
    breathe: 'breathe',
    brethe: 'breathe',
    breate: 'breathe',
  },
  ...{
    cant: "can't",
    cnt: "can't",
    dont: "don't",
    wont: "won't",
    isnt: "isn't",
    wasnt: "wasn't",
    doesnt: "doesn't",
    didnt: "didn't",
  },
  ...{
    chst: 'chest',
    ches: 'chest',
    unconcious: 'unconscious',
    unconsious: 'unconscious',
    siezure: 'seizure',
    seizer: 'seizure',
  },
  ...{
    suicde: 'suicide',
    sucide: 'suicide',
    wanna: 'want to',
    gonna: 'going to',
    im: "i'm",
    ive: "i've",
    hes: "he's",
    shes: "she's",
  },
  ...{
    nhi: 'nahi',
    nhin: 'nahi',
    nahin: 'nahi',
    nai: 'nahi',
    nahii: 'nahi',
    mai: 'main',
    mein: 'me',
    mei: 'me',
    bht: 'bahut',
  },
  ...{
    bohot: 'bahut',
    bohut: 'bahut',
    bhot: 'bahut',
    rha: 'raha',
    rhi: 'rahi',
    rhe: 'rahe',
    h: 'hai',
    hain: 'hai',
    sans: 'saans',
  },
  ...{
    saas: 'saans',
    sas: 'saans',
    khun: 'khoon',
    khooon: 'khoon',
    chati: 'chhati',
    chaati: 'chhati',
    chhaati: 'chhati',
    sine: 'seene',
  },
  ...{
    behos: 'behosh',
    bihosh: 'behosh',
    jahar: 'zeher',
    zahar: 'zeher',
    zahr: 'zeher',
    jeher: 'zeher',
    zehar: 'zeher',
    dorad: 'dard',
  },
}

/**
 * Text made even for matching: one form of Unicode, no invisible characters, small letters, letters held down let go,
 * everyday spellings written out. The original stays with the message; this is only read by rules.
 */
export function evenText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC`´]/g, "'")
    .replace(/[\u0964\u0965]/g, '.')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    // Looked for from a word's first letter only: a word of 64 KiB would otherwise take the square of its length.
    .replace(/(?<![a-z])([a-z]{2,})(?:2|²|"2)(?=an|nya|\b)/g, '$1 $1')
    .replace(/_/g, ' ')
  return evenScript(plain).replace(/[a-z]+(?:'[a-z]+)?/g, evenWord)
}

/** Devanagari without the dots and moons that people leave out when they type. */
export function evenScript(text: string): string {
  return text.replace(/\u093C/g, '').replace(/\u0901/g, '\u0902')
}

/** One word as everybody would spell it. */
export function evenWord(word: string): string {
  return Object.hasOwn(SPELT, word) ? (SPELT[word] ?? word) : word
}
