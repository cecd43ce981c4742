import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { program } from '../src/app/program.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

/** Commands as documents give them: between backticks, or on an indented line up to its comment or the gap before its words. */
function commandsIn(document: string, start: RegExp): string[] {
  const text = readFileSync(join(root, document), 'utf8')
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map((hit) => hit[1] ?? '')
  const lines = text.split('\n').flatMap((line) => (/^ {4}\S/.test(line) ? [line.trim()] : []))
  return [...inline, ...lines]
    .map((one) => one.replace(/^(?:[A-Z_]+=\S+ +)+/, '').replace(/(?: +#.*| {2,}.*| && .*)$/, ''))
    .filter((one) => start.test(one))
}

/** What the program would say against a command line, or null. `a | b` stands for either; CAPITALS and `…` for values. */
function problemOf(line: string): string | null {
  const [first = '', ...others] = line.replace(/^npx periksa ?/, '').split(' | ')
  const path = first
    .split(' ')
    .slice(0, -1)
    .filter((word) => /^[a-z-]+$/.test(word))
  const kin = others.map((other) =>
    findCommand(program, [...path, ...other.split(' ')]).depth > path.length ? [...path, other].join(' ') : other,
  )
  for (const one of [first, ...kin]) {
    const words = one
      .replaceAll(/[[\]"]/g, '')
      .split(' ')
      .filter((word) => word !== '' && word !== '…')
    const { command, depth } = findCommand(program, words)
    if (words.length > 0 && depth === 0) return `no command ${one}`
    for (const word of words.slice(depth)) {
      const known = [command, ...ancestors(command)].flatMap(({ options }) => options.map(({ long }) => long))
      if (word.startsWith('--') && !known.includes(word)) return `${one}: no option ${word}`
      if (/^[a-z-]+$/.test(word) && command.commands.length > 0) return `${one}: no command ${word}`
    }
  }
  return null
}

function findCommand(from: Command, words: string[]): { command: Command; depth: number } {
  const next = from.commands.find((one) => one.name() === words[0])
  if (!next) return { command: from, depth: 0 }
  const { command, depth } = findCommand(next, words.slice(1))
  return { command, depth: depth + 1 }
}

const ancestors = (command: Command): Command[] =>
  command.parent ? [command.parent, ...ancestors(command.parent)] : []

it('documents only commands and options that the program has', () => {
  const given = documents.flatMap((document) =>
    commandsIn(document, /^npx periksa( |$)/).map((line) => ({ document, line, problem: problemOf(line) })),
  )
  expect(given.length).toBeGreaterThan(100)
  expect(given.filter(({ problem }) => problem !== null)).toEqual([])
  expect(problemOf('npx periksa trail verify --ancor FILE')).toBe('trail verify --ancor FILE: no option --ancor')
  expect(problemOf('npx periksa trail verfy')).toBe('trail verfy: no command verfy')
  expect(problemOf('npx periksa tails verify')).toBe('no command tails verify')
})

it('documents only scripts and tests that are there', () => {
  const missing = documents.flatMap((document) =>
    commandsIn(document, /^(npm run|npx vitest|node scripts\/|scripts\/)/)
      .filter((line) => !isThere(line))
      .map((line) => `${document}: ${line}`),
  )
  expect(missing).toEqual([])
})

function isThere(line: string): boolean {
  const [, script = '', any] = /^npm run (?:-s )?([\w:-]+)(\*)?/.exec(line) ?? []
  if (any) return Object.keys(scripts).some((name) => name.startsWith(script))
  if (script) return script in scripts
  const file = /^(?:node )?(scripts\/[\w./-]+)/.exec(line)?.[1]
  if (file) return existsSync(join(root, file))
  const [, under = '', named] = /--root (\S+).*? ((?:src|test|evals)\/\S+)/.exec(line) ?? []
  if (!named) return line.includes('--root')
  const path = join(root, under, named)
  // A filter may be the beginning of names.
  return (
    existsSync(path) ||
    (existsSync(dirname(path)) && readdirSync(dirname(path)).some((one) => one.startsWith(basename(path))))
  )
}
