import { floatOf, integersOf, type ModelGraph, makeStep, readModel, type Step } from './model-graph.js'

/**
 * The same model with less to do, to the last digits of its numbers: scalings after a convolution become part of it,
 * and the four steps of a "hard swish" become two. Each step left out spares a walk through a whole picture's memory.
 * A model of another make passes unchanged.
 */
export function leanModel(bytes: Uint8Array): Uint8Array {
  const graph = readModel(bytes)
  for (const step of graph.steps.filter(({ op }) => op === 'Conv')) foldScalings(graph, step)
  for (const step of [...graph.steps]) if (step.op === 'Add') shortenHardSwish(graph, step)
  return graph.write()
}

function usersOf({ steps }: ModelGraph, name: string): Step[] {
  return steps.filter((step) => step.inputs.includes(name))
}

/** The only step that uses a step's result; undefined where there are more, or it is a result of the model. */
function nextOf(graph: ModelGraph, step: Step): Step | undefined {
  const name = step.outputs[0]!
  const users = usersOf(graph, name)
  return users.length === 1 && !graph.outputs.has(name) ? users[0] : undefined
}

/** The single fixed number a step adds or multiplies with. */
function scalarOf({ weights }: ModelGraph, step: Step): number | undefined {
  const fixed = step.inputs.map((name) => weights.get(name)).find((one) => one?.values.length === 1)
  return fixed?.values[0]
}

function remove({ steps }: ModelGraph, gone: Step): void {
  steps.splice(steps.indexOf(gone), 1)
}

type Line = { times: number; plus: number }

/** Takes `times x + plus` steps that follow `step` out of the graph, and says what they did together. */
function takeScalings(graph: ModelGraph, step: Step): Line {
  const line = { times: 1, plus: 0 }
  for (;;) {
    const next = nextOf(graph, step)
    const scalar = next && scalarOf(graph, next)
    if (!next || scalar === undefined || (next.op !== 'Mul' && next.op !== 'Add')) return line
    if (next.op === 'Mul') {
      line.times *= scalar
      line.plus *= scalar
    } else line.plus += scalar
    // The step's own result takes the name under which the scaled one was known.
    step.outputs = [...next.outputs]
    remove(graph, next)
  }
}

/** Scalings after a convolution change its weights and its bias. */
function foldScalings(graph: ModelGraph, conv: Step): void {
  const kernel = graph.weights.get(conv.inputs[1]!)
  const bias = conv.inputs[2] === undefined ? undefined : graph.weights.get(conv.inputs[2])
  if (!kernel || (conv.inputs[2] !== undefined && !bias)) return
  // The first part of a hard swish is an addition too, but its x has a second user, so that it is not taken.
  const { times, plus } = takeScalings(graph, conv)
  if (times === 1 && plus === 0) return
  const outputs = kernel.dims[0]!
  const biases = Float32Array.from({ length: outputs }, (_, index) => (bias?.values[index] ?? 0) * times + plus)
  setWeights(graph, conv, { kernel: kernel.values.map((value) => value * times), biases })
}

function setWeights(graph: ModelGraph, conv: Step, to: { kernel: Float32Array; biases: Float32Array }): void {
  const { dims } = graph.weights.get(conv.inputs[1]!)!
  const names = { kernel: `${conv.outputs[0]}.lean.w`, bias: `${conv.outputs[0]}.lean.b` }
  graph.weights.set(names.kernel, { dims, values: to.kernel })
  graph.weights.set(names.bias, { dims: [to.biases.length], values: to.biases })
  conv.inputs = [conv.inputs[0]!, names.kernel, names.bias]
}

const SIXTH = [
  { name: 'alpha', float: 1 / 6 },
  { name: 'beta', float: 0.5 },
]

