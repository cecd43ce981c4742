import { LABELS } from './fill.js'

export type Role = 'operator' | 'lead'
export type Ask = { name: string; role: Role; path: (n: number) => string }

function listed(name: string, role: Role, query: string | ((n: number) => string)): Ask {
  const of = typeof query === 'string' ? () => query : query
  return { name: `${name}, as ${role}`, role, path: (n) => `/api/v1/conversations?${of(n)}` }
}

const STATES = ['bot', 'waiting', 'human', 'snoozed', 'resolved']
/** Every filter of the list. */
export const LISTS: Ask[] = [
  ...(['operator', 'lead'] as const).flatMap((role) => [
    listed('no filter', role, ''),
    ...STATES.map((state) => listed(state, role, `state=${state}`)),
    listed('unanswered', role, 'unanswered=true'),
    listed('newest', role, 'sort=newest'),
    listed('oldest', role, 'sort=oldest'),
    listed('page 40', role, 'page=40'),
    listed('a channel', role, 'channel=web'),
    listed('a rare channel', role, 'channel=simulator&state=resolved'),
    listed('a label', role, `label=${LABELS[0]}`),
    listed('a rare label', role, `label=${LABELS.at(-1)}&state=resolved`),
  ]),
  listed('mine', 'operator', 'mine=true'),
  listed('where I was asked', 'operator', 'mentioned=true&state=resolved'),
]

/** Words by how often they are used, from the vocabulary's ranks. */
export function searches(roots: string[]): Ask[] {
  const pick = (from: number, count: number, n: number): string => roots[from + ((n * 7) % count)] as string
  const ask = (name: string, word: (n: number) => string): Ask => ({
    ...{ name, role: 'operator' },
    path: (n) => `/api/v1/conversations/search?q=${encodeURIComponent(word(n))}`,
  })
  return [
    ask('a rare word', (n) => pick(15_000, 4000, n)),
    ask('a word used now and then', (n) => pick(1000, 500, n)),
    ask('a common word', (n) => pick(0, 10, n)),
    ask('two common words', (n) => `${pick(0, 10, n)} ${pick(10, 30, n)}`),
    ask('a common and a rare word', (n) => `${pick(0, 10, n)} ${pick(8000, 4000, n)}`),
    ask('two words never together', (n) => `${pick(12_000, 3000, n)} ${pick(16_000, 3000, n)}`),
    ask('a word nobody wrote', (n) => `xqz${n}xqz`),
  ]
}
