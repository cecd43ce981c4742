import { readFileSync } from 'node:fs'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { describe, expect, it } from 'vitest'
import { packagedModels } from '../models.js'
import { leanModel } from './lean-model.js'
import { readModel } from './model-graph.js'
import { readFields, writeFields } from './wire-format.js'

const files = packagedModels()

async function resultOf(model: Uint8Array, [height, width]: [number, number]): Promise<Float32Array> {
  const session = await InferenceSession.create(model, { intraOpNumThreads: 1 })
  const values = Float32Array.from({ length: 3 * height * width }, (_, i) => Math.sin(i * 0.37) + Math.sin(i * 0.011))
  const input = new Tensor('float32', values, [1, 3, height, width])
  const output = (await session.run({ [session.inputNames[0]!]: input }))[session.outputNames[0]!]!
  return output.data as Float32Array
}

describe('a lean model', () => {
  it.each<['recogniser' | 'detector' | 'direction', [number, number]]>([
    ['recogniser', [48, 96]],
    ['detector', [96, 128]],
    ['direction', [48, 192]],
  ])('gives what the packaged %s gives, in fewer steps', async (name, size) => {
    const model = readFileSync(files[name])
    const lean = leanModel(model)
    const steps = (bytes: Uint8Array) => readModel(bytes).steps.filter(({ op }) => op !== 'Constant').length
    expect(steps(lean)).toBeLessThan(0.9 * steps(model))
    const [before, after] = [await resultOf(model, size), await resultOf(lean, size)]
    const apart = before.reduce((most, value, i) => Math.max(most, Math.abs(value - after[i]!)), 0)
    expect(after).toHaveLength(before.length)
    expect(apart).toBeLessThan(1e-4)
  })

  it('keeps what it does not know', () => {
    const model = readFileSync(files.direction)
    expect(Buffer.compare(writeFields(readFields(model)), model)).toBe(0)
    expect(() => readFields(Uint8Array.of(0x0a))).toThrow('ends early')
  })
})
