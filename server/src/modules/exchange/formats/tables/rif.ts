import type { ClaimRecord, Concept, ExchangeLine, ExchangeRecord, Patient } from '../../schema.js'
import type { RecordFindings } from '../findings.js'
import { openClaim, openLine, submitted } from '../x12/claim-draft.js'
import type { TableFormat } from './table-format.js'
import type { TableRow } from './table-row.js'

/**
 * Medicare's research identifiable files: one row a claim line, the claim's own columns repeated on each. Column names
 * are those of the CMS record layouts (carrier, DME, inpatient, outpatient, SNF, hospice, HHA; PDE and beneficiary).
 */
const USD = 'USD'
const NPI = 'http://hl7.org/fhir/sid/us-npi'
const HCPCS = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'
const CLAIM_TYPE = 'http://terminology.hl7.org/CodeSystem/claim-type'
const RIF = 'https://bluebutton.cms.gov/resources/variables'
const MEDICARE = { reference: null, identifiers: [], name: 'Medicare' }
const MOST_DIAGNOSES = 25

export const rifFormats: TableFormat[] = [
  {
    format: 'cms-rif',
    table: 'professional',
    key: 'CLM_ID',
    recognises: (columns) => columns.has('CLM_ID') && columns.has('LINE_NUM'),
    read: (rows, to) => claimOf(rows, 'professional', to),
  },
  {
    format: 'cms-rif',
    table: 'institutional',
    key: 'CLM_ID',
    recognises: (columns) => columns.has('CLM_ID') && columns.has('CLM_LINE_NUM'),
    read: (rows, to) => claimOf(rows, 'institutional', to),
  },
  {
    format: 'cms-rif',
    table: 'pharmacy',
    key: 'PDE_ID',
    recognises: (columns) => columns.has('PDE_ID') && columns.has('BENE_ID'),
    read: (rows, to) => pharmacyClaim(rows, to),
  },
  {
    format: 'cms-rif',
    table: 'beneficiary',
    key: null,
    recognises: (columns) => columns.has('BENE_ID') && columns.has('BENE_BIRTH_DT'),
    read: ([row]) => (row ? beneficiary(row) : null),
  },
]

type Kind = 'professional' | 'institutional'

function claimOf(rows: TableRow[], kind: Kind, to: RecordFindings): ClaimRecord | null {
  const [row] = rows
  if (!row) return null
  const claim = openRecord(row, 'CLM_ID', to)
  claim.type = coded(CLAIM_TYPE, kind)
  claim.subType = row.coded('NCH_CLM_TYPE_CD', `${RIF}/nch_clm_type_cd`)
  claim.period = { start: row.day('CLM_FROM_DT'), end: row.day('CLM_THRU_DT') }
  claim.total = row.amount(kind === 'professional' ? 'NCH_CARR_CLM_SBMTD_CHRG_AMT' : 'CLM_TOT_CHRG_AMT', USD)
  claim.provider = party(row, kind === 'professional' ? 'CARR_CLM_BLG_NPI_NUM' : 'ORG_NPI_NUM', 'PRVDR_NUM')
  claim.diagnoses = diagnosesOf(row)
  claim.procedures = proceduresOf(row)
  for (const [column, role] of [
    ['AT_PHYSN_NPI', 'attending'],
    ['OP_PHYSN_NPI', 'operating'],
    ['RFR_PHYSN_NPI', 'referring'],
  ] as const)
    addToCareTeam(claim, row.text(column), role)
  claim.lines = rows.map((one) => (kind === 'professional' ? professionalLine(one, claim) : institutionalLine(one)))
  const paid = row.amount('CLM_PMT_AMT', USD)
  claim.outcome = {
    outcome: 'complete',
    disposition: null,
    preAuthReference: null,
    adjudications: [],
    totals: submitted(claim.total),
    payment: paid ? { type: null, date: row.day('NCH_WKLY_PROC_DT'), amount: paid } : null,
    notes: [],
  }
  return claim
}

function openRecord(row: TableRow, key: string, to: RecordFindings): ClaimRecord {
  const id = row.text(key)
  if (!id)
    to.refuse({ code: 'exchange.element-missing', path: row.path(key), reason: 'The claim has no number.', facts: {} })
  const claim = openClaim(id, null, {
    provider: null,
    subscriber: patientOf(row),
    patient: null,
    payer: MEDICARE,
    created: row.day('NCH_WKLY_PROC_DT'),
  })
  claim.identifiers = id ? [{ system: `${RIF}/${key.toLowerCase()}`, value: id, type: null }] : []
  return claim
}

