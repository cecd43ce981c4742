/** Where the words for a code stand: `audit.line-arithmetic` under `audit.finding`, `risk.late` under `risk.reason`. */
export function wordsOf(code: string): string {
  const [module = '', ...rest] = code.split('.')
  const name = rest.join('.')
  if (module === 'audit') return `audit.finding.${name}`
  if (module === 'risk') return `risk.reason.${name}`
  if (module === 'adjudication') return `adjudication.reason.${name}`
  if (module === 'claims' && !name.startsWith('rule.')) return `claims.rule.${name}`
  return code
}

/** A code without words of its own, readable all the same: `risk.high-amount` reads "high amount". */
export function readable(code: string): string {
  return (code.split('.').pop() ?? code).replaceAll('-', ' ')
}
