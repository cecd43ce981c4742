type Rule = {
  alert?: string
  record?: string
  labels: Record<string, string>
  annotations: Record<string, string>
  place: string
  expr: string
}
type Expressions = { rules: Rule[]; dashboards: { place: string; expr: string }[] }
export function readExpressions(): Expressions
export function readExported(text: string): Map<string, Set<string>>
export function findUnknown(
  expressions: Expressions,
  names: { has(name: string): boolean },
  labelsOf: (name: string) => readonly string[] | null,
): string[]
