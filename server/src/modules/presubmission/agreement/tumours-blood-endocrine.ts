import { ASTERISK_CODES } from './asterisk-codes.js'
import { all, dx, lacks, not, principal, procedure, secondary } from './condition.js'
import { type AgreementRule, backs, change, choose, drop, prove } from './rule.js'

const DIABETES = ['E10-E14']
const WITH_NERVES = ['E10.4', 'E11.4', 'E12.4', 'E13.4', 'E14.4']

/** Cases of chapters C to E, and the general ones on pairs of codes. */
export const tumoursBloodEndocrine: readonly AgreementRule[] = [
  prove(34, {
    confidence: 'fair',
    when: all(procedure('83.39'), { inpatient: true }, not(dx('C00-C97'))),
    papers: ['anaesthesia-record', 'imaging'],
  }),
  prove(35, { confidence: 'weak', when: dx('D10-D36'), papers: ['histology', 'imaging'] }),
  prove(36, { part: 'a', when: all(dx('D14.3'), dx('C78.2')), papers: ['pleural-cytology'] }),
  change(36, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('C78.2'), not(dx('C00-C77', 'C79-C97', 'Z85'))),
    remedy: { use: ['C38'], for: ['C78.2'] },
  }),
  change(37, {
    confidence: 'fair',
    when: all(dx('D24'), procedure('86.11', '86.2-86.4')),
    remedy: { use: ['85.11', '85.12', '85.2'], for: ['86.11', '86.2-86.4'] },
  }),
  prove(38, { confidence: 'fair', when: all(dx('D36.7'), procedure('54')), papers: ['procedure-report'] }),
  prove(39, { part: 'a', confidence: 'fair', when: all(dx('C34'), dx('C78.2')), papers: ['pleural-cytology'] }),
  drop(39, { part: 'b', confidence: 'fair', codes: ['J90'], beside: dx('C78.2') }),
  prove(40, { when: all(dx('D16.3'), procedure('77.48', '77.68')), papers: ['procedure-report'] }),
  choose(41, { codes: ['D56.0'], or: ['P56'] }),
  drop(42, { codes: ['D64.9'], beside: dx('D46.0-D46.4', 'C92.0', 'D62', 'D63') }),
  drop(43, { confidence: 'fair', codes: ['D68.9'], beside: dx('D65') }),
  drop(44, { codes: ['E05.9'], beside: dx('E06.2', 'P72.1') }),
  change(45, {
    part: 'a',
    when: all(dx(...DIABETES), dx('R73.0', 'R81')),
    remedy: { drop: ['R73.0', 'R81'] },
  }),
  choose(45, { part: 'b', codes: ['E10-E11', 'E13-E14'], or: ['E12', 'O24', 'P70.2', 'E89.1'] }),
  drop(46, { confidence: 'fair', codes: ['I73', 'L97', 'L98.4', 'R02'], beside: dx(...DIABETES) }),
  drop(47, { codes: ['E46'], beside: dx('E12') }),
  backs(48, { part: 'a', when: all(dx('E11'), not(dx('E11.2')), dx('N17')) }),
  prove(48, { part: 'b', when: all(dx('E11.2'), dx('N17')), papers: ['nephropathy-workup'] }),
  change(49, {
    confidence: 'fair',
    when: all(dx('E11.5'), dx('L89'), lacks('ulcer-cause')),
    remedy: { drop: ['L89'] },
  }),
  change(50, {
    part: 'a',
    confidence: 'fair',
    when: all(dx('G63.2'), not(dx(...WITH_NERVES))),
    remedy: { add: ['E14.4'] },
  }),
  change(50, {
    part: 'b',
    confidence: 'fair',
    when: all(dx(...WITH_NERVES), dx('G62.9')),
    remedy: { use: ['G63.2'], for: ['G62.9'] },
  }),
  change(51, { when: principal(...ASTERISK_CODES), remedy: { principal: [] } }),
  prove(52, { confidence: 'fair', when: all(dx('E11.2'), dx('N18')), papers: ['nephropathy-workup'] }),
  backs(53, { when: all(dx('E10-E14'), dx('N17.9')) }),
  choose(54, { confidence: 'fair', codes: ['E78.6'], or: ['E75.0-E75.3'] }),
  choose(55, { confidence: 'fair', codes: ['E78.8'], or: ['E75.0-E75.3'] }),
  choose(56, { codes: ['F20.0'], or: ['F22.0', 'F22.8'] }),
  change(97, {
    confidence: 'fair',
    when: all(dx('E11.9'), dx('L89'), lacks('ulcer-cause')),
    remedy: { use: ['E11.5'], for: ['E11.9', 'L89'] },
  }),
  change(141, {
    confidence: 'fair',
    when: all(principal('D69.6', 'R11', 'R52'), secondary('C00-C97'), not(dx('Z51')), not(procedure('92.2', '99.25'))),
    remedy: { drop: ['C00-C97'] },
  }),
  change(148, {
    part: 'a',
    when: all(secondary('Z51.1'), not(principal('Z51.1'))),
    remedy: { principal: ['Z51.1'] },
  }),
  change(148, {
    part: 'b',
    confidence: 'fair',
    when: all(principal('Z51.1'), not(secondary('C00-C97', 'D00-D48'))),
    remedy: { add: ['C00-D48'] },
  }),
]
