import type { Facts } from '../../../shared/reason.js'
import type { DraftClaim, DraftField } from '../schema.js'
import { type Around, type Cause, correct, type Looked } from './cause.js'
import { FORM_WEIGHTS } from './weights.js'

const MONTHS_TO_SEND = 6
type Name = keyof typeof FORM_WEIGHTS

const SOURCES: Record<Name, string> = {
  'code-unknown': 'ICD-10 2010 (E-Klaim)',
  'dates-reversed': 'arithmetic of the stay',
  'future-date': 'arithmetic of the stay',
  expired: 'ID-17, Perpres 82/2018',
  'cbg-service': 'ID-14, Permenkes 76/2016',
  'repeated-reference': 'ID-06',
}

/** What is wrong with a draft by itself: codes that do not exist, days that cannot be, a case group of the other service. */
export function checkForm(draft: DraftClaim, around: Around): Looked {
  const looked: Looked = { causes: [], open: [] }
  const say = (name: Name, field: DraftField | null, facts: Facts = {}): void => {
    looked.causes.push(causeOf(name, field, facts))
  }
  const unknown = draft.diagnoses.filter((code) => around.unknownCodes.has(code))
  if (unknown.length > 0) say('code-unknown', null, { codes: unknown.join(' ') })
  if (draft.reference !== '' && around.repeated.has(draft.reference)) say('repeated-reference', null)
  const { admittedOn, dischargedOn } = draft
  if (admittedOn === null || dischargedOn === null) looked.open.push({ check: 'form.dates', missing: ['dates'] })
  else {
    if (dischargedOn < admittedOn) say('dates-reversed', 'dates')
    if (dischargedOn > around.today) say('future-date', 'dates', { day: dischargedOn })
    const until = monthsAfter(dischargedOn, MONTHS_TO_SEND)
    if (until < around.today) say('expired', null, { until })
  }
  const level = levelOf(draft.cbgCode)
  if (level === null || draft.service === null) {
    looked.open.push({ check: 'form.cbg-service', missing: level === null ? ['cbg-code'] : ['service'] })
  } else if ((level === 0) !== (draft.service === 'outpatient')) say('cbg-service', 'cbg-code', { level })
  return looked
}

function causeOf(name: Name, field: DraftField | null, facts: Facts): Cause {
  const cannotBeMended = name === 'expired'
  return {
    ...{ code: `form.${name}`, source: SOURCES[name], weight: FORM_WEIGHTS[name], facts },
    remedy: cannotBeMended ? null : { ...correct(field ?? 'dates'), field },
  }
}

/** The severity in a case group: 0 outpatient, 1 to 3 for a stay; null where it has none. */
export function levelOf(cbgCode: string | null): number | null {
  const last = cbgCode?.toUpperCase().split('-').at(-1) ?? ''
  const level = ['0', 'I', 'II', 'III'].indexOf(last)
  return level < 0 ? null : level
}

/** The same day some months later, or the last of that month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
