// What the public scorecard shows: each a command whose output is kept, and the figures read out of it. No figure is
// written here or in the page by hand; an aim is the specification's.

/** @typedef {{ label: string, of: (output: any, kept: any) => number | string | null, unit?: string, aim?: string, met?: (value: any) => boolean }} Figure */

const least = (aim, unit = '') => ({ aim: `≥ ${aim}${unit}`, met: (value) => value >= aim })
const most = (aim, unit = '') => ({ aim: `≤ ${aim}${unit}`, met: (value) => value <= aim })
const none = { aim: '0', met: (value) => value === 0 }
const tsx = (...args) => ({ command: 'npx', args: ['tsx', ...args] })
const cli = (...args) => tsx('server/src/app/cli.ts', ...args)
/** Shares that an evaluation gives with how many of how many; those of parts of the set are left to the kept output. */
const rates = (all) =>
  Object.entries(all)
    .filter(([name]) => !name.includes(','))
    .map(([name, { hits, of }]) => ({ label: name, value: `${hits} of ${of}` }))
const seconds = (value) => Math.round(value / 100) / 10

/** @type {{ name: string, title: string, shown: string, command?: string, args?: string[], seed?: number, figures: Figure[], rows?: (output: any) => { label: string, value: string }[] }[]} */
export const measurements = [
  {
    ...{
      name: 'overload',
      title: 'Load and overload',
      shown: 'npm run bench:overload -- --rate 200 --seconds 60 --factor 2',
    },
    ...tsx('bench/overload/main.ts', '--rate', '200', '--seconds', '60', '--factor', '2'),
    figures: [
      { label: 'mixed load, asked a second', of: (o) => o.rate },
      { label: 'for', of: (o) => o.seconds, unit: 's' },
      { label: 'p50', of: (o) => o.steady.p50, unit: 'ms' },
      { label: 'p95', of: (o) => o.steady.p95, unit: 'ms', ...most(150, ' ms') },
      {
        label: 'memory an hour, after warm-up',
        of: (o) => o.memory?.slopeMbPerHour ?? null,
        unit: 'MB',
        ...most(1, ' MB'),
      },
      { label: 'its standard error', of: (o) => o.memory?.standardErrorMbPerHour ?? null, unit: 'MB' },
      {
        label: 'answers other than 2xx',
        of: (o) => o.steady.asked - (o.steady.answered['200'] ?? 0) - (o.steady.answered['201'] ?? 0),
        ...none,
      },
      { label: 'overload, asked a second', of: (o) => o.rate * o.factor },
      {
        label: 'served in overload',
        of: (o) =>
          Math.round(
            (((o.overload.answered['200'] ?? 0) + (o.overload.answered['201'] ?? 0)) / o.overload.asked) * 100,
          ),
        unit: '%',
      },
      { label: 'neither served nor 429/503 with Retry-After', of: (o) => o.overload.wrong, ...none },
      { label: 'recovered after', of: (o) => o.recoverySeconds, unit: 's', ...most(10, ' s') },
      {
        label: 'empty authenticated route, of bare Fastify',
        of: (o) => Math.round(o.empty.share * 100),
        unit: '%',
        ...least(60, ' %'),
      },
      { label: 'start to ready on PostgreSQL', of: (o) => seconds(o.start.ms), unit: 's', ...most(3, ' s') },
      { label: 'the same with every migration', of: (o) => seconds(o.start.migratingMs), unit: 's' },
    ],
  },
  {
    ...{
      name: 'image-tree',
      title: 'Size of what goes into the image',
      shown: 'node scripts/production-tree.mjs --install DIR',
    },
    ...{ command: process.execPath, args: ['scripts/production-tree.mjs', '--install', 'node_modules/.image-tree'] },
    figures: [
      {
        label: 'production tree',
        of: (_o, kept) => Number(/(\d+) MB {2}in/.exec(kept.text)?.[1]),
        unit: 'MB',
        ...most(450, ' MB'),
      },
      { label: 'packages', of: (_o, kept) => Number(/in (\d+) packages/.exec(kept.text)?.[1]) },
    ],
  },
  {
    ...{
      name: 'torture-fuzz',
      title: 'Requests made from the API’s own description',
      shown: 'npm run torture:fuzz -- --requests 3000',
    },
    ...{ command: process.execPath, args: ['scripts/torture-fuzz.mjs', '--requests', '3000'], seed: 20261121 },
    figures: [
      {
        label: 'requests',
        of: (_o, kept) => Number(/"requests":(\d+)/.exec(kept.text)?.[1] ?? kept.output?.requests),
        ...least(50_000),
      },
      {
        label: 'findings',
        of: (_o, kept) => Number(/"findings":(\d+)/.exec(kept.text ?? '')?.[1] ?? kept.output?.findings),
        ...none,
      },
    ],
  },
  {
    ...{
      name: 'torture-messaging',
      title: 'Lives of the messaging core ended by force',
      shown: 'npm run torture:messaging -- --kills 300',
    },
    ...tsx('bench/torture-messaging/main.ts', '--kills', '300'),
    figures: [
      { label: 'kills', of: (o) => o.kills, ...least(1000) },
      { label: 'messages', of: (o) => o.brought },
      { label: 'lost', of: (o) => o.lost, ...none },
      { label: 'doubled', of: (o) => o.doubled, ...none },
      { label: 'sent twice', of: (o) => o.sentTwice, ...none },
    ],
  },
  {
    ...{
      name: 'torture-risk',
      title: 'Builders of the risk list ended by force',
      shown: 'npm run torture:risk',
      seed: 7,
    },
    ...tsx('bench/risk-torture/main.ts', '--kills', '3', '--claims', '3000'),
    figures: [
      {
        label: 'held',
        of: (_o, kept) => (kept.exit === 0 ? 'yes' : 'no'),
        aim: 'yes',
        met: (value) => value === 'yes',
      },
    ],
  },
  {
    ...{
      name: 'eval-conversation',
      title: 'The assistant on the development sets',
      shown: 'npx periksa eval conversation DIR --json',
    },
    ...cli('eval', 'conversation', 'DATA/conversation', '--json'),
    figures: [],
    rows: (o) => rates(o.rates),
  },
  {
    ...{
      name: 'eval-retrieval',
      title: 'The search of the knowledge',
      shown: 'npx periksa eval retrieval QUESTIONS --json',
    },
    ...cli('eval', 'retrieval', 'DATA/knowledge/dev-questions.json', '--json'),
    figures: [
      { label: 'questions with an answer', of: (o) => o.answerable },
      { label: 'right passage first', of: (o) => Math.round(o.recallAt1 * 100), unit: '%' },
      { label: 'right passage among three', of: (o) => Math.round(o.recallAt3 * 100), unit: '%' },
      { label: 'answered rightly', of: (o) => Math.round(o.answeredRight * 100), unit: '%' },
      { label: 'sentences without support', of: (o) => o.unsupportedSentences, ...none },
      { label: 'p95', of: (o) => o.p95Ms, unit: 'ms' },
    ],
  },
]
