import type { ClaimRecord, Concept, RowRecord } from '../../schema.js'
import type { RecordFindings } from '../findings.js'
import { openClaim, submitted } from '../x12/claim-draft.js'
import type { TableFormat } from './table-format.js'
import type { TableRow } from './table-row.js'

const IDR = 'https://bluebutton.cms.gov/fhir'
const CASE_GROUP = 'urn:periksa:ina-cbg'
const ICD10 = 'http://hl7.org/fhir/sid/icd-10'

/** Tables of the CMS integrated data repository: the claim header is a claim, its companions are rows beside it. */
export const idrFormats: TableFormat[] = [
  {
    format: 'cms-idr',
    table: 'claim',
    key: null,
    recognises: (columns) => columns.has('CLM_UNIQ_ID') && columns.has('CLM_CNTL_NUM'),
    read: ([row], to) => (row ? idrClaim(row, to) : null),
  },
  {
    format: 'cms-idr',
    table: 'claim-part',
    key: null,
    recognises: (columns) => columns.has('CLM_DT_SGNTR_SK') || columns.has('GEO_BENE_SK'),
    read: ([row]) => (row ? plainRow(row, 'claim-part') : null),
  },
]

/** The BPJS sample tables: hospital visits (FKRTL) are claims; membership, primary care and diagnoses are rows. */
export const bpjsFormats: TableFormat[] = [
  {
    format: 'bpjs-sample',
    table: 'fkrtl',
    key: null,
    recognises: (columns) => columns.has('FKL02') && columns.has('FKL03'),
    read: ([row], to) => (row ? hospitalVisit(row, to) : null),
  },
  bpjsRows('diagnosis-sekunder', ['FKL02', 'FKL24']),
  bpjsRows('fktp-kapitasi', ['FKP02', 'PSTV01']),
  bpjsRows('non-kapitasi', ['PNK02']),
  bpjsRows('kepesertaan', ['PSTV01', 'PSTV03']),
]

function bpjsRows(table: string, columns: string[]): TableFormat {
  return {
    format: 'bpjs-sample',
    table,
    key: null,
    recognises: (known) => columns.every((column) => known.has(column)),
    read: ([row]) => (row ? plainRow(row, table) : null),
  }
}

function plainRow(row: TableRow, table: string): RowRecord {
  return { kind: 'row', table, row: row.number, values: row.values() }
}

function idrClaim(row: TableRow, to: RecordFindings): ClaimRecord {
  const id = numbered(row, 'CLM_UNIQ_ID', to)
  const bene = row.text('BENE_SK')
  const identifiers = bene ? [{ system: `${IDR}/bene-sk`, value: bene, type: null }] : []
  const subscriber = { reference: null, identifiers, name: null, birthDate: null, sex: null }
  const created = row.day('CLM_PD_DT')
  const claim = openClaim(id, row.amount('CLM_SBMT_CHRG_AMT', 'USD'), {
    provider: null,
    subscriber,
    patient: null,
    payer: null,
    created,
  })
  const control = row.text('CLM_CNTL_NUM')
  claim.identifiers = [
    ...(id ? [{ system: `${IDR}/clm-uniq-id`, value: id, type: null }] : []),
    ...(control ? [{ system: 'https://bluebutton.cms.gov/identifiers/CLM-CNTL-NUM', value: control, type: null }] : []),
  ]
  claim.type = row.coded('CLM_TYPE_CD', `${IDR}/CodeSystem/CLM-TYPE-CD`) ?? claim.type
  claim.period = { start: row.day('CLM_FROM_DT'), end: row.day('CLM_THRU_DT') }
  const npi = row.text('CLM_BLG_PRVDR_NPI_NUM') ?? row.text('PRVDR_BLG_PRVDR_NPI_NUM')
  if (npi)
    claim.provider = {
      reference: null,
      identifiers: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: npi, type: null }],
      name: null,
    }
  const paid = row.amount('CLM_PMT_AMT', 'USD')
  claim.outcome = {
    outcome: 'complete',
    disposition: null,
    preAuthReference: null,
    adjudications: [],
    totals: submitted(claim.total),
    payment: paid ? { type: null, date: created, amount: paid } : null,
    notes: [],
  }
  return claim
}

/** FKL02 the visit, FKL03 and FKL04 its days, FKL18 the diagnosis, FKL19 the case group, FKL47 billed, FKL48 verified (rupiah). */
function hospitalVisit(row: TableRow, to: RecordFindings): ClaimRecord {
  const id = numbered(row, 'FKL02', to)
  const member = row.text('PSTV01')
  const identifiers = member ? [{ system: 'urn:periksa:bpjs-sample:pstv01', value: member, type: null }] : []
  const subscriber = { reference: null, identifiers, name: null, birthDate: null, sex: null }
  const claim = openClaim(id, row.amount('FKL47', 'IDR'), {
    provider: null,
    subscriber,
    patient: null,
    payer: null,
    created: null,
  })
  claim.identifiers = id ? [{ system: 'urn:periksa:bpjs-sample:fkl02', value: id, type: null }] : []
  claim.type = coded('urn:periksa:service-level', row.text('FKL10') ?? 'unknown')
  claim.subType = row.coded('FKL19', CASE_GROUP)
  claim.period = { start: row.day('FKL03'), end: row.day('FKL04') }
  const admission = row.text('FKL16')
  const primary = row.text('FKL18') ?? row.text('FKL17A')
  const types = 'http://terminology.hl7.org/CodeSystem/ex-diagnosistype'
  claim.diagnoses = [
    ...(primary ? [{ sequence: 1, condition: coded(ICD10, primary), types: [coded(types, 'principal')] }] : []),
    ...(admission ? [{ sequence: 2, condition: coded(ICD10, admission), types: [coded(types, 'admitting')] }] : []),
  ]
  const [procedure] = (row.text('FKL30') ?? '').split(' - ')
  if (procedure && procedure !== 'NONE')
    claim.procedures = [{ sequence: 1, procedure: coded('http://hl7.org/fhir/sid/icd-9-cm', procedure), date: null }]
  const verified = row.amount('FKL48', 'IDR')
  if (verified)
    claim.outcome = {
      outcome: 'complete',
      disposition: null,
      preAuthReference: null,
      adjudications: [],
      totals: [
        ...submitted(claim.total),
        { category: coded('http://terminology.hl7.org/CodeSystem/adjudication', 'benefit'), amount: verified },
      ],
      payment: null,
      notes: [],
    }
  return claim
}

function numbered(row: TableRow, column: string, to: RecordFindings): string | null {
  const id = row.text(column)
  if (!id)
    to.refuse({
      code: 'exchange.element-missing',
      path: row.path(column),
      reason: 'The claim has no number.',
      facts: {},
    })
  return id
}

function coded(system: string, code: string): Concept {
  return { codings: [{ system, code, display: null }], text: null }
}
