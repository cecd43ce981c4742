import { type Row, type Source, tidy } from './source.js'

const LICENCE = 'government ceilings (facts); obtained through a public repository without a licence file'

/** The unit a ceiling is for, from form and strength: NPPA notifies per tablet, capsule, ml, g, dose or vial. */
function unitOf(form: string, strength: string): string {
  const text = `${form} ${strength}`.toLowerCase()
  if (/tablet/.test(text)) return 'tablet'
  if (/capsule/.test(text)) return 'capsule'
  if (/metered|inhalation \(|\(mdi|\(dpi|dose/.test(text)) return 'dose'
  if (/suppository|pessary|lozenge|gum|pastille/.test(text)) return /pastille/.test(text) ? 'pastille' : form.toLowerCase()
  if (/cream|ointment|gel\b|granules|powder(?! for injection)|enema \(foam/.test(text)) return 'g'
  if (/injection/.test(text)) return /\/ ?\d*\.?\d* ?ml(?! vial)|%/.test(text) && !/in \d+ ?ml vial/.test(text) ? 'ml' : 'vial'
  if (/as licensed/.test(text)) return 'pack'
  return 'ml'
}

/** The unit as the notification writes it, cut free of remarks; null when it is a pack that cannot be counted. */
function notifiedUnit(text: string): string | null {
  const found =
    /^(?:1|per|each) ?(tablet|capsule|ml|vial|gm|g|metered dose|dose|suppository|pessary|lozenges|gum|pastille)\b(?! ?(of|\/|\())/i.exec(
      tidy(text),
    )
  const unit = found?.[1]?.toLowerCase()
  if (!unit) return null
  return { gm: 'g', lozenges: 'lozenge', 'metered dose': 'dose' }[unit] ?? unit
}

export const nppa2026: Source = {
  list: 'nppa-2026',
  title: 'NPPA ceiling prices of scheduled medicines (India), 2026',
  edition: '2026-04-01',
  currency: 'INR',
  effectiveFrom: '2026-04-01',
  effectiveTo: '2027-03-31',
  source: 'NPPA ceiling prices 2026, DPCO 2013 Schedule I',
  licence: LICENCE,
  demonstration: false,
  note: 'The first day is assumed from the yearly revision; figures passed through third parties. Without GST.',
  columns: ['code', 'description', 'unit', 'about_drug', 'about_form', 'about_strength', 'amount'],
  rows: (read, leaveOut) => {
    const seen = new Map<string, string>()
    return read.table('nppa_ceiling_2026.csv').flatMap((row, index) => {
      const [drug, form, strength] = [tidy(row.drug_name), tidy(row.dosage_form), tidy(row.strength)]
      const key = `${drug}|${form}|${strength}`.toLowerCase().replace(/[^a-z0-9|.%]/g, '')
      const price = row.ceiling_price_inr ?? ''
      if (seen.has(key)) return leaveOut(`${index + 1} ${drug}`, `same formulation as another row (${seen.get(key)}, ${price})`), []
      seen.set(key, price)
      const code = `N26-${String(index + 1).padStart(4, '0')}`
      return [[code, tidy(`${drug} ${form} ${strength}`), unitOf(form, strength), drug, form, strength, price]]
    })
  },
}

export const nppa2025: Source = {
  list: 'nppa-2025',
  title: 'NPPA ceiling prices of scheduled medicines (India), 2025',
  edition: '2025-06-03',
  currency: 'INR',
  effectiveFrom: '2025-04-01',
  effectiveTo: '2026-03-31',
  source: 'NPPA updated price list of 2025-06-03 (WPI +1.74028 %)',
  licence: LICENCE,
  demonstration: false,
  note: 'Packs that cannot be counted in units and rows that the PDF garbled are left out. Without GST.',
  columns: [
    'code',
    'description',
    'unit',
    'reference',
    'effective_from',
    'about_drug',
    'about_form',
    'about_strength',
    'amount',
  ],
  rows: (read, leaveOut) => read.table('nppa_ceiling_notifications_2025.csv').flatMap((row) => notified(row, leaveOut)),
}

function notified(row: Row, leaveOut: (row: string, why: string) => void): string[][] {
  const drug = tidy(row.drug_name)
  const text = tidy(row.dosage_form_strength)
  const id = `${row.sl_no} ${drug}`
  const unit = notifiedUnit(row.unit ?? '')
  if (!unit) return leaveOut(id, `unit ${tidy(row.unit).slice(0, 40)}`), []
  if (/revised|s\. ?o\./i.test(row.unit ?? '')) return leaveOut(id, `revised by a remark: ${tidy(row.unit).slice(0, 60)}`), []
  const parted = /^([^\d(]*?[a-z])[ –-]*((?:\(|\d).*)$/i.exec(text)
  const [form, strength] = parted ? [tidy(parted[1]), tidy(parted[2])] : [text, '']
  if (text.length > 90 || form.length > 40) return leaveOut(id, `garbled ${text.slice(0, 40)}`), []
  const [, day, month, year] = /(\d\d)\.(\d\d)\.(\d{4})/.exec(row.notification ?? '') ?? []
  const noticed = `${year}-${month}-${day}`
  const from = noticed > '2025-04-01' ? noticed : '2025-04-01'
  const code = `N25-${(row.sl_no ?? '').padStart(4, '0')}`
  const reference = tidy(row.notification).replace(/^S\. ?O\.? ?/, 'S.O. ')
  return [[code, `${drug} ${text}`, unit, reference, from, drug, form, strength, row.ceiling_price_inr ?? '']]
}

export const devices: Source = {
  list: 'nppa-devices',
  title: 'NPPA ceiling prices of stents and knee implants (India)',
  edition: '2026-04-01',
  currency: 'INR',
  effectiveFrom: '2017-08-16',
  effectiveTo: null,
  source: 'NPPA device ceilings',
  licence: LICENCE,
  demonstration: false,
  note: 'Knee rows are unconfirmed: a second source gives higher knee ceilings for 2025. Without GST.',
  columns: ['code', 'description', 'unit', 'reference', 'effective_from', 'effective_to', 'about_confidence', 'amount'],
  rows: (read) => {
    const names: string[] = []
    return read.table('nppa_device_ceilings.csv').map((row) => {
      const name = tidy(row.device)
      if (!names.includes(name)) names.push(name)
      const code = `D${String(names.indexOf(name) + 1).padStart(2, '0')}`
      const confidence = row.confidence === 'verify' ? 'unconfirmed' : 'confirmed'
      return [
        code,
        name,
        'piece',
        tidy(row.source_order),
        row.effective_from ?? '',
        row.effective_to ?? '',
        confidence,
        row.ceiling_inr ?? '',
      ]
    })
  },
}
