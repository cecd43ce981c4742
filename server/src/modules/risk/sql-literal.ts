/** A text as an SQL literal. For values of ours in places that take no parameter (SET VARIABLE, COPY … TO). */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** A map from codes to labels, or back, as an SQL literal. */
export function sqlMap(entries: readonly (readonly [string | number, string | number])[]): string {
  const literal = (value: string | number): string => (typeof value === 'number' ? String(value) : sqlText(value))
  return `MAP {${entries.map(([key, value]) => `${literal(key)}: ${literal(value)}`).join(', ')}}`
}
