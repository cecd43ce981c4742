import { describe, expect, it } from 'vitest'
import { type StepResult, WorkflowDefinition } from './definition.js'
import { planWave } from './plan-wave.js'

const step = (id: string, change: object = {}) => ({ id, task: 'analyse', ...change })
const define = (type: string, steps: object[], change: object = {}) =>
  WorkflowDefinition.parse({ type, steps, ...change })
type Script = Record<string, ('done' | 'failed')[]>

/** Plays a workflow with scripted ends of its steps; gives the waves, and what was skipped. */
function play(definition: WorkflowDefinition, script: Script = {}, verdict = 'warning') {
  const results = new Map<string, StepResult>()
  const waves: string[][] = []
  const outcome = { documentType: null, analyser: null, verdict, findings: 0, overcharge: 0, cost: 1 }
  for (let guard = 0; guard < 50; guard++) {
    const { run, skip } = planWave(definition, results)
    if (run.length + skip.length === 0) break
    for (const { id, problem } of skip)
      results.set(id, { id, state: 'skipped', tries: 0, outcome: null, problem, milliseconds: 0 })
    if (run.length > 0) waves.push(run.map(({ id }) => id))
    for (const { id } of run) {
      const tries = (results.get(id)?.tries ?? 0) + 1
      const state = script[id]?.[tries - 1] ?? 'done'
      results.set(id, { id, state, tries, outcome: state === 'done' ? outcome : null, problem: null, milliseconds: 1 })
    }
  }
  const skipped = [...results.values()]
    .filter((one) => one.state === 'skipped')
    .map((one) => `${one.id} ${one.problem}`)
  return { waves, skipped, ended: results.size }
}

describe('a workflow', () => {
  const abc = [step('a'), step('b'), step('c')]

  it('runs in order, or together as many as it may', () => {
    expect(play(define('sequential', abc)).waves).toEqual([['a'], ['b'], ['c']])
    expect(play(define('parallel', abc, { maxParallel: 2 })).waves).toEqual([['a', 'b'], ['c']])
  })

  it('runs a pipeline as its dependencies allow', () => {
    const steps = [
      step('d', { dependsOn: ['b', 'c'] }),
      step('b', { dependsOn: ['a'] }),
      step('c', { dependsOn: ['a'] }),
      step('a'),
    ]
    expect(play(define('pipeline', steps)).waves).toEqual([['a'], ['b', 'c'], ['d']])
  })

  it('runs a step only where its condition holds', () => {
    const steps = [step('a'), step('b', { when: { step: 'a', field: 'verdict', is: ['critical'] } }), step('c')]
    expect(play(define('conditional', steps))).toMatchObject({
      waves: [['a'], ['c']],
      skipped: ['b audit.workflow-condition'],
    })
    expect(play(define('conditional', steps), {}, 'critical').waves).toEqual([['a'], ['b'], ['c']])
  })

  it('stops at a failure, goes on without what depended on it, or tries again', () => {
    const failing: Script = { a: ['failed', 'failed', 'failed', 'failed'] }
    expect(play(define('sequential', abc), failing)).toMatchObject({ waves: [['a']], ended: 3 })
    const steps = [step('a'), step('b', { dependsOn: ['a'] }), step('c')]
    expect(play(define('pipeline', steps, { onFailure: 'continue' }), failing)).toMatchObject({
      waves: [['a', 'c']],
      skipped: ['b audit.workflow-dependency'],
    })
    const twice = define('sequential', abc, { onFailure: 'retry', retries: 2 })
    expect(play(twice, { a: ['failed', 'failed', 'done'] }).waves).toEqual([['a'], ['a'], ['a'], ['b'], ['c']])
    expect(play(twice, failing)).toMatchObject({ waves: [['a'], ['a'], ['a']], ended: 3 })
  })

  it.each([
    ['an id twice', { type: 'sequential', steps: [step('a'), step('a')] }],
    ['a step that is not there', { type: 'pipeline', steps: [step('a', { dependsOn: ['x'] })] }],
    ['a circle', { type: 'pipeline', steps: [step('a', { dependsOn: ['b'] }), step('b', { dependsOn: ['a'] })] }],
    ['dependencies outside a pipeline', { type: 'parallel', steps: [step('a'), step('b', { dependsOn: ['a'] })] }],
    [
      'a condition on a later step',
      { type: 'conditional', steps: [step('a', { when: { step: 'b', field: 'state', is: ['done'] } }), step('b')] },
    ],
    ['no steps', { type: 'parallel', steps: [] }],
    ['more than it knows', { type: 'parallel', steps: [step('a')], magic: true }],
  ])('is refused with %s', (_name, definition) => {
    expect(WorkflowDefinition.safeParse(definition).success).toBe(false)
  })
})
