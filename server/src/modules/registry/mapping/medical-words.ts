/**
 * Words and short forms of bills and price lists, written one way. Each line: what they are written as, then how they are
 * met. Phrases are given in plain words (lower case, singular, American spelling, "-gram" and "-graphy" as "-graph").
 */
const MEANINGS = `
cbc: complete blood count, complete blood picture, complete hemograph, hemograph, full blood count, cbp, fbc, cbc, darah lengkap
lft: liver function test, liver function, liver profile, liver panel, hepatic function test, hepatic profile, lft
kft: kidney function test, kidney function, renal function test, renal function, renal profile, kidney profile, kft, rft
tft: thyroid function test, thyroid profile, thyroid function, t3 t4 and tsh, t3 t4 tsh, tft
ecg: electrocardiograph, ecg, ekg, elektrokardiografi
echo: echocardiograph, echo cardiograph, echo
usg: ultrasound, ultrasonograph, ultra sonograph, ultra sound, sonograph, usg
xray: x ray, xray, radiograph, skiagram
ct: ct scan, computed tomograph, computed tomograpy, computerized tomograph, cat scan, ct
ct nocontrast: ncct, ct plain, plain ct
ct contrast: cect, contrast enhanced computed tomograpy, contrast enhanced computed tomograph, contrast enhanced ct
ct hr: hrct, high resolution computed tomograph, high resolution ct
mri: magnetic resonance imaging, mr imaging, mri scan, mri
nocontrast: without contrast, non contrast, no contrast, plain
contrast: with contrast, contrast enhanced, post contrast, contrast
brain: brain, head brain, brain head, head, cranial
headneck: head and neck, head neck
chest: chest, thorax, thorax chest, chest thorax
abdomen: abdomen, abdominal
single: single, one, unilateral
bilateral: bilateral, both side, both
hba1c: hba1c, hb a1c, glycosylated hemoglobin hba1c, glycosylated hb hba1c, glycosylated hemoglobin, glycated hemoglobin, glycosylated hb, glycated hb
hb: hemoglobin, hb, hgb
platelet: platelet, plt
tlc: total leucocyte count, total leukocyte count, tlc
dlc: differential leucocyte count, differential leukocyte count, dlc
esr: erythrocyte sedimentation rate, esr
glucose: blood sugar, blood glucose, glucose, sugar
glucose fasting: fbs, fbg, fasting blood sugar, fasting blood glucose, glucose f, sugar f
glucose random: rbs, random blood sugar
glucose pp: ppbs, pp blood sugar, blood sugar pp, post prandial blood sugar, sugar pp
pp: pp, post prandial, postprandial
crp: c reactive protein, crp
vitd: vitamin d3, vitamin d, 25 hydroxy vitamin d3, 25 hydroxy vitamin d, 25 oh vitamin d3, 25 oh vitamin d, 25 hydroxycholecalciferol, calcidiol, vitd
vitb12: vitamin b12, vitamin b 12, b12, cyanocobalamin
antigen: antigen, ag
antibody: antibody, ab
urine routine: urine r m, urine r e, urine routine, urine routine and microscopy, urine routine examination, urinalysis, urine examination
opd: opd, outpatient, out patient
ipd: ipd, inpatient, in patient, indoor
consultation: consultation, consult
consultation ipd: bedside visit by physician, bedside visit, physician visit, ward visit, doctor visit, inpatient visit, in patient visit, daily visit, consultant visit, specialist visit
nebulization: nebulization, nebulizer session, nebulizing
prothrombin: prothrombin time, prothrombin, pt inr, pt
aptt: activated partial thromboplastin time, partial thromboplastin time, aptt, ptt
hbsag: hepatitis b surface antigen, australia antigen, hbsag
psa: prostate specific antigen, psa
cea: carcino embryonic antigen, carcinoembryonic antigen, cea
abg: arterial blood gas, abg
tmt: tread mill test, treadmill test, stress test, tmt
eeg: electroencephalograph, eeg
emg: electromyograph, emg
ncv: nerve conduction velocity, nerve conduction, ncv
icu: icu, intensive care unit
cabg: coronary artery bypass grafting, coronary artery bypass graft, coronary artery bypass, cabg
ptca: percutaneous transluminal coronary angioplasty, coronary angioplasty, ptca
cesarean: cesarean section, cesarean delivery, cesarian delivery, cesarian section, c section, lscs, cesarean
appendicectomy: appendectomy, appendicectomy
laparoscopic: laparoscopic, lap
tkr: total knee joint replacement, total knee replacement, total knee arthroplasty, tkr
thr: total hip joint replacement, total hip replacement, total hip arthroplasty, thr
hemodialysis: hemodialysis, hemo dialysis
fnac: fine needle aspiration cytology, fnac
malaria: malarial parasite, malaria parasite, malaria
creatinine: creatinine, kreatinin
stent des: drug eluting stent, coronary stent de, des stent, stent des
stent bms: bare metal stent, coronary stent bm, bms stent, stent bms
amniotic: amniotic
culture: culture, c and s, culture and sensitivity, culture sensitivity
group: blood grouping, blood group, grouping
pcv: packed cell volume, hematocrit, pcv
cross match: cross matching, crossmatching, crossmatch
hcv: hepatitis c virus, anti hcv, hcv antibody, hcv
hiv: human immunodeficiency virus hiv, human immunodeficiency virus, hiv
rheumatoid factor: ra factor, rheumatoid factor, ra test
cholesterol: total cholesterol, cholesterol total, cholesterol
ionic: ionic, ionized, ionised
troponin: troponin, trop
ca: cancer antigen, ca
ft4: free t4, free thyroxine, ft4
ft3: free t3, free triiodothyronine, ft3
pelvis: pelvis, pelvic
pns: paranasal sinuses, paranasal sinus, para nasal sinuses, para nasal sinus, pns
lumbo sacral spine: l s spine, ls spine, lumbosacral spine, lumbo sacral spine
holter: holter monitoring, holter monitor, holter analysis, holter
pft: pulmonary function test, lung function test, pft
kub: kidney ureter bladder, kub
catheterization: catheterization, catheterisation, cannulization
suture removal: suture removal, removal of suture, stitch removal
sgpt: serum glutamic pyruvic transaminase, alanine aminotransferase, sgpt, alt
sgot: serum glutamic oxaloacetic transaminase, aspartate aminotransferase, sgot, ast
cpk: creatine phosphokinase, creatine kinase, cpk, ck
`

