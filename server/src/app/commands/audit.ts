import type { z } from 'zod'
import { Scheme } from '../../modules/audit/schema.js'
import { createLocalReader } from '../../modules/intake/adapters/ocr-local.js'
import type { Bill } from '../../modules/intake/schema.js'
import { AppError } from '../../platform/errors.js'
import { runCommand } from './index.js'
import { Judged, Terms } from './judge-bills.js'
import { type FileReading, readFile } from './read.js'

export type AuditOptions = {
  scheme?: string
  state?: string
  tier?: string
  accreditation?: string
  ward?: string
  received?: string
  date?: string
  language?: string
  json?: boolean
  children: string
}

/**
 * `periksa audit FILES…`: one JSON object a line on stdout. A file that cannot be read gives an error object, the others
 * go on; exit code 1 says that there was one.
 */
export async function auditFiles(files: string[], options: AuditOptions): Promise<void> {
  const terms = termsOf(options)
  const children = Math.max(1, Number(options.children) || 1)
  const readings = await readAll(files, children)
  const bills = readings.flatMap(({ bill }) => (bill ? [{ bill, terms }] : []))
  const judged = bills.length === 0 ? [] : Judged.parse(await runCommand('audit', { bills }))
  let next = 0
  for (const { file, bill, error } of readings) {
    const said = bill ? answerOf(file, bill, judged[next++]) : { file, error }
    if (!bill) process.exitCode = 1
    process.stdout.write(`${options.json ? JSON.stringify(said) : inWords(said)}\n`)
  }
}

function termsOf(options: AuditOptions): z.infer<typeof Terms> {
  const { scheme, state, tier, accreditation, ward, received, date, language } = options
  const today = new Date().toISOString().slice(0, 10)
  const told = {
    ...(scheme === undefined ? {} : { scheme: Scheme.safeParse(scheme).data ?? refuse('scheme', scheme) }),
    ...(state === undefined ? {} : { state }),
    ...(tier === undefined ? {} : { tier: tier.toLowerCase() }),
    ...(accreditation === undefined ? {} : { accreditation: accreditation.toLowerCase().replaceAll('_', '-') }),
    ...(ward === undefined ? {} : { ward: ward.toLowerCase().replaceAll('_', '-') }),
    ...(date === undefined ? {} : { serviceOn: date }),
    ...(language === undefined ? {} : { language }),
    receivedOn: received ?? today,
  }
  const parsed = Terms.safeParse(told)
  const field = parsed.error?.issues[0]?.path.join('.')
  return parsed.data ?? refuse(field ?? 'option', '')
}

function refuse(option: string, value: string): never {
  throw new AppError('invalid', `audit.unknown-${option}`, { message: `Not a value of ${option}: ${value}` })
}

async function readAll(files: string[], children: number): Promise<FileReading[]> {
  const reader = createLocalReader({ children })
  const readings: FileReading[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++
      const { pages: _pages, ...reading } = await readFile(reader, files[index] as string)
      process.stderr.write(`${index + 1}/${files.length} ${reading.file} ${reading.error?.code ?? 'read'}\n`)
      readings[index] = reading
    }
  }
  try {
    await Promise.all(Array.from({ length: children }, work))
  } finally {
    await reader.close()
  }
  return readings
}

function answerOf(file: string, bill: Bill, judged: z.infer<typeof Judged>[number] | undefined) {
  if (!judged) throw new AppError('unavailable', 'audit.no-answer')
  const { findings, worded, ...outcome } = judged
  const explained = findings.map((one, at) => {
    const { what = '', innocent = '', ask = '' } = worded[at] ?? {}
    return { ...one, explanation: [what, innocent, ask].filter((part) => part !== '').join(' ') }
  })
  return { file, ...outcome, findings: explained, bill }
}

function inWords(said: ReturnType<typeof answerOf> | Pick<FileReading, 'file' | 'error'>): string {
  if (!('findings' in said)) return `${said.file}\n  not read: ${said.error?.code}`
  const money = (minor: number | null) => (minor === null ? '–' : (minor / 100).toLocaleString('en'))
  const { billed, overcharge, allowed, currency } = said.totals
  return [
    said.file,
    `  ${said.verdict} (confidence ${said.confidence}), scheme ${said.terms.scheme}${said.fromPaper.length > 0 ? `; from the paper: ${said.fromPaper.join(', ')}` : ''}`,
    `  billed ${currency ?? ''} ${money(billed)}, at stake ${money(overcharge)}, allowed ${money(allowed)}`,
    `  ${said.classification.type}, judged by ${said.routing.analyser} (${said.routing.strategy.replaceAll('_', ' ')})`,
    ...said.findings.map(
      (one) =>
        `    ${one.code.replace('audit.', '').padEnd(28)} lines ${one.lines.map((line) => line + 1).join(', ') || '–'}  ${money(one.overcharge)}  ${one.reference ?? ''}`,
    ),
  ].join('\n')
}