/** x · clip(x + 3, 0, 6) / 6, begun by `add`, becomes x · hardSigmoid(x); what scales it afterwards goes into what follows. */
function shortenHardSwish(graph: ModelGraph, add: Step): void {
  const x = add.inputs.find((name) => !graph.weights.has(name))
  const clip = nextOf(graph, add)
  const product = clip && nextOf(graph, clip)
  const share = product && nextOf(graph, product)
  if (!x || clip?.op !== 'Clip' || product?.op !== 'Mul' || share?.op !== 'Div') return
  const [low, high] = boundsOf(graph, clip)
  if (scalarOf(graph, add) !== 3 || low !== 0 || high !== 6 || scalarOf(graph, share) !== 6) return
  if (!product.inputs.includes(x) || usersOf(graph, x).length !== 2) return
  const gate = `${share.outputs[0]}.gate`
  const at = graph.steps.indexOf(add)
  for (const gone of [add, clip, product, share]) remove(graph, gone)
  const swish = makeStep({ op: 'Mul', inputs: [x, gate], outputs: [...share.outputs] }, [])
  const sigmoid = makeStep({ op: 'HardSigmoid', inputs: [x], outputs: [gate] }, SIXTH)
  graph.steps.splice(at, 0, sigmoid, swish)
  const line = takeScalings(graph, swish)
  spendScaling(graph, swish, line)
}

function boundsOf({ weights }: ModelGraph, clip: Step): (number | undefined)[] {
  if (clip.inputs.length === 1) return [floatOf(clip, 'min'), floatOf(clip, 'max')]
  return [1, 2].map((place) => weights.get(clip.inputs[place] ?? '')?.values[0])
}

function channelsOf(graph: ModelGraph, name: string): number | undefined {
  const maker = graph.steps.find((step) => step.outputs.includes(name))
  return maker?.op === 'Conv' ? graph.weights.get(maker.inputs[1]!)?.dims[0] : undefined
}

/** A convolution of one pixel that scales every channel alike. */
function channelwise(graph: ModelGraph, made: { from: string; to: string; channels: number; line: Line }): Step {
  const { from, to, channels, line } = made
  const names = { kernel: `${to}.lean.w`, bias: `${to}.lean.b` }
  graph.weights.set(names.kernel, { dims: [channels, 1, 1, 1], values: new Float32Array(channels).fill(line.times) })
  graph.weights.set(names.bias, { dims: [channels], values: new Float32Array(channels).fill(line.plus) })
  const inputs = [from, names.kernel, names.bias]
  return makeStep({ op: 'Conv', inputs, outputs: [to] }, [{ name: 'group', integer: channels }])
}

/** Gives a scaling to the convolutions that follow, or, where their edges forbid it, to a step of its own. */
function spendScaling(graph: ModelGraph, swish: Step, { times, plus }: Line): void {
  if (times === 1 && plus === 0) return
  const name = swish.outputs[0]!
  const users = usersOf(graph, name)
  const open = (user: Step) =>
    user.op === 'Conv' &&
    user.inputs[0] === name &&
    graph.weights.has(user.inputs[1]!) &&
    (user.inputs[2] === undefined || graph.weights.has(user.inputs[2])) &&
    integersOf(user, 'pads').every((pad) => pad === 0)
  if (!graph.outputs.has(name) && users.every(open)) {
    for (const user of users) foldBefore(graph, user, { times, plus })
    return
  }
  const channels = channelsOf(graph, swish.inputs[0]!)
  if (channels === undefined) throw new Error(`a scaling without channels at ${name}`)
  swish.outputs = [`${name}.lean`]
  const scaling = channelwise(graph, { from: swish.outputs[0]!, to: name, channels, line: { times, plus } })
  graph.steps.splice(graph.steps.indexOf(swish) + 1, 0, scaling)
}

/** A scaling before a convolution without padding: its weights times `times`, and to each bias `plus` times their sum. */
function foldBefore(graph: ModelGraph, conv: Step, { times, plus }: Line): void {
  const kernel = graph.weights.get(conv.inputs[1]!)!
  const bias = conv.inputs[2] === undefined ? undefined : graph.weights.get(conv.inputs[2])
  const each = kernel.values.length / kernel.dims[0]!
  const biases = Float32Array.from({ length: kernel.dims[0]! }, (_, output) => {
    let sum = 0
    for (let i = output * each; i < (output + 1) * each; i++) sum += kernel.values[i]!
    return (bias?.values[output] ?? 0) + plus * sum
  })
  setWeights(graph, conv, { kernel: kernel.values.map((value) => value * times), biases })
}