function patientOf(row: TableRow): Patient {
  const id = row.text('BENE_ID')
  const sex = { '1': 'male', '2': 'female' }[row.text('BENE_SEX_IDENT_CD') ?? ''] ?? null
  const name = [row.text('BENE_GVN_NAME'), row.text('BENE_MDL_NAME'), row.text('BENE_SRNM_NAME')]
    .filter(Boolean)
    .join(' ')
  const identifiers = id ? [{ system: `${RIF}/bene_id`, value: id, type: null }] : []
  return { reference: null, identifiers, name: name || null, birthDate: row.day('BENE_BIRTH_DT'), sex }
}

function party(row: TableRow, npi: string, number: string) {
  const [first, second] = [row.text(npi), row.text(number)]
  const identifiers = [
    ...(first ? [{ system: NPI, value: first, type: null }] : []),
    ...(second ? [{ system: `${RIF}/${number.toLowerCase()}`, value: second, type: null }] : []),
  ]
  return { reference: null, identifiers, name: null }
}

function addToCareTeam(claim: ClaimRecord, npi: string | null, role: string): number | null {
  if (!npi) return null
  const known = claim.careTeam.find((one) => one.provider.identifiers[0]?.value === npi)
  if (known) return known.sequence
  const sequence = claim.careTeam.length + 1
  const provider = { reference: null, identifiers: [{ system: NPI, value: npi, type: null }], name: null }
  const roles = coded('http://terminology.hl7.org/CodeSystem/claimcareteamrole', role)
  claim.careTeam.push({ sequence, provider, role: roles, qualification: null })
  return sequence
}

/** The version column says 9 or 0: ICD-9-CM or ICD-10-CM. The principal diagnosis is usually repeated as the first. */
function diagnosesOf(row: TableRow): ClaimRecord['diagnoses'] {
  const principal = row.text('PRNCPAL_DGNS_CD')
  const found: ClaimRecord['diagnoses'] = []
  const add = (code: string, version: string | null, type: string | null): void => {
    if (found.some((one) => one.condition.codings[0]?.code === code)) return
    const system = version === '9' ? 'http://hl7.org/fhir/sid/icd-9-cm' : 'http://hl7.org/fhir/sid/icd-10-cm'
    const types = type ? [coded('http://terminology.hl7.org/CodeSystem/ex-diagnosistype', type)] : []
    found.push({ sequence: found.length + 1, condition: coded(system, code), types })
  }
  if (principal) add(principal, row.text('PRNCPAL_DGNS_VRSN_CD'), 'principal')
  for (let at = 1; at <= MOST_DIAGNOSES; at++) {
    const code = row.text(`ICD_DGNS_CD${at}`)
    if (code) add(code, row.text(`ICD_DGNS_VRSN_CD${at}`), null)
  }
  return found
}

function proceduresOf(row: TableRow): ClaimRecord['procedures'] {
  return Array.from({ length: MOST_DIAGNOSES }, (_one, at) => at + 1).flatMap((at) => {
    const code = row.text(`ICD_PRCDR_CD${at}`)
    if (!code) return []
    const is9 = row.text(`ICD_PRCDR_VRSN_CD${at}`) === '9'
    const system = is9 ? 'http://hl7.org/fhir/sid/icd-9-cm' : 'http://www.cms.gov/Medicare/Coding/ICD10'
    return [{ sequence: at, procedure: coded(system, code), date: row.day(`PRCDR_DT${at}`) }]
  })
}

