import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../platform/errors.js'
import { type SourceName, sourceColumns } from './mapping/source-columns.js'
import { sqlText } from './sql-literal.js'

export type SourceFile = { path: string; bytes: number; header: string[] }
export type Source = {
  files: Partial<Record<SourceName, SourceFile>> & Record<'claims' | 'members' | 'secondary' | 'regions', SourceFile>
  /** `labels`: the later editions with words in place of codes. */
  edition: 'coded' | 'labels'
  /** True for data made by `periksa data generate`. */
  generated: boolean
}

/** How the files are recognised, by a part of their name. */
const patterns: Record<SourceName, RegExp> = {
  claims: /fkrtl(?!.*kode)(?!.*metadata)/i,
  secondary: /diagnosis?sekunder/i,
  members: /kepesertaan/i,
  primary: /^(?!.*kode).*(?:fktpkapitasi|fktp_kapitasi)/i,
  nonCapitation: /^(?!.*kode).*non_?kapitasi/i,
  regions: /kode_?wilayah/i,
  truth: /planted_schemes/i,
}
const required = ['claims', 'secondary', 'members', 'regions'] as const

/**
 * Finds the sample files in a folder and reads their headers.
 * @throws AppError `risk.source-missing`, `risk.source-column-missing`, each naming what is missing
 */
export function findSource(folder: string): Source {
  if (!existsSync(folder)) throw missing(`There is no folder ${folder}.`)
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name))
  const files: Partial<Record<SourceName, SourceFile>> = {}
  for (const name of Object.keys(patterns) as SourceName[]) {
    const found = names.filter(
      (file) => patterns[name].test(file) && (name === 'claims' || !/metadata/i.test(file) || name === 'regions'),
    )
    if (found.length > 1) throw missing(`More than one file looks like ${name}: ${found.join(', ')}.`)
    if (found[0]) files[name] = openFile(name, join(folder, found[0]))
  }
  const { claims, secondary, members, regions } = files
  if (!claims || !secondary || !members || !regions) {
    throw missing(`Missing in ${folder}: ${required.filter((name) => !files[name]).join(', ')}.`)
  }
  return {
    files: { ...files, claims, secondary, members, regions },
    edition: isCoded(claims) ? 'coded' : 'labels',
    generated: existsSync(join(folder, 'generated.json')),
  }
}

function openFile(name: SourceName, path: string): SourceFile {
  const header = firstLines(path)[0]!
    .split(',')
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const lacking = Object.keys(sourceColumns[name]).filter((column) => !header.includes(column))
  if (lacking.length > 0) {
    throw new AppError('invalid', 'risk.source-column-missing', {
      message: `${path} lacks ${lacking.join(', ')}.`,
      details: { file: path, columns: lacking.join(' ') },
    })
  }
  return { path, bytes: statSync(path).size, header }
}

/** The service column of the first claim tells the editions apart: 1 and 2, or RJTL and RITL. */
function isCoded({ path, header }: SourceFile): boolean {
  const cells = (firstLines(path)[1] ?? '').split(',')
  return /^"?\d*"?$/.test(cells[header.indexOf('FKL10')] ?? '')
}

function firstLines(path: string): string[] {
  const bytes = Buffer.alloc(16_384)
  const descriptor = openSync(path, 'r')
  try {
    const length = readSync(descriptor, bytes)
    return bytes
      .toString('utf8', 0, length)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } finally {
    closeSync(descriptor)
  }
}

function missing(message: string): AppError {
  return new AppError('invalid', 'risk.source-missing', { message })
}

/** The columns of a file with their types, as SQL: ours typed, the others as text that nobody looks at. */
export function columnsLiteral(name: SourceName, source: Source): string {
  const file = source.files[name]
  if (!file) return '{}'
  const types: Record<string, string> = sourceColumns[name]
  const pairs = file.header.map((column) => {
    const type = types[column] ?? 'VARCHAR'
    const isText = source.edition === 'labels' && type.startsWith('code:')
    return `${sqlText(column)}: ${sqlText(isText ? 'VARCHAR' : type.replace('code:', ''))}`
  })
  return `{${pairs.join(', ')}}`
}
