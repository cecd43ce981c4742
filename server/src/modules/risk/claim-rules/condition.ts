/** One side of a comparison: a column of claims_normalized (times a factor), a parameter of the rule, or a constant. */
export type Operand =
  | { column: string; times?: string | number }
  | { parameter: string }
  | { value: number | string | boolean }

/** What must be so for a rule to hit. One definition serves a batch (as SQL) and a single claim (evaluated here). */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { left: Operand; is: '=' | '<>' | '>' | '>=' | '<' | '<='; right: Operand }
  | { missing: string }

export type Parameters = Readonly<Record<string, number>>
export type ClaimRow = Readonly<Record<string, unknown>>

export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })
export const compare = (
  column: string,
  is: '=' | '<>' | '>' | '>=' | '<' | '<=',
  right: Operand | number | string | boolean,
): Condition => ({
  left: { column },
  is,
  right: typeof right === 'object' ? right : { value: right },
})
export const holdsTrue = (column: string): Condition => compare(column, '=', true)
export const isFalse = (column: string): Condition => compare(column, '=', false)
export const parameter = (name: string): Operand => ({ parameter: name })
export const column = (name: string, times?: string | number): Operand => ({
  column: name,
  ...(times === undefined ? {} : { times }),
})
export const inpatient = compare('service_level_code', '=', 2)
export const outpatient = compare('service_level_code', '=', 1)

/** The condition as SQL; a comparison with an empty cell is false. Column names are ours, never a caller's. */
export function toSql(condition: Condition, parameters: Parameters): string {
  if ('all' in condition) return `(${condition.all.map((one) => toSql(one, parameters)).join(' AND ')})`
  if ('any' in condition) return `(${condition.any.map((one) => toSql(one, parameters)).join(' OR ')})`
  if ('missing' in condition) return `${condition.missing} IS NULL`
  const side = (operand: Operand): string => {
    if ('parameter' in operand) return String(numberOf(operand.parameter, parameters))
    if ('value' in operand)
      return typeof operand.value === 'string' ? `'${operand.value.replaceAll("'", "''")}'` : String(operand.value)
    return operand.times === undefined ? operand.column : `${operand.column} * ${factorOf(operand.times, parameters)}`
  }
  return `coalesce(${side(condition.left)} ${condition.is} ${side(condition.right)}, false)`
}

/** The same condition on one claim. */
export function holds(condition: Condition, row: ClaimRow, parameters: Parameters): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, row, parameters))
  if ('any' in condition) return condition.any.some((one) => holds(one, row, parameters))
  if ('missing' in condition) return (row[condition.missing] ?? null) === null
  const side = (operand: Operand): unknown => {
    if ('parameter' in operand) return numberOf(operand.parameter, parameters)
    if ('value' in operand) return operand.value
    const cell = row[operand.column] ?? null
    return operand.times === undefined || cell === null ? cell : Number(cell) * factorOf(operand.times, parameters)
  }
  return compareCells(side(condition.left), condition.is, side(condition.right))
}

function compareCells(left: unknown, is: string, right: unknown): boolean {
  if (left === null || right === null) return false
  if (is === '=') return left === right || Number(left) === Number(right)
  if (is === '<>') return !(left === right || Number(left) === Number(right))
  const [a, b] = [Number(left), Number(right)]
  if (is === '>') return a > b
  if (is === '>=') return a >= b
  return is === '<' ? a < b : a <= b
}

function numberOf(name: string, parameters: Parameters): number {
  const value = parameters[name]
  if (value === undefined) throw new Error(`The rule has no parameter ${name}.`)
  return value
}

const factorOf = (times: string | number, parameters: Parameters): number =>
  typeof times === 'number' ? times : numberOf(times, parameters)
