import { MINOR_PER_MAJOR } from '../../../shared/money.js'
import type { Case, FeedbackPage } from '../schema.js'

/** What a spreadsheet shows a column as. */
type Kind = 'text' | 'number' | 'whole' | 'moment'
type Cell = string | number | null
type Names = Record<string, string>
type Column<Row> = readonly [string, Kind, (row: Row, people: Names) => Cell]

const whole = (minor: number): number => Math.round(minor / MINOR_PER_MAJOR)
const named = (id: string | null, people: Names): string | null => (id === null ? null : (people[id] ?? id))

/** What an export of the queue holds of a case; amounts in whole rupiah, moments in UTC. */
export const caseColumns: readonly Column<Case>[] = [
  ['claim_id', 'text', (one) => one.claimId],
  ['status', 'text', (one) => one.status],
  ['outcome', 'text', (one) => one.outcome],
  ['share_not_paid', 'number', (one) => one.correctionRatio],
  ['assignee', 'text', (one, people) => named(one.assignee, people)],
  ['because', 'text', (one) => one.because],
  ['flags', 'text', (one) => one.flags.join(' ')],
  ['risk_score', 'number', (one) => one.risk],
  ['expected', 'whole', (one) => whole(one.expected)],
  ['minutes', 'whole', (one) => one.minutes],
  ['amount_claimed', 'whole', (one) => whole(one.amount)],
  ['stake', 'whole', (one) => whole(one.stake)],
  ['facility_key', 'text', (one) => one.facilityKey],
  ['province', 'text', (one) => one.province],
  ['dx_primary_code', 'text', (one) => one.diagnosis],
  ['cbg_code', 'text', (one) => one.cbgCode],
  ['service_type', 'text', (one) => one.serviceType],
  ['opened_at', 'moment', (one) => one.openedAt],
  ['due_at', 'moment', (one) => one.dueAt],
  ['decided_at', 'moment', (one) => one.decidedAt],
  ['appeal_until', 'moment', (one) => one.appealUntil],
]

/** What an export of the feedback holds of a judgement. What somebody wrote beside it stays with the case. */
export const judgementColumns: readonly Column<FeedbackPage['items'][number]>[] = [
  ['claim_id', 'text', (one) => one.claimId],
  ['judgement', 'text', (one) => one.kind],
  ['decision', 'text', (one) => one.decision],
  ['share_not_paid', 'number', (one) => one.correctionRatio],
  ['reasons', 'text', (one) => one.reasons.join(' ')],
  ['judged_by', 'text', (one, people) => named(one.judgedBy, people)],
  ['at', 'moment', (one) => one.at],
  ['flags', 'text', (one) => one.flags.join(' ')],
  ['amount_claimed', 'whole', (one) => whole(one.amount)],
  [
    'versions',
    'text',
    (one) =>
      Object.entries(one.versions)
        .map((pair) => pair.join('='))
        .join(' '),
  ],
]

export type Table = { columns: { name: string; kind: Kind }[]; rows: Cell[][] }

/** Rows under the names of their columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], people: Names): Table {
  return {
    columns: columns.map(([name, kind]) => ({ name, kind })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row, people))),
  }
}
