import { all, any, dx, not, papers, principal, secondary } from './condition.js'
import { type AgreementRule, backs, change, choose, drop, prove } from './rule.js'

const NEWBORN_DAYS = 28
const TB_ELSEWHERE = ['P37.0', 'B20.0', 'J65', 'B90']
const TB_OF_LUNG_INCLUDES = ['J47', 'J84.1', 'J18', 'J93']

/** Cases of chapters A and B. */
export const infections: readonly AgreementRule[] = [
  drop(1, { codes: ['A09'], beside: dx('A00-A08') }),
  choose(2, { codes: ['A09'], or: ['K52.9', 'P78.3'] }),
  drop(3, { confidence: 'fair', codes: ['J18'], beside: dx('A15-A16') }),
  choose(4, { part: 'a', codes: ['A15.1'], or: TB_ELSEWHERE }),
  prove(4, { part: 'b', when: dx('A15.1'), papers: ['tb-culture'] }),
  choose(5, { part: 'a', codes: ['A15.2'], or: TB_ELSEWHERE }),
  prove(5, { part: 'b', when: dx('A15.2'), papers: ['histology'] }),
  choose(6, { codes: ['A15.3'], or: TB_ELSEWHERE }),
  choose(7, { part: 'a', codes: ['A15.6'], or: ['A15.7'] }),
  prove(7, { part: 'b', when: dx('A15.6'), papers: ['tb-bacteriology', 'tb-culture', 'histology'] }),
  choose(8, { part: 'a', codes: ['A16'], or: TB_ELSEWHERE }),
  drop(8, { part: 'b', confidence: 'fair', codes: TB_OF_LUNG_INCLUDES, beside: dx('A16') }),
  choose(9, { part: 'a', codes: ['A16.0'], or: TB_ELSEWHERE }),
  prove(9, { part: 'b', when: dx('A16.0'), papers: ['tb-bacteriology', 'tb-culture', 'histology'] }),
  choose(10, { part: 'a', codes: ['A16.1'], or: TB_ELSEWHERE }),
  change(10, {
    part: 'b',
    when: all(dx('A16.1'), papers('tb-bacteriology', 'tb-culture', 'histology')),
    remedy: { use: ['A15.0', 'A15.1', 'A15.2', 'A16.0'], for: ['A16.1'] },
  }),
  drop(11, { confidence: 'fair', codes: ['E40', 'E42-E46'], beside: dx('A15-A16') }),
  change(12, {
    when: all(principal('A15-A16'), dx('J18'), dx('A40-A41')),
    remedy: { drop: ['J18'] },
  }),
  backs(13, { part: 'a', when: all(dx('A41.9'), dx('R57.2')) }),
  drop(13, {
    part: 'b',
    codes: ['A41.9'],
    beside: any(
      dx('A49.9', 'O75.3', 'O03-O07', 'O08.0', 'T88.0', 'T80.2', 'T81.4', 'O85', 'P36', 'A40'),
      dx('A42.7', 'A22.7', 'B37.7', 'A26.7', 'A28.2', 'A54.8', 'B00.7', 'A32.7', 'A39.2-A39.4', 'A21.7'),
      dx('A24.1', 'A20.7', 'A48.3'),
    ),
  }),
  change(14, {
    confidence: 'fair',
    when: all(dx('A40-A41'), dx('R57.9'), not(dx('R57.2'))),
    remedy: { use: ['R57.2'], for: ['R57.9'] },
  }),
  backs(15, { when: all(dx('A41.9'), dx('J18.9')) }),
  backs(16, { when: all(dx('A41.9'), dx('R57.0')) }),
  drop(17, { codes: ['R02'], beside: dx('A48.0', 'E10-E14') }),
  backs(18, { when: all(dx('A41.9'), dx('R57.1')) }),
  drop(19, { codes: ['A49.9'], beside: dx('B95-B96', 'A74.9', 'A39.9', 'A79.9', 'A69.9') }),
  drop(20, { codes: ['A90'], beside: dx('A91') }),
  drop(22, { confidence: 'fair', codes: ['B05.9'], beside: dx('B05.0-B05.8', 'J17.1', 'A81.1') }),
  change(23, {
    confidence: 'fair',
    when: all(dx('B20-B24'), dx('A15-A19')),
    remedy: { use: ['B20.0'], for: ['A15-A19'] },
  }),
  change(24, { when: all(dx('B20.0'), dx('J15.9'), not(principal('B20.7'))), remedy: { principal: ['B20.7'] } }),
  change(25, { when: all(dx('B20.1'), dx('J15.2'), not(principal('B20.7'))), remedy: { principal: ['B20.7'] } }),
  backs(26, { when: all(principal('B20.7'), secondary('B23.8')) }),
  drop(27, { codes: ['B34.9'], beside: dx('B25.9', 'B00.9', 'B33.3', 'B97') }),
  choose(28, { confidence: 'fair', codes: ['B35.4'], or: ['B36', 'J67', 'C84.0'] }),
  change(29, {
    confidence: 'fair',
    when: all(dx('B37.0'), any(dx('P37.5'), { youngerThan: NEWBORN_DAYS })),
    remedy: { use: ['P37.5'], for: ['B37.0'] },
  }),
  change(30, {
    confidence: 'fair',
    when: all(dx('B37.9'), any(dx('P37.5'), { youngerThan: NEWBORN_DAYS })),
    remedy: { use: ['P37.5'], for: ['B37.9'] },
  }),
  drop(31, { confidence: 'fair', codes: ['B51-B53'], beside: dx('B50.8') }),
  prove(79, { when: all(dx('A40.3'), dx('J18')), papers: ['blood-culture'] }),
  change(80, {
    confidence: 'fair',
    when: all(dx('A01.0'), dx('J18', 'A02.2')),
    remedy: { use: ['J17.0'], for: ['J18', 'A02.2'] },
  }),
  change(81, { when: all(dx('B20.4'), dx('J18'), not(principal('B20.7'))), remedy: { principal: ['B20.7'] } }),
  drop(134, { confidence: 'weak', codes: ['R04.0'], beside: dx('A91') }),
  change(139, {
    part: 'a',
    when: all(dx('R50.9'), dx('O75.2', 'P81.9', 'O86.4')),
    remedy: { drop: ['R50.9'] },
  }),
  change(139, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('R50.9'), { youngerThan: NEWBORN_DAYS }),
    remedy: { use: ['P81.9'], for: ['R50.9'] },
  }),
  prove(128, { when: dx('P39.9'), papers: ['infection-workup', 'blood-culture'] }),
]