/** What is written for which phrases. */
export const meanings: { meaning: string[]; met: string[] }[] = MEANINGS.trim()
  .split('\n')
  .map((line) => {
    const [meaning = '', met = ''] = line.split(': ')
    return { meaning: meaning.split(' '), met: met.split(', ') }
  })

/** Short words that always mean one longer word. */
export const shortForms: Map<string, string> = new Map([
  ['vit', 'vitamin'],

  ['wt', 'weight'],
  ['abd', 'abdomen'],
  ['surg', 'surgery'],
  ['bx', 'biopsy'],
])

/** Words that say little about what was done: they count for almost nothing. */
export const smallWords = new Set(
  `a an and any are as at be by case charge charges complete cost daily day detail done each estimation etc examination fee
  fees film for from imaging in including investigation is item its level measurement no of on only or package per plasma
  price procedure quantity rate report scan screening serum service session sitting sample study test the time to type unit
  using view with s sr typing assay blood determination analysis evaluation`.split(/\s+/),
)

/** Of each line at most one can be true: a bill line that says one is never a row that says another. */
export const opposites: string[][] = [
  ['contrast', 'nocontrast'],
  ['bilateral', 'single'],
  ['fasting', 'pp', 'random'],
  ['opd', 'ipd'],
  ['igg', 'igm', 'iga', 'ige'],
  ['direct', 'indirect'],
  ['total', 'partial', 'subtotal'],
  ['open', 'laparoscopic'],
  ['major', 'minor'],
  ['upper', 'lower', 'whole'],
  ['first', 'second', 'third', 'subsequent'],
  ['primary', 'revision', 'secondary'],
  ['diagnostic', 'therapeutic'],
  ['lateral', 'ap', 'pa', 'oblique'],
  ['cervical', 'lumbar', 'dorsal', 'thoracic', 'sacral'],
  ['male', 'female'],
  ['qualitative', 'quantitative'],
  ['general', 'specialist', 'superspeciality'],
]

/** How it was done: a line and a row that both name such words must share one. */
export const modalities = new Set(
  'xray ct mri usg pet echo ecg eeg emg doppler biopsy endoscopy laparoscopic angiograph culture dialysis hemodialysis guided mammograph'.split(
    ' ',
  ),
)

/** Words that name a way of looking, and alone no service: "USG" says neither of what nor how much. */
export const broadWords = new Set('xray ct mri usg pet doppler biopsy culture endoscopy guided surgery'.split(' '))
