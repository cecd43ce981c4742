import { type Source, tidy } from './source.js'

const LISTS = [
  ['I', 'irdai-1', 'items that are optional, not payable unless the policy covers them'],
  ['II', 'irdai-2', 'items to be subsumed into room charges'],
  ['III', 'irdai-3', 'items to be subsumed into procedure charges'],
  ['IV', 'irdai-4', 'items to be subsumed into costs of treatment'],
] as const

/**
 * Words that also name payable things: alone they call for a look, not for a finding (rule IN-L5). I-21 counts only where
 * nursing is charged as well.
 */
const TOO_BROAD = new Set(['I-4', 'I-19', 'I-21', 'I-43', 'I-54', 'I-56', 'I-58', 'I-60', 'II-4', 'II-9', 'II-16', 'III-18'])

export const irdai: Source[] = LISTS.map(([roman, list, title]) => ({
  list,
  title: `IRDAI list ${roman} (India): ${title}`,
  edition: '2019-09-27',
  currency: 'INR',
  effectiveFrom: '2019-09-27',
  effectiveTo: null,
  source: `IRDAI list ${roman}, IRDAI/HLT/REG/CIR/176/09/2019`,
  licence: 'regulatory list (item names as facts), typed from two insurer reproductions',
  demonstration: false,
  note: 'Superseded as a circular on 2024-05-29, which does not restate the lists: treat as the text of policies.',
  columns: ['code', 'description', 'about_treatment', 'about_too_broad', 'amount'],
  rows: (read) =>
    read
      .table('irdai_lists_i_iv.csv')
      .filter((row) => row.list === roman)
      .map((row) => {
        const code = `${roman}-${row.item_no}`
        const item = tidy(row.item?.toLowerCase())
        return [code, item, (row.treatment ?? '').replaceAll('_', '-'), TOO_BROAD.has(code) ? 'yes' : 'no', '0']
      }),
}))
