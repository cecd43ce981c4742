import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelSettledCase } from '../../src/flows/label-settled-case.js'
import { fileAppeal, listFacilityDecisions } from '../../src/modules/adjudication/appeal-case.js'
import { assignCases, claimNextCase } from '../../src/modules/adjudication/assign-cases.js'
import { SECOND_LOOK_FROM } from '../../src/modules/adjudication/cases/terms.js'
import { exportCases, exportCasesSheet, exportFeedback } from '../../src/modules/adjudication/export-cases.js'
import { findSimilarCases } from '../../src/modules/adjudication/find-similar.js'
import { holdCase } from '../../src/modules/adjudication/hold-case.js'
import { answerAppeal, judgeCase } from '../../src/modules/adjudication/judge-case.js'
import { forgetView, keepView, listViews } from '../../src/modules/adjudication/keep-views.js'
import { listCases } from '../../src/modules/adjudication/list-cases.js'
import { waitForPapers } from '../../src/modules/adjudication/move-case.js'
import { openCaseOf, planCases } from '../../src/modules/adjudication/open-cases.js'
import { readCase } from '../../src/modules/adjudication/read-case.js'
import { listFeedback, readFeedback } from '../../src/modules/adjudication/read-feedback.js'
import { replayClaim } from '../../src/modules/adjudication/replay-claim.js'
import { CaseQuery, FeedbackQuery, type JudgementInput } from '../../src/modules/adjudication/schema.js'
import {
  closeServing,
  draftRuleSet,
  findHighRisk,
  readClaimEvidence,
  readHistoricClaim,
  readPeers,
  recomputeScore,
  riskRoot,
} from '../../src/modules/risk/index.js'
import { reportFacility } from '../../src/modules/risk/report-lenses.js'
import { readEpisode, reportMember } from '../../src/modules/risk/report-members.js'
import { reportScheme } from '../../src/modules/risk/report-scheme.js'
import { HighRiskQuery, type HistoricClaim } from '../../src/modules/risk/schema.js'
import type { AppError } from '../../src/platform/errors.js'
import { type TestContext, testContext } from '../context.js'
import { serveMadeUpClaims } from '../factories/snapshot.js'

const codeOf = (work: Promise<unknown>) => work.then(() => null).catch((error: AppError) => error.code)
const approve: Omit<JudgementInput, 'revision'> = {
  decision: 'approved',
  reasons: ['documented'],
  notes: '',
  innocentExcluded: false,
  despiteHold: false,
}
const cut: Omit<JudgementInput, 'revision'> = {
  ...{ decision: 'partial', correctionRatio: 0.4, reasons: ['severity-unsupported'], notes: 'Level II in the notes.' },
  ...{ innocentExcluded: true, despiteHold: false },
}

let world: TestContext
let [ana, budi, lead]: TestContext[] = []
let listed: HistoricClaim[]
beforeAll(async () => {
  world = await testContext()
  await serveMadeUpClaims(world, { claims: 1500 })
  ana = world.as({ id: 'ana', roles: ['auditor'] })
  budi = world.as({ id: 'budi', roles: ['auditor'] })
  lead = world.as({ id: 'lead', roles: ['lead'] })
  const { data } = await findHighRisk(world, HighRiskQuery.parse({ pageSize: 200 }))
  listed = data
}, 60_000)
afterAll(() => closeServing(world.db))

/** A claim that is in nobody's plan yet. */
async function fresh(large: boolean): Promise<string> {
  const { rows } = await world.db.pool.query('select claim_id from adjudication.cases')
  const taken = new Set(rows.map(({ claim_id }) => claim_id))
  const found = listed.find((one) => !taken.has(one.claim_id) && one.amount_claimed * 100 >= SECOND_LOOK_FROM === large)
  if (!found) throw new Error('There is no such claim.')
  return found.claim_id
}

