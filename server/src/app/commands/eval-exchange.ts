import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type RoundTrip, roundTrip } from '../../modules/exchange/index.js'
import { AppError, asAppError } from '../../platform/errors.js'

type FileScore = { file: string } & (({ ok: true } & RoundTrip) | { ok: false; code: string })

/**
 * `periksa eval exchange DIR`: every file of a folder is read, written as FHIR R4 and read again. Prints how many files
 * and records are taken, how many records come back the same, and the share of supported FHIR elements that do.
 */
export async function evalExchange(directory: string, { json }: { json: boolean }): Promise<void> {
  if (!existsSync(directory)) {
    throw new AppError('not-found', 'eval.no-such-directory', { message: `There is no folder ${directory}.` })
  }
  const files: FileScore[] = []
  for (const file of filesIn(directory)) files.push(await scoreOf(directory, file))
  const score = sumOf(files)
  process.stdout.write(`${json ? JSON.stringify({ ...score, perFile: files }) : inWords(score, files)}\n`)
}

const NAMES = /\.(json|ndjson|txt|csv|edi|x12|rif)$/i

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => NAMES.test(name) && statSync(join(directory, name)).isFile())
    .sort()
}

async function scoreOf(directory: string, file: string): Promise<FileScore> {
  try {
    return { file, ok: true, ...(await roundTrip(join(directory, file))) }
  } catch (error) {
    const known = asAppError(error)
    if (!known) throw error
    return { file, ok: false, code: known.code }
  }
}

function sumOf(files: readonly FileScore[]) {
  const read = files.filter((one) => one.ok)
  const sum = (of: (one: (typeof read)[number]) => number): number => read.reduce((all, one) => all + of(one), 0)
  const supported = sum(({ elements }) => elements.supported)
  const same = sum(({ elements }) => elements.same)
  return {
    files: files.length,
    filesWithRecords: read.filter(({ taken }) => taken > 0).length,
    records: sum(({ taken }) => taken),
    refused: sum(({ refused }) => refused),
    written: sum(({ records }) => records.written),
    writtenSame: sum(({ records }) => records.same),
    elements: { all: sum(({ elements }) => elements.all), supported, same },
    /** Null where there was no FHIR. */
    fieldAgreement: supported === 0 ? null : same / supported,
  }
}

function inWords(score: ReturnType<typeof sumOf>, files: readonly FileScore[]): string {
  const { elements, fieldAgreement } = score
  const agreement = fieldAgreement === null ? 'no FHIR' : `${(fieldAgreement * 100).toFixed(2)} %`
  const problems = files.flatMap((one) => {
    if (!one.ok) return [`  not read: ${one.file} [${one.code}]`]
    const lost = one.lost.length > 0 ? [`  lost in ${one.file}: ${one.lost.join(', ')}`] : []
    return one.refused > 0 ? [...lost, `  ${one.refused} refused in ${one.file}`] : lost
  })
  return [
    `${score.files} files, ${score.filesWithRecords} with records; ${score.records} records taken, ${score.refused} refused`,
    `written as FHIR and read again: ${score.writtenSame} of ${score.written} the same`,
    `supported FHIR elements that came back: ${elements.same} of ${elements.supported} (${agreement}); ${elements.all} elements in all`,
    ...problems,
  ].join('\n')
}