function professionalLine(row: TableRow, claim: ClaimRecord): ExchangeLine {
  const code = row.text('LINE_ICD_DGNS_CD')
  const diagnosis = claim.diagnoses.find((one) => one.condition.codings[0]?.code === code)
  const member = addToCareTeam(claim, row.text('PRF_PHYSN_NPI'), 'performing')
  return {
    ...lineOf(row, 'LINE_NUM'),
    served: { start: row.day('LINE_1ST_EXPNS_DT'), end: row.day('LINE_LAST_EXPNS_DT') },
    place: row.coded('LINE_PLACE_OF_SRVC_CD', `${RIF}/line_place_of_srvc_cd`),
    quantity: row.quantity('LINE_SRVC_CNT'),
    net: row.amount('LINE_SBMTD_CHRG_AMT', USD),
    adjudications: adjudications(row, {
      eligible: 'LINE_ALOWD_CHRG_AMT',
      benefit: 'LINE_NCH_PMT_AMT',
      deductible: 'LINE_BENE_PTB_DDCTBL_AMT',
      coinsurance: 'LINE_COINSRNC_AMT',
    }),
    diagnosisSequences: diagnosis ? [diagnosis.sequence] : [],
    careTeamSequences: member ? [member] : [],
  }
}

function institutionalLine(row: TableRow): ExchangeLine {
  const on = row.day('REV_CNTR_DT')
  return {
    ...lineOf(row, 'CLM_LINE_NUM'),
    revenue: row.coded('REV_CNTR', 'https://www.nubc.org/CodeSystem/RevenueCodes'),
    served: { start: on, end: on },
    quantity: row.quantity('REV_CNTR_UNIT_CNT'),
    unitPrice: row.amount('REV_CNTR_RATE_AMT', USD),
    net: row.amount('REV_CNTR_TOT_CHRG_AMT', USD),
    adjudications: adjudications(row, { noncovered: 'REV_CNTR_NCVRD_CHRG_AMT', benefit: 'REV_CNTR_PMT_AMT_AMT' }),
  }
}

function lineOf(row: TableRow, sequence: string): ExchangeLine {
  const service = row.coded('HCPCS_CD', HCPCS) ?? row.coded('REV_CNTR', 'https://www.nubc.org/CodeSystem/RevenueCodes')
  const modifiers = ['HCPCS_1ST_MDFR_CD', 'HCPCS_2ND_MDFR_CD', 'HCPCS_3RD_MDFR_CD', 'HCPCS_4TH_MDFR_CD']
  return {
    ...openLine(row.quantity(sequence) ?? row.number),
    service: service ?? { codings: [], text: null },
    modifiers: modifiers.map((one) => row.coded(one, HCPCS)).filter((one) => one !== null),
  }
}

function adjudications(row: TableRow, columns: Record<string, string>): ExchangeLine['adjudications'] {
  return Object.entries(columns).flatMap(([category, column]) => {
    const amount = row.amount(column, USD)
    const meaning = coded('http://terminology.hl7.org/CodeSystem/adjudication', category)
    return amount ? [{ category: meaning, reason: null, amount, value: null }] : []
  })
}

function pharmacyClaim(rows: TableRow[], to: RecordFindings): ClaimRecord | null {
  const [row] = rows
  if (!row) return null
  const claim = openRecord(row, 'PDE_ID', to)
  const on = row.day('SRVC_DT')
  claim.type = coded(CLAIM_TYPE, 'pharmacy')
  claim.period = { start: on, end: on }
  claim.total = row.amount('TOT_RX_CST_AMT', USD)
  claim.provider = party(row, 'SRVC_PRVDR_ID', 'NCPDP_ID')
  addToCareTeam(claim, row.text('PRSCRBR_ID'), 'prescribing')
  const service = row.coded('PROD_SRVC_ID', 'http://hl7.org/fhir/sid/ndc') ?? { codings: [], text: null }
  claim.lines = [
    {
      ...openLine(1),
      service,
      served: claim.period,
      quantity: row.quantity('QTY_DSPNSD_NUM'),
      net: claim.total,
      adjudications: adjudications(row, { benefit: 'CVRD_D_PLAN_PD_AMT', patientpay: 'PTNT_PAY_AMT' }),
    },
  ]
  return claim
}

function beneficiary(row: TableRow): ExchangeRecord {
  const patient = patientOf(row)
  return {
    kind: 'message',
    message: 'Beneficiary',
    id: patient.identifiers[0]?.value ?? null,
    identifiers: patient.identifiers,
    status: null,
    created: null,
    patient,
    insurer: null,
    purposes: row.text('RFRNC_YR') ? [row.text('RFRNC_YR') as string] : [],
    amount: null,
    benefits: [],
  }
}

function coded(system: string, code: string): Concept {
  return { codings: [{ system, code, display: null }], text: null }
}
