/** A reply kept ready with the names of this conversation in it; what has no name is left out. */
export function fillIn(body: string, names: { name: string | null; operator: string }): string {
  const filled = body.replaceAll('{{operator}}', names.operator)
  return names.name ? filled.replaceAll('{{name}}', names.name) : filled.replace(/,? ?\{\{name\}\}/g, '')
}