describe('the queue', () => {
  it('is filled from the budget once, stands in its order, and gives two who ask at once two cases', async () => {
    const planned = await planCases(lead!, { hours: 8 })
    expect(planned.opened).toBeGreaterThan(5)
    expect(await planCases(lead!, { hours: 8 })).toEqual({ opened: 0, known: planned.opened })
    const { items, counts } = await listCases(ana!, CaseQuery.parse({}))
    expect(items.map(({ priority }) => priority)).toEqual(items.map(({ priority }) => priority).sort((a, b) => b - a))
    expect(counts.team).toBe(planned.opened)
    const taken = await Promise.all([claimNextCase(ana!), claimNextCase(budi!), claimNextCase(ana!)])
    expect(new Set(taken.map(({ caseId }) => caseId)).size).toBe(3)
    expect((await listCases(ana!, CaseQuery.parse({ view: 'mine' }))).total).toBe(2)
    expect((await listCases(ana!, CaseQuery.parse({ view: 'unassigned' }))).total).toBe(planned.opened - 3)
    const flag = items.flatMap(({ flags }) => flags)[0]!
    const flagged = await listCases(ana!, CaseQuery.parse({ flag, pageSize: 200 }))
    expect(flagged.total).toBeGreaterThan(0)
    expect(flagged.items.every(({ flags }) => flags.includes(flag))).toBe(true)
  })

  it('is given out by leads, taken and let go of by auditors, never judged by programs', async () => {
    const { items } = await listCases(ana!, CaseQuery.parse({ view: 'unassigned' }))
    const [one, two] = items
    expect(await assignCases(ana!, { caseIds: [one!.id], assignee: 'budi' })).toMatchObject({
      left: [{ code: 'case.lead-needed' }],
    })
    expect((await assignCases(ana!, { caseIds: [one!.id, two!.id], assignee: 'ana' })).changed).toHaveLength(2)
    expect(await assignCases(budi!, { caseIds: [one!.id], assignee: 'budi' })).toMatchObject({
      left: [{ code: 'case.assigned-to-another' }],
    })
    expect(await assignCases(lead!, { caseIds: [one!.id], assignee: null })).toMatchObject({ changed: [one!.id] })
    expect(await codeOf(assignCases(lead!, { caseIds: [one!.id], assignee: 'nobody' }))).toBe('case.no-such-auditor')
    expect(await codeOf(judgeCase(world, { caseId: one!.id, revision: 1, ...approve }))).toBe('case.people-only')
    world.setToday('2026-07-01')
    expect((await listCases(ana!, CaseQuery.parse({ view: 'overdue' }))).counts.overdue).toBeGreaterThan(5)
    world.setToday('2026-06-15')
  })
})

