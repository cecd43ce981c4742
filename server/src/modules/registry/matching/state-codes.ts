/** States and union territories of India by their code, as bills and forms write them. */
const STATES: Record<string, string> = {
  ap: 'andhra pradesh',
  ar: 'arunachal pradesh',
  as: 'assam',
  br: 'bihar',
  cg: 'chhattisgarh',
  ch: 'chandigarh',
  dl: 'delhi',
  ga: 'goa',
  gj: 'gujarat',
  hp: 'himachal pradesh',
  hr: 'haryana',
  jh: 'jharkhand',
  jk: 'jammu and kashmir',
  ka: 'karnataka',
  kl: 'kerala',
  la: 'ladakh',
  mh: 'maharashtra',
  ml: 'meghalaya',
  mn: 'manipur',
  mp: 'madhya pradesh',
  mz: 'mizoram',
  nl: 'nagaland',
  od: 'odisha',
  pb: 'punjab',
  py: 'puducherry',
  rj: 'rajasthan',
  sk: 'sikkim',
  tn: 'tamil nadu',
  tr: 'tripura',
  ts: 'telangana',
  uk: 'uttarakhand',
  up: 'uttar pradesh',
  wb: 'west bengal',
}
const OTHER_CODES: Record<string, string> = { or: 'od', tg: 'ts', ut: 'uk', ct: 'cg' }

/** The price list of a state by code or name ("KA", "Karnataka", "New Delhi"); null for a state nobody knows. */
export function stateList(state: string): string | null {
  const written = state
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^(nct of|new) /, '')
  const code = OTHER_CODES[written] ?? written
  if (STATES[code]) return `state-${code}`
  const named = Object.entries(STATES).find(([, name]) => name === written)
  return named ? `state-${named[0]}` : null
}
