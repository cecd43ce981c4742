/**
 * Names that bills give to one service, in English and Indonesian; each row is one service, and every name of it must be
 * whole words of the line. Rows are general clinical usage, not any hospital's.
 */
const SERVICES = `
complete blood count, cbc, complete haemogram, complete hemogram, full blood count, fbc, darah lengkap, hematologi lengkap, darah rutin, hemoglobin leukosit trombosit
urinalysis, urine routine, urine test, urin lengkap, urin rutin, urinalisa, urinalisis
fasting glucose, fasting blood sugar, blood glucose fasting, fbs, glukosa puasa, gula darah puasa, gdp
random glucose, random blood sugar, rbs, glukosa sewaktu, gula darah sewaktu, gds
creatinine, serum creatinine, kreatinin, kreatinin darah
uric acid, serum uric acid, asam urat
triglycerides, trigliserida
cholesterol total, total cholesterol, kolesterol total, kolesterol
lipid profile, serum lipid profile, lipid panel, profil lipid
liver function test, liver profile, lft, fungsi hati
kidney function test, renal function test, renal profile, kft, rft, fungsi ginjal
thyroid function test, thyroid profile, tft
electrocardiogram, ecg, ekg, elektrokardiografi, elektrokardiogram, rekam jantung
echocardiography, echo 2d, 2d echo, ekokardiografi
blood group, blood grouping, golongan darah, gol darah
dengue serology, dengue igm igg, dengue igg igm, igm igg dengue, serologi dengue
typhoid igm, tubex, tubex tf, tes tubex
panoramic x ray, opg, foto panoramik, panoramik gigi, foto panoramik gigi, rontgen panoramik
chest x ray, x ray chest, chest radiograph, thorax ap pa, foto thorax, rontgen thorax, rontgen dada, foto toraks, rontgen toraks, foto rontgen dada
pregnancy ultrasound, obstetric ultrasound, usg obstetri, usg kandungan, usg kehamilan
abdominal ultrasound, usg abdomen, ultrasound abdomen, sonography abdomen
ct brain, ct head, ct scan head, ct scan brain, ct kepala, ct scan kepala
ear wax removal, cerumen removal, ekstraksi serumen, irigasi telinga, pembersihan serumen, pengambilan serumen, ear irrigation, spooling telinga
wound dressing, dressing, wound care, rawat luka, tindakan rawat luka, perawatan luka, ganti balut, ganti perban
nebulization, nebulisation, nebulization session, nebulizer, tindakan nebulisasi, nebulisasi, terapi inhalasi, inhalasi, terapi uap
nasogastric tube, ryle tube insertion, pasang ngt, pemasangan ngt, pemasangan selang nasogastrik
urinary catheter, foley catheterisation, pasang kateter, pemasangan kateter, pemasangan kateter urin
intravenous injection, iv injection, injeksi iv, suntik intravena, injeksi intravena, tindakan injeksi
suturing, wound suturing, jahit luka, hecting, penjahitan luka, heacting
tooth extraction, cabut gigi dewasa, cabut gigi, ekstraksi gigi, pencabutan gigi, ekstraksi gigi dewasa
dental scaling, scaling, scaling gigi, pembersihan karang gigi
dental filling, tambal gigi, tumpatan gigi
intravenous cannula, iv cannulation, pasang infus, pemasangan infus
nutrition consultation, dietician consultation, konsul gizi klinik, konsultasi gizi
specialist consultation, specialist visit, pemeriksaan dr spesialis, konsultasi dokter spesialis, pemeriksaan dokter spesialis, jasa dokter spesialis
general consultation, pemeriksaan dr umum, konsultasi dokter umum, pemeriksaan dokter umum, jasa dokter umum
administration, biaya administrasi, administrasi
registration, biaya pendaftaran, pendaftaran, registrasi
`

/** Words that do not tell services apart. */
const SMALL =
  /\b(?:test|tes|assay|study|report|with|and|the|of|biaya|jasa|pemeriksaan|tindakan|charges?|fees?|serum|level|routine)\b/g

const small = (text: string) => text.replace(SMALL, ' ').replace(/\s+/g, ' ').trim()
/** Words of one meaning, written one way; an empty one tells nothing: a scan is plain where no contrast is named. */
const WORDS: Record<string, string> = Object.fromEntries(
  `head=brain kepala=brain cranial=brain thorax=chest toraks=chest dada=chest thoracic=chest abdominal=abdomen perut=abdomen
sonography=usg ultrasound=usg ultrasonography=usg sonografi=usg rontgen=xray radiograph=xray radiography=xray skiagram=xray
haemoglobin=hb hemoglobin=hb haemogram=cbc hemogram=cbc ecg=ekg electrocardiogram=ekg elektrokardiografi=ekg rekam=ekg jantung=
glycosylated=hba1c glycated=hba1c hba1c=hba1c vit=vitamin darah=blood gula=glucose sugar=glucose glukosa=glucose puasa=fasting
lutut=knee tangan=hand kaki=foot kiri=left lt=left kanan=right rt=right paket=package profile=test panel=test profil=test
liver=liver hati=liver lft=liver kidney=kidney renal=kidney ginjal=kidney kft=kidney rft=kidney thyroid=thyroid tft=thyroid
scan= plain= noncontrast= without= non= contrast= ncct=ct view= ap= pa= test= tes= assay= study= report= with= w= o= and= the= of= for=
serum= level= routine= charges= charge= fee= fees= biaya= jasa= tindakan= pemeriksaan= cek= quantitative= qualitative= session= single= one= joint=`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
)

/** Contrast that was given makes another service; "without contrast" does not. */
function withContrast(plain: string): boolean {
  return /\b(?:with contrast|contrast enhanced|post contrast|cect|dengan kontras)\b/.test(plain)
}

/** The telling words of a description in one spelling and order; nothing where fewer than two tell. */
function tellingWords(plain: string): string {
  const joined = plain.replace(/\bx ray\b/g, 'xray').replace(/\bfoto rontgen\b/g, 'xray')
  const told = joined.split(' ').map((word) => WORDS[word] ?? word)
  const words = [...new Set(told.filter((word) => word !== ''))].sort()
  return words.length < 2 ? '' : `${words.join(' ')}${withContrast(plain) ? ' contrast' : ''}`
}

const meanings = new Map<string, string>()
for (const row of SERVICES.trim().split('\n')) {
  const names = row.split(',').map((name) => name.trim())
  for (const name of names) {
    meanings.set(name, names[0] as string)
    const telling = tellingWords(name)
    if (telling !== '' && !meanings.has(telling)) meanings.set(telling, names[0] as string)
    if (small(name).length > 2 && !meanings.has(small(name))) meanings.set(small(name), names[0] as string)
  }
}

/** The service a whole description names, or its telling words: what else it says may make it another. */
export function meaningsOf(plain: string): string {
  const latin = plain.replace(/[^a-z0-9 ]/g, '').trim()
  const known =
    meanings.get(plain) ?? meanings.get(small(plain)) ?? (latin.length > 2 ? meanings.get(latin) : undefined)
  const telling = tellingWords(plain)
  return known ?? meanings.get(telling) ?? telling
}
