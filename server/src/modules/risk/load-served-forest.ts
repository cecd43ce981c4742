import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../platform/errors.js'
import { ForestArtefact } from './forest/artefact.js'

/**
 * The model behind a served list: plain numbers and names, checked before use.
 * @throws AppError `risk.model-not-found`, `risk.model-file-broken`
 */
export function loadServedForest(riskRoot: string, version: string): ForestArtefact {
  const path = join(riskRoot, 'models', `${version}.json`)
  if (!existsSync(path)) throw new AppError('not-found', 'risk.model-not-found')
  const plain: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const given = typeof plain === 'object' && plain !== null ? { ...plain } : {}
  const numbers = (name: string): number[] => {
    const value: unknown = Reflect.get(given, name)
    return Array.isArray(value) ? value.map(Number) : []
  }
  const parsed = ForestArtefact.safeParse({
    ...given,
    medians: Float32Array.from(numbers('medians')),
    roots: Int32Array.from(numbers('roots')),
    feature: Int16Array.from(numbers('feature')),
    threshold: Float32Array.from(numbers('threshold')),
    child: Int32Array.from(numbers('child')),
    value: Int32Array.from(numbers('value')),
    reference: Int32Array.from(numbers('reference')),
  })
  if (!parsed.success) throw new AppError('unavailable', 'risk.model-file-broken', { cause: parsed.error })
  return parsed.data
}
