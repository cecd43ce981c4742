/** Dosage forms as bills and lists write them, each to one word. */
const FORMS = `
tablet: tablet, tab, tabs, tablets, tabl, kaplet
capsule: capsule, cap, caps, capsules, kapsul
injection: injection, inj, injeksi, vial, ampoule, amp, ampule, infusion, iv, infus
liquid: syrup, syp, susp, suspension, liquid, solution, elixir, linctus, sirup, syr, oral solution
drops: drops, drop, eye drop, ear drop
cream: cream, krim
ointment: ointment, oint, salep
gel: gel
lotion: lotion
suppository: suppository, supp
inhalation: inhalation, inhaler, rotacap, rotacaps, mdi, dpi, puff
nebule: respule, respules, nebule, nebules, nebulizer, nebuliser
spray: spray
powder: powder, sachet, granules, granule, granula
pessary: pessary
enema: enema
`

export const forms: Map<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [form = '', met = ''] = line.split(': ')
      return met.split(', ').map((word) => [word, form] as const)
    }),
)

/** Slow-release forms have ceilings of their own. */
export const slowWords = new Set([
  'sr',
  'xr',
  'er',
  'cr',
  'mr',
  'xl',
  'pr',
  'retard',
  'modified',
  'sustained',
  'extended',
])

/** Salts and grades: a bill may leave them out. */
export const saltWords = new Set(
  `sodium potassium hydrochloride hcl sulphate sulfate phosphate acetate maleate tartrate besylate besilate mesylate
  trihydrate dihydrate monohydrate succinate fumarate citrate nitrate bromide chloride calcium magnesium disodium ip bp usp
  anhydrous hydrate decanoate gluconate dipropionate valerate propionate hydrobromide`.split(/\s+/),
)

/** Words beside a medicine's name that say nothing of which medicine it is. */
export const plainDrugWords = new Set(
  `mg mcg g gm gms ml iu unit units kg per strip strips pack packs box of x s no nos and with oral for use dose doses film
  coated chewable dispersible dt effervescent soft gelatin gelatine release tablet as each single sterile pfs prefilled
  syringe multidose bottle amp ampoule vial generic conventional including or only to be pc pcs injectable intravenous eye
  ear nasal topical kid adult less than more upto is in lyophilized lyophilised reconstitution pediatric paediatric p od`.split(
    /\s+/,
  ),
)

/** Spellings of one substance, written one way. */
export const drugSpellings: [RegExp, string][] = [
  [/\bamoxy?cill?in\b/g, 'amoxicillin'],
  [/\bclavulan(?:ate|ic acid)\b|\bclavulanate potassium\b|\bclavulanic\b|\bclav\b/g, 'clavulanate'],
  [/\bparacetamol\b|\bacetaminophen\b|\bpcm\b|\bparasetamol\b/g, 'paracetamol'],
  [/\baciclovir\b/g, 'acyclovir'],
  [/\bciclosporine?\b|\bcyclosporine?\b/g, 'cyclosporine'],
  [/\bcef(?:a|ph)alexin\b|\bcephalexin\b/g, 'cefalexin'],
  [/\bceph/g, 'cef'],
  [/\bfrusemide\b|\bfurosemide\b/g, 'furosemide'],
  [/\badrenaline\b|\bepinephrine\b/g, 'adrenaline'],
  [/\bnoradrenaline\b|\bnor-?epinephrine\b/g, 'noradrenaline'],
  [/\blignocaine\b|\blidocaine\b/g, 'lignocaine'],
  [/\brifampin\b/g, 'rifampicin'],
  [/\bthyroxine\b|\blevothyroxine\b|\bl-thyroxine\b/g, 'levothyroxine'],
  [/\bvalproate\b|\bvalproic acid\b|\bdivalproex\b/g, 'valproate'],
  [/\baspirin\b|\bacetylsalicylic acid\b/g, 'aspirin'],
  [/\bsalbutamol\b|\balbuterol\b/g, 'salbutamol'],
  [/\bpip(?:eracillin)?[ +/-]*taz(?:obactam)?\b/g, 'piperacillin tazobactam'],
  [/\bmefenamat\b|\basam mefenamat\b/g, 'mefenamic acid'],
  [/\bestrogen/g, 'estrogen'],
  [/sulph/g, 'sulf'],
  [/\bbeclomet[a-z]+\b/g, 'beclomethasone'],
  [/\bvit(?:amin)?\b/g, 'vitamin'],
]
