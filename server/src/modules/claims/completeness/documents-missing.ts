import type { DocumentKind } from '../../intake/schema.js'
import { measuredTotal, type Rule, type RuleFacts } from './rule.js'
import type { RuleSet } from './rule-set.js'

/** Each document the claim needs and does not have, once, however many reasons ask for it. */
export const documentsMissing: Rule = {
  name: 'claims.rule.documents-missing',
  hits: (facts, rules) =>
    missingDocuments(facts, rules).map((document) => ({
      deduction: rules.documents.weight,
      blocks: true,
      facts: { document },
    })),
}

export function missingDocuments(facts: RuleFacts, rules: RuleSet): DocumentKind[] {
  return requiredDocuments(facts, rules).filter((kind) => !facts.documents.includes(kind))
}

function requiredDocuments(facts: RuleFacts, rules: RuleSet): DocumentKind[] {
  const { always, byServiceType, over, whenOver } = rules.documents
  const total = measuredTotal(facts, rules)
  const forType = facts.serviceType === null ? [] : byServiceType[facts.serviceType]
  return [...new Set([...always, ...forType, ...(total !== null && total > over ? whenOver : [])])]
}
