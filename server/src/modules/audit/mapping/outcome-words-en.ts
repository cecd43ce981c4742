import type { OutcomeWords } from './outcome-word-shape.js'

/** The outcome of an audit in English. */
export const OUTCOME_ENGLISH: OutcomeWords = {
  title: 'What we found on this bill',
  verdict: {
    ok: 'Every check that could be made agrees. Nothing on this bill stands out.',
    warning: 'Some places on this bill are worth a question before it is paid.',
    critical: 'Parts of this bill differ clearly from the rules or from its own figures. Ask before paying them.',
    'needs-review': 'This bill could not be read surely enough for a verdict. A person should look at it first.',
  },
  recommend: {
    ok: ['Keep the bill and its receipts.', 'Pay or hand it in as usual.'],
    warning: ['Ask the billing desk about the places below.', 'Ask for an itemised bill if yours has none.'],
    critical: [
      'Ask the billing desk in writing; a letter is ready to download.',
      'Hold back only what is disputed, and say so in writing.',
      'Ask for an itemised bill and the price list it was made by.',
    ],
    'needs-review': ['Send a sharper photo or the PDF.', 'Have a person check it before you act on it.'],
  },
  counsel: {
    ok: 'You need not do anything more. If a later bill for the same stay arrives, compare it with this one.',
    warning:
      'Most such differences are slips, and billing desks put them right when they are shown the line. Stay calm, name the line, and ask for the correction in writing.',
    critical:
      'This is an indication, not proof of wrongdoing. You may ask for an explanation of every line, and being treated does not depend on it. Go step by step: the billing desk first, then those who pay, and only then the authorities.',
    'needs-review':
      'Do not argue from this reading yet: a misread figure looks the same as a wrong one. A clearer picture often settles it.',
  },
  billed: 'The bill asks for {billed}.',
  noTotal: 'No total could be read on the bill.',
  overcharge: 'Of this, {overcharge} is open to question; {allowed} would remain.',
  nothingOver: 'No amount is in question.',
  findingsHead: 'Findings',
  line: 'Line {line} ({item})',
  lines: 'Lines {line} ({item})',
  wholeBill: 'The whole bill',
  figures: 'Billed {billed}, allowed {allowed}.',
  atStake: 'In question: {overcharge}.',
  source: 'Rule: {source}.',
  innocent: 'It may be innocent: {text}',
  ask: 'Ask: {text}',
  unmatched: 'These lines are in no price list we hold, and were not compared: {items}.',
  nextHead: 'What to do next',
  escalationHead: 'If the answer does not satisfy you',
  escalation: {
    desk: 'The billing or grievance desk of the hospital, in writing, with this bill',
    'cghs-office': 'The Additional Director of your CGHS city, through your wellness centre',
    cpgrams: 'The public grievance portal of the Government of India (CPGRAMS)',
    'esi-office': 'The ESIC branch or regional office, by its grievance cell',
    insurer: 'The grievance officer of the insurer, or its TPA',
    'bima-bharosa': 'IRDAI, through the Bima Bharosa portal',
    ombudsman: 'The Insurance Ombudsman, when the insurer refuses or has not answered',
    'bpjs-hospital': 'The BPJS SATU officer at the hospital',
    'bpjs-centre': 'BPJS Kesehatan: Care Center, Mobile JKN, or the branch office',
    'ombudsman-ri': 'The Ombudsman of the Republic of Indonesia',
    nppa: 'For medicines above their ceiling: NPPA, through Pharma Jan Samadhan',
    'consumer-helpline': 'The National Consumer Helpline, then the Consumer Commission',
    'health-office': 'The district or city health office',
  },
  sure: 'How sure this is: {confidence}.',
  closing: 'These are indications from the figures on the page and published rules. They decide nothing.',
  finding: {
    'line-arithmetic': {
      what: 'quantity times price is not the amount printed',
      innocent: 'a discount or a tax on this line that is not printed, or a misread column.',
      ask: 'how the amount of this line was worked out.',
    },
    'subtotal-mismatch': {
      what: 'the lines of a section do not add up to its subtotal',
      innocent: 'a line on a page that was not sent, or one that was not read.',
      ask: 'for every line of the section.',
    },
    'total-mismatch': {
      what: 'the lines do not add up to the total',
      innocent: 'a missing page, a deposit or a rounding that is not printed.',
      ask: 'for a bill whose lines lead to its total.',
    },
    'words-mismatch': {
      what: 'the total in words is not the total in figures',
      innocent: 'a slip of whoever wrote the words.',
      ask: 'which of the two is meant.',
    },
    'duplicate-exact': {
      what: 'the same item is billed more than once',
      innocent: 'it may really have been done again, or on both sides.',
      ask: 'for the record of each time it was done.',
    },
    'duplicate-reworded': {
      what: 'the same service seems to be billed under two names',
      innocent: 'they may be two different services with similar names.',
      ask: 'what sets the two apart.',
    },
    'above-tariff-cghs': {
      what: 'the price is above the CGHS rate in force on that day',
      innocent: 'another package, ward or kind of hospital may apply, with a higher rate.',
      ask: 'under which CGHS code and rate it was billed.',
    },
    'above-tariff-state': {
      what: 'the price is above the tariff of the state',
      innocent: 'another category of hospital, ward or package may apply, with a higher rate.',
      ask: "under which row of the state's tariff it was billed.",
    },
    'above-tariff-ina-cbg': {
      what: 'the whole case is above the tariff of its case group',
      innocent: 'another case group, severity or class of hospital may apply.',
      ask: 'under which INA-CBG code and class it was grouped.',
    },
    'above-tariff-esi': {
      what: 'the price is above the rate that ESI pays in this city',
      innocent: 'another package or kind of hospital may apply.',
      ask: 'under which code and rate it was billed.',
    },
    'above-ceiling-nppa': {
      what: 'the price is above the ceiling that NPPA set for it',
      innocent: 'the ceiling is before tax, and another strength or pack has another ceiling.',
      ask: 'for the pack, its batch and its printed maximum retail price.',
    },
    'nonpayable-irdai-list-1': {
      what: 'this item is on the list of things a health insurance does not pay',
      innocent: 'your policy may pay it under an extra cover.',
      ask: 'why it is charged apart, and the insurer whether your policy covers it.',
    },
    'bundled-irdai-list-2-4': {
      what: 'this item belongs into the charge for the room, procedure or treatment',
      innocent: 'it may have been used outside that charge.',
      ask: 'why it is not part of the charge it belongs to.',
    },
    'service-after-discharge': {
      what: 'a service is dated after the discharge',
      innocent: 'it may be the day of entry into the books, or a visit after the stay.',
      ask: 'when it was really done.',
    },
    'future-date': {
      what: 'a date lies in the future',
      innocent: 'day and month may be swapped, or a digit misread.',
      ask: 'for the right date.',
    },
    'late-submission': {
      what: 'the bill was handed in later than the scheme allows',
      innocent: 'the paper may have reached you late; some schemes allow it with a reason.',
      ask: 'those who pay whether a late bill is accepted, with your reason.',
    },
    'tax-on-exempt': {
      what: 'tax is charged on a service that carries none',
      innocent: 'the tax may belong to items on the bill that do carry it.',
      ask: 'for the tax of each line.',
    },
    'quantity-days-mismatch': {
      what: 'more days are billed than the stay lasted',
      innocent: 'some hospitals count the day of arrival and the day of leaving.',
      ask: 'how the days were counted.',
    },
    'not-medical': {
      what: 'this does not read like a medical bill',
      innocent: 'a wrong file may have been sent.',
      ask: 'nothing yet: check that it is the right file.',
    },
    other: {
      what: 'something here differs from what the rules lead to expect ({code})',
      innocent: 'there may be a reason that is not on the paper.',
      ask: 'for an explanation of this place.',
    },
  },
  letter: {
    title: 'Request to correct a bill',
    to: 'To: the billing and grievance desk, {facility}',
    subject: 'Subject: bill {number} of {date}, total {total}',
    blankPlace: '(place and date)',
    blank: '__________',
    greeting: 'Dear Sir or Madam,',
    opening:
      'I have compared the bill named above, line by line, with its own figures and with the rules that apply. {overcharge} of it is not clear to me. The places are:',
    openingNoAmount:
      'I have compared the bill named above, line by line, with its own figures and with the rules that apply. These places are not clear to me:',
    table: { line: 'Line', item: 'Item', billed: 'Billed', allowed: 'Allowed', difference: 'In question', why: 'Why' },
    request: 'Please explain each of these places in writing, or correct the bill and refund what was paid too much.',
    attach: 'A copy of the bill is attached.',
    answer: 'If I have read the bill wrongly, please tell me where; I shall gladly withdraw the point.',
    thanks: 'Thank you for your help.',
    sign: 'Name and signature: ______________________',
    date: 'Date: {date}',
    number: 'Bill number',
    total: 'Total',
    sources: 'Rules referred to',
  },
}
