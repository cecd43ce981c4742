import type { AuditSubject } from '../schema.js'
import { type Check, finding } from './check.js'
import { lastsDays } from './line-sums.js'
import { sidesOf } from './line-words.js'
import { alike, describe } from './sameness.js'

/** Of many different items with the same figures, each is compared with so many. */
const MOST_COMPARED = 60
type Group = { lines: number[]; reworded: boolean }

/** The same thing, amount, quantity and day billed again in the same words. One finding for all copies. */
export const duplicateExact: Check = {
  name: 'audit.duplicate-exact',
  find: (subject) => duplicates(subject, false),
}

/** The same in other words, or under another name of the same service. */
export const duplicateReworded: Check = {
  name: 'audit.duplicate-reworded',
  find: (subject) => duplicates(subject, true),
}

function duplicates(subject: AuditSubject, reworded: boolean) {
  const code = reworded ? duplicateReworded.name : duplicateExact.name
  return groupsOf(subject)
    .filter((group) => group.reworded === reworded)
    .map(({ lines }) => {
      const amount = subject.bill.lines[lines[0] as number]?.amount ?? 0
      const overcharge = amount * (lines.length - 1)
      return finding(subject, {
        ...{
          code,
          severity: reworded ? 'low' : 'medium',
          lines,
          innocent: reworded ? 'another-service' : 'done-twice',
        },
        ...{ billed: amount * lines.length, allowed: amount, overcharge, certainty: reworded ? 0.8 : 0.95 },
        facts: { first: lines[0] as number, amount, reworded, copies: lines.length - 1 },
      })
    })
}

/** Lines that are the same thing again. Kept by figures first, so that long bills stay quick. */
function groupsOf(subject: AuditSubject): Group[] {
  const { bill } = subject
  const byFigures = new Map<string, number[]>()
  bill.lines.forEach((line, index) => {
    if (!line.amount || line.amount < 0) return
    const key = [line.amount, line.quantity ?? 1, line.date, sidesOf(line.description)].join('|')
    const known = byFigures.get(key)
    if (known) known.push(index)
    else byFigures.set(key, [index])
  })
  const groups = [...byFigures.values()].filter((lines) => lines.length > 1).flatMap((lines) => alikeOf(subject, lines))
  return groups
    .map((group) => ({ ...group, lines: surplusOf(subject, group.lines) }))
    .filter((group) => group.lines.length > 1)
    .sort((a, b) => (a.lines[0] as number) - (b.lines[0] as number))
}

function alikeOf(subject: AuditSubject, lines: number[]): Group[] {
  const codes = codesOf(subject)
  const first: { text: ReturnType<typeof describe>; code: string | undefined; group: Group }[] = []
  const byText = new Map<string, Group>()
  for (const line of lines) {
    const text = describe(subject.bill.lines[line]?.description ?? '')
    const same = text.plain === '' ? undefined : byText.get(text.plain)
    const near =
      same ??
      first
        .slice(0, MOST_COMPARED)
        .find((one) => alike(one.text, text) || sameCode(one, { text, code: codes.get(line) }))?.group
    if (near) {
      near.lines.push(line)
      if (!same) near.reworded = true
      byText.set(text.plain, near)
    } else {
      const group = { lines: [line], reworded: false }
      byText.set(text.plain, group)
      first.push({ text, code: codes.get(line), group })
    }
  }
  return first.map((one) => one.group).filter((group) => group.lines.length > 1)
}

type Named = { text: ReturnType<typeof describe>; code: string | undefined }

/** Two names of one row of a price list; figures in both names must not differ. */
function sameCode(a: Named, b: Named): boolean {
  if (a.code === undefined || a.code !== b.code) return false
  return a.text.digits === b.text.digits || a.text.digits === '' || b.text.digits === ''
}

const codesBySubject = new WeakMap<AuditSubject, Map<number, string>>()

function codesOf(subject: AuditSubject): Map<number, string> {
  const known = codesBySubject.get(subject)
  if (known) return known
  const sure = subject.prices.filter((price) => price.certainty >= 0.8)
  const codes = new Map(sure.map((price) => [price.line, `${price.list} ${price.code}`]))
  codesBySubject.set(subject, codes)
  return codes
}

const IMAGING =
  /x-?ray|rontgen|radio|ct\b|mri|usg|ultraso|sonogra|echo|foto|scan|imaging|pencitraan|thorax|panoramik|eeg|ecg|ekg|elektrokardio/i

/**
 * Where a stay of several days prints no days, its daily things are billed again by right: medicines, laboratory tests,
 * beds and visits. Of those only a line right below its like is a copy; of the rest every further one.
 */
function surplusOf({ bill, parts }: AuditSubject, lines: number[]): number[] {
  const [first] = lines
  const line = first === undefined ? undefined : bill.lines[first]
  if (!line || first === undefined || line.date !== null || !lastsDays(bill)) return lines
  const part = parts[first] ?? 'other'
  const counted = (line.quantity ?? 1) > 1
  if ((part === 'accommodation' || part === 'consultation') && !counted) return []
  const daily = part === 'medicines' || (part === 'tests' && !IMAGING.test(`${line.section ?? ''} ${line.description}`))
  if (!daily) return lines
  const copies = lines.filter((one, at) => at > 0 && one === (lines[at - 1] as number) + 1)
  const before = copies[0] === undefined ? [] : [copies[0] - 1]
  return [...before, ...copies]
}
