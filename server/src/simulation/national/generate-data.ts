import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelOf } from '../../modules/risk/index.js'
import { type MadeUpClaim, makeClaim } from './claim.js'
import { columns, fileNames } from './columns.js'
import { chronic, passing } from './conditions.js'
import { type CsvFile, createCsvFile } from './csv-file.js'
import { makeVisits, type Visit } from './episodes.js'
import { type District, type MadeUpFacility, makeFacilities } from './facilities.js'
import { ageOn, makePerson, type Person } from './people.js'
import { makePregnancy } from './pregnancies.js'
import { type Random, runningTotals, seededRandom } from './random.js'
import { type Edition, type Rows, rowsOf } from './rows.js'
import { assignSchemes, file, type Planted } from './schemes.js'

export type GenerateInput = { claims: number; seed: number; folder: string; edition: Edition }
export type Generated = { claims: number; members: number; planted: number; files: string[] }

type FileName = keyof typeof fileNames
type World = {
  random: Random
  facilities: MadeUpFacility[]
  districts: { list: District[]; totals: Float64Array }
  files: Record<FileName, CsvFile>
  rows: Rows
  claims: number
  planted: number
  strangers: Person[]
  deceased: Person[]
  visits: number
  /** Visits in primary care that are paid one by one. */
  paidVisits: number
}

/** One person in seven goes to hospital within the year; the whole has about two members a claim, as the sample does. */
const GOES_TO_HOSPITAL = 0.165
const LAST_DAY = 364

/**
 * Writes the BPJS sample files with made-up people and claims, and what was planted in them in a file of its own. The
 * same claims, seed and edition give the same bytes. `tell` hears how many claims are written.
 */
export function generateData(input: GenerateInput, tell: (claims: number) => void): Generated {
  mkdirSync(input.folder, { recursive: true })
  const world = openWorld(input)
  let members = 0
  try {
    writeRegions(world)
    while (world.claims < input.claims) {
      writePerson(world, { index: members++, most: input.claims })
      if ((members & 0x1fff) === 0) tell(world.claims)
    }
  } finally {
    for (const one of Object.values(world.files)) one.close()
  }
  const { claims, seed, edition } = input
  const marker = { generated: true, claims, seed, edition, generator: 'national/1' }
  writeFileSync(join(input.folder, 'generated.json'), `${JSON.stringify(marker, null, 2)}\n`)
  return { claims: world.claims, members, planted: world.planted, files: Object.values(fileNames) }
}

function openWorld({ seed, folder, edition }: GenerateInput): World {
  const random = seededRandom(seed)
  const { facilities, districts } = makeFacilities(random)
  assignSchemes(facilities, random)
  const open = (name: FileName): CsvFile => {
    const header = edition === 'labels' && name === 'members' ? [...columns.members, 'PSTV09_NEW'] : columns[name]
    return createCsvFile(join(folder, fileNames[name]), header)
  }
  return {
    random,
    facilities,
    districts: { list: districts, totals: runningTotals(districts.map((one) => one.facilities.length)) },
    files: {
      claims: open('claims'),
      secondary: open('secondary'),
      members: open('members'),
      primaryCare: open('primaryCare'),
      nonCapitation: open('nonCapitation'),
      regions: open('regions'),
      truth: open('truth'),
    },
    rows: withNewProvince(rowsOf(edition, districts), edition),
    claims: 0,
    planted: 0,
    strangers: [],
    deceased: [],
    visits: 0,
    paidVisits: 0,
  }
}

/** The text editions add the province of residence after Papua was divided; ours stays as it was. */
function withNewProvince(rows: Rows, edition: Edition): Rows {
  if (edition === 'coded') return rows
  return { ...rows, member: (person) => [...rows.member(person), rows.member(person)[8] ?? ''] }
}

/** Names of provinces stand on the first district of each only, as in the published list. */
function writeRegions({ districts, files }: World): void {
  let last = 0
  for (const { province, district, name } of districts.list) {
    const isFirst = province !== last
    last = province
    files.regions.write([isFirst ? province : '', isFirst ? (labelOf('province', province) ?? '') : '', district, name])
  }
}

