import { featureColumnsSql, features } from './catalogue.js'

/** Besides the catalogue: what the rules say, what they call in question, and how large the claim is. */
const besides = [
  { name: 'rule_agreement', sql: 'rule_agreement' },
  { name: 'stake_log', sql: 'ln(1 + stake)' },
  { name: 'amount_log', sql: 'ln(greatest(amount_claimed, 1))' },
]

/** What the model of auditors' labels sees, in this order. */
export const labelFeatureNames = [...features.map(({ name }) => name), ...besides.map(({ name }) => name)]

/** Their select list, over claims_normalized with rules applied. */
export function labelFeaturesSql(): string {
  return [featureColumnsSql(), ...besides.map(({ name, sql }) => `(${sql})::FLOAT AS ${name}`)].join(', ')
}
