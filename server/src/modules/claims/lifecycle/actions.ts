import type { ClaimAction, ClaimStatus } from '../schema.js'
import { moves } from './moves.js'

/** What the viewer's permissions reach on this very claim. */
export type Reach = {
  submit: boolean
  correct: boolean
  addDocument: boolean
  withdraw: boolean
  review: boolean
  decide: boolean
  pay: boolean
  /** The viewer filed the claim, is the member, or works for the facility: never its reviewer. */
  isParty: boolean
}

const correctableByParty: readonly ClaimStatus[] = ['DRAFT', 'INCOMPLETE']
const correctableByStaff: readonly ClaimStatus[] = ['SUBMITTED', 'IN_REVIEW']
const open: readonly ClaimStatus[] = ['DRAFT', 'INCOMPLETE', 'SUBMITTED', 'IN_REVIEW']

/** The moves the viewer may make now, in the order a claim makes them. */
export function actionsOn(status: ClaimStatus, reach: Reach): ClaimAction[] {
  const correctable = reach.isParty ? correctableByParty : correctableByStaff
  const all: [ClaimAction, boolean][] = [
    ['confirm', reach.submit && moves['hand-in'].from.includes(status)],
    ['correct', reach.correct && correctable.includes(status)],
    ['add-document', reach.addDocument && open.includes(status)],
    ['withdraw', reach.withdraw && moves.withdraw.from.includes(status)],
    ['start-review', reach.review && !reach.isParty && moves['start-review'].from.includes(status)],
    ['decide', reach.decide && !reach.isParty && moves.decide.from.includes(status)],
    ['pay', reach.pay && !reach.isParty && moves.pay.from.includes(status)],
  ]
  return all.filter(([, allowed]) => allowed).map(([action]) => action)
}
