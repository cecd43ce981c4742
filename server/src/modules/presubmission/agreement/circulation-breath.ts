import { all, any, dx, not } from './condition.js'
import { type AgreementRule, backs, change, choose, drop, prove } from './rule.js'

const IN_PREGNANCY = ['O10-O11', 'O13-O16']
const OF_ABORTION = ['O00-O07', 'O08.8', 'O75.4']
const FIFTEEN_YEARS_DAYS = 5479

/** Cases of chapters I and J. */
export const circulationBreath: readonly AgreementRule[] = [
  drop(57, { confidence: 'fair', codes: ['I10'], beside: dx(...IN_PREGNANCY, 'P29.2', 'I11-I13') }),
  backs(58, { part: 'a', when: all(dx('I10'), dx('N17')) }),
  change(58, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('I12'), dx('N17'), not(dx('N00-N07', 'N18', 'N19', 'N26'))),
    remedy: { use: ['I10'], for: ['I12'] },
  }),
  backs(59, { part: 'a', when: all(dx('I12.0'), dx('J81')) }),
  drop(59, { part: 'b', codes: ['J81'], beside: dx('I13.2') }),
  drop(60, { codes: ['I50', 'I51.4-I51.9'], beside: dx('I11.0') }),
  change(61, { when: all(dx('I11.9'), dx('I50')), remedy: { use: ['I11.0'], for: ['I11.9', 'I50'] } }),
  choose(62, { codes: ['I12.0'], or: ['I15', ...IN_PREGNANCY, 'P29.2'] }),
  backs(63, { when: all(dx('I27.0'), dx('I50.9')) }),
  change(64, { when: all(dx('I43.8'), not(dx('M10.0', 'E05.9'))), remedy: { add: ['M10.0', 'E05.9'] } }),
  prove(65, { when: dx('I44.2'), papers: ['ecg'] }),
  choose(66, { codes: ['I46.9'], or: ['R57.0', ...OF_ABORTION] }),
  drop(67, { part: 'a', codes: ['R00.0'], beside: dx('I47.1') }),
  choose(67, { part: 'b', codes: ['I47.1'], or: OF_ABORTION }),
  drop(68, { part: 'a', codes: ['R00.0'], beside: dx('I47.2') }),
  choose(68, { part: 'b', codes: ['I47.2'], or: OF_ABORTION }),
  choose(69, { codes: ['I50.0'], or: ['I11.0', 'I13', 'I97.1', 'P29.0', ...OF_ABORTION] }),
  choose(70, { part: 'a', codes: ['I50.1'], or: ['I11.0', 'I13', 'I97.1', 'P29.0', ...OF_ABORTION] }),
  drop(70, { part: 'b', confidence: 'fair', codes: ['J81'], beside: dx('I50.1') }),
  choose(71, { part: 'a', codes: ['I61.9'], or: ['I69.1', 'S06'] }),
  backs(71, { part: 'b', when: all(dx('I61.9'), dx('I10', 'I15')) }),
  choose(72, { part: 'a', codes: ['I63'], or: ['I69.3', 'G45', 'S06'] }),
  prove(72, { part: 'b', confidence: 'weak', when: dx('I63'), papers: ['brain-imaging'] }),
  drop(73, { confidence: 'fair', codes: ['I64'], beside: dx('I60-I63', 'G45', 'S06') }),
  drop(74, { codes: ['J02.9'], beside: dx('J36', 'J39.0', 'J39.1', 'J06.0', 'J31.2') }),
  drop(75, { codes: ['J06.9'], beside: dx('J22', 'J09', 'J10.1', 'J11.1') }),
  drop(76, {
    codes: ['J18'],
    beside: any(dx('J12-J17', 'J67-J70', 'J84.1', 'J84.9', 'J85.1'), dx('P23.9', 'P24.9', 'O29.0', 'O74.0', 'O89.0')),
  }),
  drop(77, { part: 'a', codes: ['J18'], beside: dx('J44.0') }),
  change(77, {
    part: 'b',
    confidence: 'fair',
    when: all(dx('J18.9'), dx('J44.9')),
    remedy: { use: ['J44.0'], for: ['J18.9', 'J44.9'] },
  }),
  backs(78, { when: all(dx('J44.1'), dx('J18.9')) }),
  backs(82, { when: all(dx('J18'), dx('J45')) }),
  drop(84, { part: 'a', codes: ['J40'], beside: dx('J45.0', 'J45.9', 'J68.0', 'E84') }),
  change(84, {
    part: 'b',
    confidence: 'weak',
    when: all(dx('J40'), { youngerThan: FIFTEEN_YEARS_DAYS }),
    remedy: { use: ['J20'], for: ['J40'] },
  }),
  choose(85, { codes: ['J44'], or: ['J41-J43', 'J45', 'J47', 'J60-J70'] }),
  choose(86, { codes: ['J45'], or: ['J46', 'J44', 'J82', 'J60-J70'] }),
  drop(87, { codes: ['J90'], beside: dx('J94.0', 'R09.1', 'A15-A16', 'C78.2', 'J11.1', 'P28.8') }),
]