function writePerson(world: World, { index, most }: { index: number; most: number }): void {
  const { random, files, rows } = world
  const person = makePerson(index, world.districts, random)
  files.members.write(rows.member(person))
  writePrimaryVisits(world, person)
  const isIll = person.deathYear === null || person.deathYear > 2022
  if (isIll && random.chance(GOES_TO_HOSPITAL)) writeTreatment(world, { person, most })
  else remember(world, person)
}

/** Some who never went to hospital: phantom and cloned claims are filed in their names. */
function remember({ strangers, deceased, random }: World, person: Person): void {
  if (person.deathYear !== null && person.deathYear < 2022) {
    if (deceased.length < 400) deceased.push(person)
    else deceased[random.whole(0, 399)] = person
    return
  }
  if (strangers.length < 400) strangers.push(person)
  else strangers[random.whole(0, 399)] = person
}

function writeTreatment(world: World, { person, most }: { person: Person; most: number }): void {
  const { random, strangers, deceased } = world
  const facility = chooseFacility(world, person)
  for (const visit of makeVisits({ person, facility, random })) {
    const referral = visit.referred && random.chance(0.85) ? writeReferral(world, { person, visit }) : ''
    const claim = makeClaim(visit, { person, referral, random })
    const stranger = strangers.length > 0 ? random.pick(strangers) : person
    const { genuine, planted } = file(claim, {
      random,
      stranger,
      deceased: deceased.length > 0 ? random.pick(deceased) : null,
    })
    for (const one of genuine) if (world.claims < most) writeClaim(world, one)
    for (const one of planted) if (world.claims < most) writePlanted(world, one)
  }
  if (person.sex === 2 && isOfBearingAge(person) && random.chance(0.6)) {
    writePregnancy(world, { person, firstDay: random.whole(0, LAST_DAY) })
  }
}

/** One number of a visit is taken whatever is written: those of the other file depend on the count. */
function writePregnancy(world: World, { person, firstDay }: { person: Person; firstDay: number }): void {
  world.visits++
  for (const visit of makePregnancy(person, firstDay)) {
    const month = String(Math.min(12, Math.floor(visit.day / 30.45) + 1)).padStart(2, '0')
    const id = `${person.primarySerial}${month}22P${String(++world.paidVisits).padStart(6, '0')}`
    world.files.nonCapitation.write(world.rows.nonCapitation({ id, person, ...visit }))
  }
}

const isOfBearingAge = (person: Person): boolean => ageOn(person, 0) >= 16 && ageOn(person, 0) <= 44

function writePlanted(world: World, { claim, scheme, excess, related }: Planted): void {
  writeClaim(world, claim)
  world.planted++
  world.files.truth.write([claim.id, scheme, excess, related])
}

function writeClaim(world: World, claim: MadeUpClaim): void {
  world.claims++
  world.files.claims.write(world.rows.claim(claim))
  for (const [icd, text] of claim.secondary) {
    const category = icd.slice(0, 3)
    world.files.secondary.write([claim.id, icd, category, `${category} ${text}`])
  }
}

function chooseFacility({ random, facilities, districts }: World, person: Person): MadeUpFacility {
  const home = random.chance(0.82) ? person.home : districts.list[random.weighted(districts.totals)]!
  return facilities[random.pick(home.facilities)]!
}

function writePrimaryVisits(world: World, person: Person): void {
  const { random, files, rows } = world
  for (let left = random.unit() < 0.55 ? random.whole(1, 3) : 0; left > 0; left--) {
    const { icd, text } = random.pick(random.chance(0.5) ? passing : chronic)
    const day = random.whole(0, LAST_DAY)
    files.primaryCare.write(
      rows.primaryCare({ id: primaryId(world, { person, day }), person, day, icd, text, to: null }),
    )
  }
}

function writeReferral(world: World, { person, visit }: { person: Person; visit: Visit }): string {
  const day = Math.max(0, visit.admit - world.random.whole(0, 20))
  const id = primaryId(world, { person, day })
  const { icd, text } = visit.condition
  world.files.primaryCare.write(world.rows.primaryCare({ id, person, day, icd, text, to: visit }))
  return id
}

function primaryId(world: World, { person, day }: { person: Person; day: number }): string {
  const month = String(Math.floor(day / 30.45) + 1).padStart(2, '0')
  return `${person.primarySerial}${month}22Y${String(++world.visits).padStart(7, '0')}`
}