describe('a case', () => {
  it('is judged once, with its figures, and becomes a label', async () => {
    const opened = await openCaseOf(ana!, { claimId: await fresh(false) })
    expect((await openCaseOf(budi!, { claimId: opened.claimId })).id).toBe(opened.id)
    const both = await Promise.all([
      codeOf(judgeCase(ana!, { caseId: opened.id, revision: opened.revision, ...cut })),
      codeOf(judgeCase(budi!, { caseId: opened.id, revision: opened.revision, ...approve })),
    ])
    expect(both.sort()).toEqual(['case.already-decided', null].sort())
    const detail = await readCase(lead!, { caseId: opened.id })
    expect(detail.judgements).toHaveLength(1)
    expect(detail.judgements[0]?.versions).toMatchObject({ rules: 'claim-rules/1', cases: 'case-terms/1' })
    expect(detail.steps.map(({ step }) => step)).toEqual(['open', 'judge'])
    const { rows } = await world.db.pool.query('select notes, evidence from adjudication.case_judgements')
    expect(JSON.stringify(rows)).not.toMatch(/Level II|amount_claimed/)
    const run = () => labelSettledCase.run(world as never, { caseId: opened.id }, (_name, work) => work())
    expect([await run(), await run()]).toEqual(['labelled', 'known'])
    const label = (await readHistoricClaim(world, { claimId: opened.claimId })).latest_feedback
    expect(label?.reviewerId).toBe(detail.judgements[0]?.judgedBy)
  })

  it('warns of a colleague who has it open, by name, and refuses an older revision', async () => {
    const one = await openCaseOf(ana!, { claimId: await fresh(false) })
    expect((await holdCase(ana!, { caseId: one.id })).isMine).toBe(true)
    expect(await holdCase(budi!, { caseId: one.id })).toMatchObject({ isMine: false, by: 'ana' })
    const judge = { caseId: one.id, revision: one.revision, ...approve }
    expect(await codeOf(judgeCase(budi!, judge))).toBe('case.held-by-another')
    expect(await codeOf(judgeCase(budi!, { ...judge, revision: 7, despiteHold: true }))).toBe('case.changed-meanwhile')
    const waiting = await waitForPapers(ana!, {
      caseId: one.id,
      revision: one.revision,
      until: '2026-06-20',
      note: 'Asked for the log.',
    })
    expect(await codeOf(judgeCase(ana!, { ...judge, revision: waiting.revision }))).toBe('case.waiting')
    expect(
      await codeOf(
        waitForPapers(budi!, { caseId: one.id, revision: waiting.revision, until: '2026-06-20', note: 'Asked.' }),
      ),
    ).toBe('case.not-open')
  })

  it('of a large amount needs two who agree, neither seeing the other; a lead settles what they differ on', async () => {
    const one = await openCaseOf(ana!, { claimId: await fresh(true) })
    const looked = await judgeCase(ana!, { caseId: one.id, revision: one.revision, ...cut })
    expect(looked).toMatchObject({ status: 'second-look', outcome: null, assignee: null })
    const again = { caseId: one.id, revision: looked.revision }
    expect(await codeOf(judgeCase(ana!, { ...again, ...cut }))).toBe('case.second-person-needed')
    const blind = await readCase(budi!, { caseId: one.id })
    expect([blind.judgements, blind.steps.at(-1)?.facts]).toEqual([[], {}])
    const apart = await judgeCase(budi!, { ...again, ...approve })
    expect(apart.status).toBe('second-look')
    const third = { caseId: one.id, revision: apart.revision, ...cut, correctionRatio: 0.2 }
    expect(await codeOf(judgeCase(world.as({ id: 'citra', roles: ['auditor'] }), third))).toBe('case.lead-needed')
    expect(await judgeCase(lead!, third)).toMatchObject({ status: 'decided', outcome: 'partial', correctionRatio: 0.2 })
    expect((await readCase(budi!, { caseId: one.id })).judgements).toHaveLength(3)
  })

  it('is appealed by its facility once and in time, and answered by another', async () => {
    const one = await openCaseOf(ana!, { claimId: await fresh(false) })
    const decided = await judgeCase(ana!, { caseId: one.id, revision: one.revision, ...cut })
    const facilityId = '0f8fad5b-d9cb-469f-a165-70867728950e'
    await world.db.pool.query(
      `insert into registry.facilities (id, name, normalised_name, kind, source, created_at, changed_at)
       values ($1, 'RS Contoh', 'contoh', 'hospital', 'test', now(), now())`,
      [facilityId],
    )
    await world.db.pool.query(
      `insert into registry.facility_codes (system, code, facility_id) values ('bpjs', $1, $2)`,
      [one.facilityKey, facilityId],
    )
    const hospital = world.as({ id: 'hospital', roles: ['facility'], facilityId })
    const stranger = world.as({ id: 'other', roles: ['facility'], facilityId: null })
    const grounds = { caseId: one.id, grounds: 'The discharge summary shows level III.' }
    expect(await codeOf(fileAppeal(stranger, grounds))).toBe('case.not-found')
    const [shown] = (await listFacilityDecisions(hospital)).filter(({ caseId }) => caseId === one.id)
    expect(shown).toMatchObject({ outcome: 'partial', reasons: ['severity-unsupported'], appeal: null })
    expect(JSON.stringify(shown)).not.toMatch(/ana|risk|Level II/)
    world.setToday('2026-07-10')
    expect(await codeOf(fileAppeal(hospital, grounds))).toBe('case.appeal-late')
    world.setToday('2026-06-20')
    const appealed = await fileAppeal(hospital, grounds)
    expect(await codeOf(fileAppeal(lead!, grounds))).toBe('case.already-appealed')
    const answer = { caseId: one.id, revision: appealed.revision, ...approve, answer: 'The summary is convincing.' }
    expect(await codeOf(answerAppeal(ana!, answer))).toBe('case.second-person-needed')
    expect(await codeOf(judgeCase(budi!, { caseId: one.id, revision: appealed.revision, ...approve }))).toBe(
      'case.appeal-needs-answer',
    )
    expect(await answerAppeal(budi!, answer)).toMatchObject({
      status: 'closed',
      outcome: 'approved',
      correctionRatio: 0,
    })
    const detail = await readCase(ana!, { caseId: one.id })
    expect(detail.appeal).toMatchObject({ answer: answer.answer, answeredBy: 'budi' })
    expect(detail.steps.map(({ step }) => step)).toEqual(['open', 'judge', 'appeal', 'judge'])
    expect(decided.appealUntil?.slice(0, 10)).toBe('2026-06-29')
    world.setToday('2026-06-15')
  })
})

