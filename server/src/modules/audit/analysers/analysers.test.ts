import { expect, it } from 'vitest'
import { checkNames } from '../checks/index.js'
import { neededTasks } from '../routing/needed-tasks.js'
import { DocumentType } from '../schema.js'
import { analysers } from './index.js'

it('run every check there is, and none that is not there; they differ in what they run', () => {
  const run = new Set(analysers.flatMap((one) => one.checks))
  expect([...run].sort()).toEqual([...checkNames].sort())
  expect(new Set(analysers.map((one) => one.checks.join())).size).toBeGreaterThanOrEqual(4)
  expect(new Set(analysers.map((one) => one.name)).size).toBe(analysers.length)
})

it.each(DocumentType.options)('do everything that a %s needs, for whichever kind', (type) => {
  const takers = analysers.filter(({ capabilities }) => capabilities.documentTypes.includes(type))
  const tasks = neededTasks(type, false)
  expect(takers.some(({ capabilities }) => tasks.every((task) => capabilities.tasks.includes(task)))).toBe(true)
})
