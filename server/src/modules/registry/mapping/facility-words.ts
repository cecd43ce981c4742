/** Indonesian short forms in facility names, and the words they stand for. `rs` stands for a hospital of any kind. */
export const shortForms = new Map<string, string[]>(
  Object.entries({
    rsu: ['rs', 'umum'],
    rsud: ['rs', 'umum', 'daerah'],
    rsup: ['rs', 'umum', 'pusat'],
    rsupn: ['rs', 'umum', 'pusat', 'nasional'],
    rsia: ['rs', 'ibu', 'anak'],
    rskia: ['rs', 'khusus', 'ibu', 'anak'],
    rsab: ['rs', 'anak', 'bunda'],
    rsb: ['rs', 'bersalin'],
    rsj: ['rs', 'jiwa'],
    rsjd: ['rs', 'jiwa', 'daerah'],
    rsk: ['rs', 'khusus'],
    rskd: ['rs', 'khusus', 'daerah'],
    rskb: ['rs', 'khusus', 'bedah'],
    rsgm: ['rs', 'gigi', 'mulut'],
    rskgm: ['rs', 'khusus', 'gigi', 'mulut'],
    rsi: ['rs', 'islam'],
    rst: ['rs', 'tentara'],
    rsad: ['rs', 'angkatan', 'darat'],
    rsal: ['rs', 'angkatan', 'laut'],
    rsau: ['rs', 'angkatan', 'udara'],
    rspad: ['rs', 'pusat', 'angkatan', 'darat'],
    rspal: ['rs', 'pusat', 'angkatan', 'laut'],
    rspau: ['rs', 'pusat', 'angkatan', 'udara'],
    hospital: ['rs'],
    hospitals: ['rs'],
    clinic: ['klinik'],
    klinic: ['klinik'],
    poliklinik: ['klinik'],
    pkm: ['puskesmas'],
    pusk: ['puskesmas'],
    apotik: ['apotek'],
    pharmacy: ['apotek'],
    lab: ['laboratorium'],
    laboratory: ['laboratorium'],
    kab: ['kabupaten'],
    st: ['santo'],
    sint: ['santo'],
  }),
)

/** Two printed words that are one. */
export const wordPairs = new Map<string, string[]>(
  Object.entries({
    'rumah sakit': ['rs'],
    'health centre': ['puskesmas'],
    'health center': ['puskesmas'],
    'medical centre': ['medical', 'center'],
  }),
)

/** Which kind of facility a word says it is. */
export const kindWords = new Map<string, string>(
  Object.entries({
    rs: 'hospital',
    klinik: 'clinic',
    puskesmas: 'puskesmas',
    apotek: 'pharmacy',
    laboratorium: 'laboratory',
  }),
)

/** Titles and joining words: left out of a facility's name. */
export const leftOut = new Set(
  'dr drg prof h hj kh hc ir dan and the of di pt cv yayasan tipe type kelas milik'.split(' '),
)

/** Words that say what kind a facility is rather than which one: they weigh little. */
export const genericWords = new Map<string, number>(
  Object.entries({
    rs: 0.15,
    umum: 0.15,
    khusus: 0.2,
    klinik: 0.15,
    puskesmas: 0.15,
    apotek: 0.15,
    laboratorium: 0.15,
    daerah: 0.3,
    pusat: 0.3,
    nasional: 0.3,
    ibu: 0.3,
    anak: 0.3,
    utama: 0.2,
    pratama: 0.2,
    kota: 0.2,
    kabupaten: 0.2,
    medical: 0.2,
    center: 0.2,
  }),
)

/** Printed beside a facility's name without being part of it: departments, addresses, desks. */
export const besideWords = new Set(
  (
    'instalasi igd ugd icu poli rawat inap jalan gawat darurat farmasi kasir loket unit bagian cabang jl no telp tlp ' +
    'kec kecamatan kel kelurahan desa provinsi prov indonesia kantor kwitansi nota faktur rekam medis pendaftaran'
  ).split(' '),
)