it('measures what became of flags, and finds settled cases like another claim', async () => {
  const feedback = await readFeedback(ana!)
  expect(feedback.judged).toBe(3)
  expect(feedback.rules.length).toBeGreaterThan(0)
  const page = await listFeedback(ana!, FeedbackQuery.parse({ judgedBy: 'budi' }))
  expect(page.items.every(({ judgedBy }) => judgedBy === 'budi')).toBe(true)
  const [settled] = (await listCases(ana!, CaseQuery.parse({ view: 'decided' }))).items
  const similar = await findSimilarCases(ana!, {
    claimId: 'other',
    cbgCode: settled!.cbgCode,
    diagnosis: 'Z99',
    flags: [],
  })
  expect(similar.map(({ claimId }) => claimId)).toContain(settled!.claimId)
})

it('keeps figures that give the same score again, and draws peers that add up', async () => {
  for (const { claim_id: claimId, peer } of listed.slice(0, 5)) {
    const evidence = await readClaimEvidence(world, { claimId })
    const again = recomputeScore(world, evidence)
    expect(again.flags).toEqual(evidence.outcome.flags)
    for (const name of ['ruleScore', 'agreement', 'stake', 'mlScore', 'rank', 'risk'] as const) {
      expect(again[name]).toBeCloseTo(Number(evidence.outcome[name]), 5)
    }
    expect(JSON.stringify(evidence)).not.toContain('patient_key')
    const peers = await readPeers(world, { claimId })
    expect(peers.n).toBe(peer.n ?? peers.n)
    expect(peers.bins.reduce((sum, { count }) => sum + count, 0)).toBe(peers.n + 1)
  }
})

it('replays every decision to the same result, names what differs, and shows what a draft would change', async () => {
  const { items } = await listCases(ana!, CaseQuery.parse({ view: 'decided' }))
  expect(items.length).toBe(3)
  for (const { claimId } of items)
    expect(await replayClaim(lead!, { claimId })).toMatchObject({ of: 'case', same: true })
  const one = items.find(({ flags }) => flags.length > 0)!
  const rules = { version: 'draft-quiet', description: 'One rule off', fairnessRatio: 2 }
  await draftRuleSet(lead!, { ...rules, changes: [{ code: one.flags[0]!, enabled: false }] })
  const tried = await replayClaim(lead!, { claimId: one.claimId, rules: 'draft-quiet', tariff: { [one.cbgCode]: 1 } })
  const [first] = tried.decisions
  expect(tried.same).toBe(true)
  expect(first?.draft?.version).toBe('draft-quiet + tariff')
  expect(first?.draft?.differences.find(({ name }) => name === 'flags')?.was).toContain(one.flags[0])
  expect(first?.draft?.differences.find(({ name }) => name === 'flags')?.becomes).not.toContain(one.flags[0])
  await expect(replayClaim(lead!, { claimId: 'no-such' })).rejects.toMatchObject({ code: 'case.nothing-to-replay' })
  await expect(replayClaim(lead!, { claimId: one.claimId, rules: 'none' })).rejects.toMatchObject({
    code: 'risk.no-such-rule-set',
  })
  // A forest that is no longer what it was is seen.
  const path = join(riskRoot(world.config), 'models', 'forest-20260615020000.json')
  const model = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...model, threshold: model.threshold.map((value: number) => value * 3) }))
  const names = (await replayClaim(lead!, { claimId: one.claimId })).decisions[0]?.differences.map(({ name }) => name)
  expect(names).toContain('mlScore')
})

