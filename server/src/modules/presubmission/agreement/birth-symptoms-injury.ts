import { all, dx, not, principal, secondary } from './condition.js'
import { type AgreementRule, backs, change, choose, drop } from './rule.js'

const TERM_WEEKS = 42
const EARLY_WEEKS = 22

/** Cases of chapters O, P, Q, R, S, T and Z. */
export const birthSymptomsInjury: readonly AgreementRule[] = [
  choose(115, { confidence: 'weak', codes: ['O02.0'], or: ['O31.0'] }),
  choose(116, { codes: ['O03.4'], or: ['O31.1'] }),
  choose(117, { codes: ['O06.4'], or: ['O31.1'] }),
  drop(118, { codes: ['O14.1'], beside: dx('O11') }),
  change(119, {
    confidence: 'fair',
    when: all(dx('O21.0'), not({ weeksUnder: EARLY_WEEKS })),
    remedy: { use: ['O21.2'], for: ['O21.0'] },
  }),
  choose(120, { codes: ['O33.9'], or: ['O65-O66'] }),
  choose(121, { codes: ['O34.2'], or: ['O75.7'] }),
  drop(122, { codes: ['O41.0'], beside: dx('O42') }),
  change(123, { when: all(dx('O48'), { weeksUnder: TERM_WEEKS }), remedy: { drop: ['O48'] } }),
  change(124, {
    confidence: 'weak',
    when: all(principal('O80'), secondary('O10-O75')),
    remedy: { principal: ['O10-O75'] },
  }),
  change(125, {
    part: 'a',
    when: all(dx('O82'), not(dx('O82.0', 'O82.1'))),
    remedy: { use: ['O82.0', 'O82.1'], for: ['O82'] },
  }),
  change(125, {
    part: 'b',
    confidence: 'weak',
    when: all(principal('O82'), secondary('O10-O75')),
    remedy: { principal: ['O10-O75'] },
  }),
  backs(126, { part: 'a', when: all(dx('O99.0'), dx('D50-D64')) }),
  change(126, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('D50-D64'), dx('O10-O98'), not(dx('O99.0'))),
    remedy: { add: ['O99.0'] },
  }),
  choose(129, { codes: ['P59.9'], or: ['P57', 'E70-E90'] }),
  choose(130, { codes: ['Q21.1'], or: ['I51.0'] }),
  choose(131, { part: 'a', codes: ['Q21.3'], or: ['I51.0'] }),
  drop(131, { part: 'b', confidence: 'fair', codes: ['Q21.0'], beside: dx('Q21.3') }),
  drop(132, { codes: ['R00.1'], beside: dx('P29.1', 'I47-I49') }),
  drop(136, { codes: ['R09.2'], beside: dx('J80', 'P22', 'J96', 'P28.5') }),
  drop(137, {
    codes: ['R10.1'],
    beside: dx('K92.0-K92.2', 'P54.0-P54.3', 'K56', 'P76', 'K31.3', 'Q40.0', 'M54', 'R14', 'N23'),
  }),
  drop(138, { codes: ['R10.4'], beside: dx('K92.0-K92.2', 'P54.0-P54.3', 'K56', 'P76', 'K31.3', 'Q40.0') }),
  drop(140, { codes: ['R56.0'], beside: dx('F44.5', 'G40-G41', 'P90') }),
  change(143, {
    confidence: 'fair',
    when: all(dx('R57.1'), dx('S00-S09')),
    remedy: { use: ['T79.4'], for: ['R57.1'] },
  }),
  change(144, {
    part: 'a',
    when: all(principal('S06.8'), dx('G93.5')),
    remedy: { use: ['S06.2'], for: ['S06.8'] },
  }),
  drop(144, { part: 'b', codes: ['G93.5'], beside: dx('S06') }),
  change(145, {
    confidence: 'fair',
    when: all(dx('R57.9'), dx('S00-S99', 'T00-T14')),
    remedy: { use: ['T79.4'], for: ['R57.9'] },
  }),
  change(146, {
    confidence: 'fair',
    when: all(dx('R57.1'), dx('S10-S99', 'T00-T14')),
    remedy: { use: ['T79.4'], for: ['R57.1'] },
  }),
  choose(147, { codes: ['Z47.0'], or: ['Z47.8', 'Z50', 'T84', 'Z09.4'] }),
]
