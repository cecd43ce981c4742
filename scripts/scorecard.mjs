// `npm run docs:scorecard [-- --run NAME… | --check]`: docs/scorecard.md from kept outputs. `--run` makes an output anew first
// (data of evaluations: PERIKSA_SHARED_DATA); `--check` ends with 1 when the page is not what the outputs give.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folder, runAndKeep } from './keep-output.mjs'
import { measurements } from './measurements.mjs'

const page = fileURLToPath(new URL('../docs/scorecard.md', import.meta.url))
const args = process.argv.slice(2)

if (args[0] === '--run') {
  for (const name of args.slice(1)) {
    const found = measurements.find((one) => one.name === name)
    if (!found) throw new Error(`There is no measurement ${name}: ${measurements.map((one) => one.name).join(', ')}`)
    const data = process.env.PERIKSA_SHARED_DATA ?? 'data'
    await runAndKeep({ ...found, args: found.args.map((one) => one.replace(/^DATA\//, `${data}/`)) })
  }
}

const text = write()
if (args[0] === '--check') {
  const isSame = existsSync(page) && readFileSync(page, 'utf8') === text
  if (!isSame) console.error('docs/scorecard.md is not what the kept outputs give: npm run docs:scorecard')
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(page, text)
}

function write() {
  const cards = measurements.map(card)
  const done = cards.filter(({ isKept }) => isKept)
  const figures = done.flatMap((one) => one.figures)
  const aimed = figures.filter(({ met }) => met !== null)
  const missed = aimed.filter(({ met }) => !met)
  return `${[
    '# Scorecard',
    '',
    'Made by `npm run docs:scorecard` from the outputs kept in [measurements](measurements): no figure on this page was typed. What failed is shown',
    'like what held. "Load" is how many programs wanted a processor when the measurement began: above the number of processors, times say',
    'more about the machine than about the program.',
    '',
    `${aimed.length} figures have an aim; ${aimed.length - missed.length} reach it, ${missed.length} do not${missed.length > 0 ? `: ${missed.map(({ of, label }) => `${of} (${label})`).join(', ')}` : ''}.`,
    ...done.flatMap(({ lines }) => ['', ...lines]),
    ...(done.length < cards.length
      ? [
          '',
          '## Not measured',
          '',
          ...cards.filter(({ isKept }) => !isKept).map(({ title, shown }) => `- ${title}: \`${shown}\``),
        ]
      : []),
  ].join('\n')}\n`
}

function card({ name, title, shown, figures, rows }) {
  const file = join(folder, `${name}.json`)
  if (!existsSync(file)) return { isKept: false, title, shown, figures: [], lines: [] }
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  const plain = rows && kept.output ? rows(kept.output).map((one) => ({ ...one, aim: null, met: null })) : []
  const told = [...figures.map((one) => tell(one, kept)), ...plain].map((one) => ({ ...one, of: title }))
  const seed = kept.seed === null ? '' : `, seed ${kept.seed}`
  return {
    ...{ isKept: true, title, shown, figures: told },
    lines: [
      `## ${title}`,
      '',
      `\`${kept.command}\`, ${kept.at.slice(0, 10)}, ${kept.seconds} s, ${kept.processors} processors at a load of ${kept.load}${seed}${kept.exit === 0 ? '' : `; **ended with ${kept.exit}**`}. Kept: [${name}.json](measurements/${name}.json)`,
      '',
      ...table(told),
    ],
  }
}

function tell({ label, of, unit = '', aim = null, met }, kept) {
  let value = null
  try {
    value = of(kept.output ?? {}, kept)
  } catch {
    // The output holds no such figure, because the run ended before it came to it.
  }
  const isThere = value !== null && value !== undefined && !Number.isNaN(value)
  return {
    label,
    value: isThere ? `${value}${unit ? ` ${unit}` : ''}` : 'not in the output',
    aim,
    met: aim === null ? null : isThere && met(value),
  }
}

/** As the formatter of the house aligns tables. */
function table(rows) {
  const cells = [
    ['Figure', 'Reached', 'Aim', ''],
    ...rows.map(({ label, value, aim, met }) => [
      label,
      value,
      aim ?? '',
      met === null ? '' : met ? 'reached' : '**missed**',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(cells[0]), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...cells.slice(1).map(line)]
}