it('leaves as a file with names for ids and no notes, and the trail says who took how many', async () => {
  const page = await listCases(ana!, CaseQuery.parse({ view: 'decided' }))
  const csv = await exportCases(ana!, { view: 'decided' })
  const lines = csv.trim().split('\r\n')
  expect(lines[0]).toMatch(/^claim_id,status,outcome,/)
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(page.items.map(({ claimId }) => claimId))
  const sheet = await exportCasesSheet(ana!, { view: 'decided' })
  expect(sheet.subarray(0, 2).toString()).toBe('PK')
  const history = await exportFeedback(ana!, {})
  expect(history.trim().split('\r\n')).toHaveLength((await listFeedback(ana!, FeedbackQuery.parse({}))).total + 1)
  expect(history).not.toContain('Level II in the notes.')
  const { rows } = await world.db.pool.query(
    "select action, resource_id from platform.trail where action like 'cases.export%' order by seq",
  )
  expect(rows.map(({ action, resource_id }) => `${action} ${resource_id}`)).toEqual([
    ...Array.from({ length: 2 }, () => `cases.export ${page.total} cases`),
    `cases.export-feedback ${history.trim().split('\r\n').length - 1} judgements`,
  ])
})

it('keeps views for whoever made them, shows a lead’s to all, and lets nobody else forget them', async () => {
  const mine = await keepView(ana!, { list: 'cases', name: 'Jakarta', filters: { province: 'DKI' }, shared: false })
  const again = await keepView(ana!, { list: 'cases', name: 'Jakarta', filters: { view: 'mine' }, shared: false })
  expect(again.id).toBe(mine.id)
  const given = await keepView(lead!, { list: 'cases', name: 'All', filters: {}, shared: true })
  expect((await listViews(ana!, { list: 'cases' })).map(({ name, isMine }) => [name, isMine])).toEqual([
    ['All', false],
    ['Jakarta', true],
  ])
  expect((await listViews(budi!, { list: 'cases' })).map(({ name }) => name)).toEqual(['All'])
  expect(await listViews(ana!, { list: 'risk' })).toEqual([])
  expect(await codeOf(keepView(ana!, { list: 'risk', name: 'x', filters: {}, shared: true }))).toBe('auth.forbidden')
  expect(await codeOf(forgetView(ana!, { viewId: given.id }))).toBe('case.view-not-found')
  expect(await codeOf(forgetView(lead!, { viewId: mine.id }))).toBe('case.view-not-found')
  await forgetView(ana!, { viewId: mine.id })
  expect((await listViews(ana!, { list: 'cases' })).map(({ name }) => name)).toEqual(['All'])
})

it('shows a hospital beside its class, a scheme and a member, each adding up to its claims', async () => {
  const [{ facility_key: facility }] = listed as [HistoricClaim]
  const { facility: rank, peers } = await reportFacility(world, { facility })
  expect(peers.facilities).toBeGreaterThan(0)
  expect(peers.outliers.observed / rank.claims).toBeCloseTo(rank.outlier_rate ?? 0, 6)
  const flagged = await findHighRisk(world, HighRiskQuery.parse({ scheme: 'repeat-billing', pageSize: 1 }))
  const scheme = await reportScheme(world, { scheme: 'repeat-billing' })
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
  expect(scheme.claims).toBe(flagged.meta.total)
  expect(scheme.claims).toBeGreaterThan(0)
  expect(sum(scheme.months.map(({ claims }) => claims))).toBe(scheme.claims)
  expect(sum(scheme.facilities.map(({ observed }) => observed))).toBe(scheme.claims)
  expect(sum(scheme.facilities.map(({ expected }) => expected))).toBeCloseTo(scheme.claims, 3)
  expect(await codeOf(reportScheme(world, { scheme: 'none' }))).toBe('risk.no-such-flag')
  const claimId = flagged.data[0]!.claim_id
  const episode = await readEpisode(world, { claimId, days: 90 })
  const marks = episode.claims.find((one) => one.claim_id === claimId)?.marks ?? []
  expect(marks).toContainEqual({ kind: 'repeat', with: flagged.data[0]!.matched_claim_id })
  const member = await reportMember(world, { member: episode.member! })
  expect(member.figures.claims.value).toBe(member.claims.length)
  expect(sum(member.months.map(({ claims }) => claims))).toBe(member.claims.length)
  expect(member.claims.map((one) => one.claim_id)).toEqual(
    expect.arrayContaining(episode.claims.map((one) => one.claim_id)),
  )
  expect(await codeOf(readEpisode(world, { claimId: 'none', days: 90 }))).toBe('risk.claim-not-found')
  const nobody = '00000000-0000-0000-0000-000000000000'
  expect(await codeOf(reportMember(world, { member: nobody }))).toBe('risk.member-not-found')
})
