import { all, dx, principal, procedure, secondary } from './condition.js'
import { type AgreementRule, backs, change, choose, drop, prove } from './rule.js'

const URINARY_INFECTION = ['N39.0']

/** Cases of chapters K, L and N, and of procedures on them. */
export const digestionSkinUrine: readonly AgreementRule[] = [
  drop(83, { part: 'a', confidence: 'fair', codes: ['N13.6'], beside: all(dx('N18.9'), dx('N39.0')) }),
  backs(83, { part: 'b', when: all(dx('N18.9'), dx('N39.0')) }),
  prove(88, {
    confidence: 'fair',
    when: all(dx('K05.1', 'K05.2', 'K09.2'), procedure('24.31')),
    papers: ['procedure-report'],
  }),
  choose(89, { codes: ['K29'], or: ['K52.8', 'E16.4'] }),
  prove(90, { part: 'a', when: dx('K29.0'), papers: ['endoscopy'] }),
  backs(90, { part: 'b', when: all(dx('K29.7'), dx('K92.0')) }),
  drop(91, { codes: ['K30'], beside: dx('F45.3', 'R12') }),
  drop(92, { part: 'a', codes: ['K35.8'], beside: dx('K35.2', 'K35.3') }),
  change(92, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('K35.8'), dx('K65')),
    remedy: { use: ['K35.2', 'K35.3'], for: ['K35.8'] },
  }),
  change(93, { confidence: 'fair', when: all(dx('K40-K46'), secondary('K56')), remedy: { drop: ['K56'] } }),
  change(94, {
    confidence: 'fair',
    when: all(dx('K40.9'), dx('K56', 'K40.3', 'K40.4', 'R02')),
    remedy: { use: ['K40.3', 'K40.4'], for: ['K40.9'] },
  }),
  drop(95, { codes: ['K74.6'], beside: dx('K70.2', 'K70.3', 'K71.7', 'K76.1', 'P78.8') }),
  change(96, {
    confidence: 'fair',
    when: all(dx('L02.4'), procedure('86.09', '86.28')),
    remedy: { use: ['86.04'], for: ['86.09', '86.28'] },
  }),
  change(98, {
    confidence: 'fair',
    when: all(dx('L98.4'), procedure('86.3', '86.4')),
    remedy: { use: ['86.22'], for: ['86.3', '86.4'] },
  }),
  change(99, {
    confidence: 'fair',
    when: all(dx('G93.0'), procedure('86')),
    remedy: { use: ['L72.9'], for: ['G93.0'] },
  }),
  change(100, {
    when: all(dx('N13.2'), dx(...URINARY_INFECTION)),
    remedy: { use: ['N13.6'], for: ['N13.2', ...URINARY_INFECTION] },
  }),
  change(101, {
    confidence: 'fair',
    when: all(principal('N13.0-N13.5'), secondary('N20', ...URINARY_INFECTION)),
    remedy: { use: ['N13.6'], for: ['N13.0-N13.5', 'N20', ...URINARY_INFECTION] },
  }),
  change(102, {
    confidence: 'weak',
    when: all(dx('N13.8'), dx(...URINARY_INFECTION)),
    remedy: { use: ['N13.6'], for: ['N13.8', ...URINARY_INFECTION] },
  }),
  backs(103, { when: all(dx('N17.9'), dx('N39.0')) }),
  backs(104, { when: all(dx('N17.9'), dx('K74.6')) }),
  drop(105, { part: 'a', confidence: 'fair', codes: ['N30', 'N39.0'], beside: dx('N20.0') }),
  change(105, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('N20.0'), dx('N13.0-N13.3')),
    remedy: { use: ['N13.2'], for: ['N20.0', 'N13.0-N13.3'] },
  }),
  change(106, { when: all(dx('N20.1'), dx('N10')), remedy: { use: ['N20.9'], for: ['N20.1', 'N10'] } }),
  drop(107, { codes: URINARY_INFECTION, beside: dx('N20.2') }),
  backs(108, { confidence: 'weak', when: all(dx('N20.2'), dx('N17.9')) }),
  drop(109, { codes: URINARY_INFECTION, beside: dx('N21.0') }),
  backs(110, { when: all(dx('N21.0'), dx('N13.2')) }),
  backs(111, { when: all(dx('N23'), dx('N13.3')) }),
  drop(112, { codes: URINARY_INFECTION, beside: dx('N20-N23', 'O00-O07', 'O08.8', 'O23', 'O75.3', 'O86.2') }),
  choose(113, { codes: ['N40'], or: ['D29.1'] }),
  prove(114, {
    confidence: 'fair',
    when: all(dx('N89.8'), procedure('70.24', '70.33')),
    papers: ['procedure-report'],
  }),
  drop(133, { codes: ['R02'], beside: dx('I70.2', 'I73', 'L88', 'E10-E14', 'A48.0') }),
]
