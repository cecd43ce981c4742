import { z } from 'zod'
import { type Source, tidy } from './source.js'

const File = z.object({
  prohibited_items: z.array(z.object({ name: z.string(), category: z.string(), reason: z.string(), source: z.string() })),
})

/** Treatments that the older system says a scheme leaves out; it names the scheme, and no paper that could be looked up. */
export const exclusionsDemonstration: Source[] = [
  ['cghs', 'CGHS', 'CGHS Guidelines'],
  ['esi', 'ESI', 'ESI Rules'],
].map(([scheme, name, label]) => ({
  list: `exclusions-${scheme}`,
  title: `Treatments left out by ${name} (demonstration)`,
  edition: 'demonstration-2023',
  currency: 'INR',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  source: `Demonstration list of treatments left out by ${name} (no official list)`,
  licence: 'demonstration data of an older system (MIT, VivaranAI team)',
  demonstration: true,
  note: 'Unverified: neither scheme publishes such a list that is at hand. A treatment the scheme has a rate for is not held against it.',
  columns: ['code', 'description', 'about_treatment', 'about_category', 'about_reason', 'amount'],
  rows: (read) =>
    File.parse(read.json('older-systems/prohibited.json')).prohibited_items.flatMap((one, index) =>
      one.source === label
        ? [[`X-${index + 1}`, tidy(one.name.toLowerCase()), 'scheme-exclusion', one.category, tidy(one.reason), '0']]
        : [],
    ),
}))
