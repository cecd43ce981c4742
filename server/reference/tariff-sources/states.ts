import { z } from 'zod'
import { type Source, tidy } from './source.js'

const File = z.object({
  rates: z.array(z.object({ code: z.string(), name: z.string(), category: z.string(), rate: z.number() })),
})

/** What one unit of an accommodation or nursing rate is. */
const unitOf = (category: string): string => (/accommodation|nursing/.test(category) ? 'day' : '')

export const stateDemonstration: Source[] = [
  ['dl', 'Delhi', 'delhi'],
  ['ka', 'Karnataka', 'karnataka'],
  ['mh', 'Maharashtra', 'maharashtra'],
].map(([code, name, file]) => ({
  list: `state-${code}`,
  title: `State tariff ${name} (demonstration)`,
  edition: 'demonstration-2023',
  currency: 'INR',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  source: `Demonstration state tariff ${name} (invented, no official rate)`,
  licence: 'demonstration data of an older system (MIT, VivaranAI team)',
  demonstration: true,
  note: 'Invented figures: shows how a state tariff is used, and proves nothing about a real bill.',
  columns: ['code', 'description', 'unit', 'about_category', 'amount'],
  rows: (read) =>
    File.parse(read.json(`older-systems/state_tariffs/${file}.json`)).rates.map((one) => [
      one.code,
      tidy(one.name),
      unitOf(one.category),
      one.category,
      one.rate.toFixed(2),
    ]),
}))
