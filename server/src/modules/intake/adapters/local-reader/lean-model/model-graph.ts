import {
  bytesField,
  type Field,
  floatField,
  numbersOf,
  readFields,
  textOf,
  varintField,
  writeFields,
} from './wire-format.js'

/** Numbers of a model with their shape. */
export type Weights = { dims: number[]; values: Float32Array }

/** One step of a model. `rest` holds what is not named here, attributes among it, as it was read. */
export type Step = { op: string; inputs: string[]; outputs: string[]; rest: Field[] }

/** The steps of an ONNX model in the order they run, and its fixed numbers by name. */
export type ModelGraph = { steps: Step[]; weights: Map<string, Weights>; outputs: Set<string>; write(): Uint8Array }

// Field numbers of onnx.proto.
const MODEL_GRAPH = 7
const GRAPH = { node: 1, initializer: 5, output: 12 }
const NODE = { input: 1, output: 2, op: 4, attribute: 5 }
const ATTRIBUTE = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 }
const TENSOR = { dims: 1, type: 2, floats: 4, name: 8, raw: 9 }
const FLOAT = 1

/** Opens a model so that its steps can be changed. Steps that only give fixed numbers become `weights`. */
export function readModel(bytes: Uint8Array): ModelGraph {
  const model = readFields(bytes)
  const holder = model.find((field) => field.number === MODEL_GRAPH)
  if (!holder) throw new Error('a model without a graph')
  const graph = readFields(holder.bytes)
  const weights = new Map<string, Weights>()
  const steps: Step[] = []
  const others: Field[] = []
  for (const field of graph) {
    if (field.number !== GRAPH.node) others.push(field)
    else steps.push(readStep(field.bytes))
    if (field.number === GRAPH.initializer) keep(weights, nameOf(field.bytes), field.bytes)
  }
  for (const step of steps) {
    const tensor = step.op === 'Constant' ? find(attribute(step, 'value') ?? [], ATTRIBUTE.tensor) : undefined
    if (tensor) keep(weights, step.outputs[0]!, tensor.bytes)
  }
  const outputs = new Set(
    graph.filter((field) => field.number === GRAPH.output).map((field) => textOf(find(readFields(field.bytes), 1))),
  )
  const given = new Set(weights.keys())
  const write = () => {
    const used = new Set([...steps.flatMap((step) => step.inputs), ...outputs])
    const nodes = steps
      .filter((step) => step.op !== 'Constant' || used.has(step.outputs[0]!))
      .map((step) => bytesField(GRAPH.node, stepBytes(step)))
    const kept = others.filter((field) => field.number !== GRAPH.initializer || used.has(nameOf(field.bytes)))
    const added = [...weights].flatMap(([name, one]) =>
      given.has(name) || !used.has(name) ? [] : [bytesField(GRAPH.initializer, tensorBytes(name, one))],
    )
    const content = writeFields([...nodes, ...kept, ...added])
    return writeFields(model.map((field) => (field === holder ? bytesField(MODEL_GRAPH, content) : field)))
  }
  return { steps, weights, outputs, write }
}

function nameOf(tensor: Uint8Array): string {
  return textOf(find(readFields(tensor), TENSOR.name))
}

function find(fields: readonly Field[], number: number): Field | undefined {
  return fields.find((field) => field.number === number)
}

function readStep(bytes: Uint8Array): Step {
  const fields = readFields(bytes)
  const texts = (number: number) => fields.filter((field) => field.number === number).map(textOf)
  const rest = fields.filter(({ number }) => number !== NODE.input && number !== NODE.output && number !== NODE.op)
  return { op: textOf(find(fields, NODE.op)), inputs: texts(NODE.input), outputs: texts(NODE.output), rest }
}

function stepBytes({ op, inputs, outputs, rest }: Step): Uint8Array {
  return writeFields([
    ...inputs.map((name) => bytesField(NODE.input, name)),
    ...outputs.map((name) => bytesField(NODE.output, name)),
    bytesField(NODE.op, op),
    ...rest,
  ])
}

function attribute(step: Step, name: string): Field[] | undefined {
  return step.rest
    .filter((field) => field.number === NODE.attribute)
    .map((field) => readFields(field.bytes))
    .find((fields) => textOf(find(fields, ATTRIBUTE.name)) === name)
}

/** A whole-number list or single whole number among a step's attributes; empty where it is not given. */
export function integersOf(step: Step, name: string): number[] {
  const fields = attribute(step, name) ?? []
  return [...numbersOf(fields, ATTRIBUTE.integers), ...numbersOf(fields, ATTRIBUTE.integer)]
}

export function floatOf(step: Step, name: string): number | undefined {
  const bytes = find(attribute(step, name) ?? [], ATTRIBUTE.float)?.bytes
  return bytes && new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true)
}

/** A new step; `attributes` are floats (with a type of 1) or whole numbers (2). */
export function makeStep(
  step: Omit<Step, 'rest'>,
  attributes: { name: string; float?: number; integer?: number }[],
): Step {
  const rest = attributes.map(({ name, float, integer }) =>
    bytesField(
      NODE.attribute,
      writeFields([
        bytesField(ATTRIBUTE.name, name),
        float === undefined ? varintField(ATTRIBUTE.integer, integer ?? 0) : floatField(ATTRIBUTE.float, float),
        varintField(ATTRIBUTE.type, float === undefined ? 2 : 1),
      ]),
    ),
  )
  return { ...step, rest }
}

function keep(weights: Map<string, Weights>, name: string, tensor: Uint8Array): void {
  const fields = readFields(tensor)
  if (find(fields, TENSOR.type)?.value !== FLOAT) return
  const packed = find(fields, TENSOR.raw) ?? find(fields, TENSOR.floats)
  if (packed?.wire !== 2) return
  weights.set(name, {
    dims: numbersOf(fields, TENSOR.dims),
    values: new Float32Array(new Uint8Array(packed.bytes).buffer),
  })
}

function tensorBytes(name: string, { dims, values }: Weights): Uint8Array {
  return writeFields([
    ...dims.map((size) => varintField(TENSOR.dims, size)),
    varintField(TENSOR.type, FLOAT),
    bytesField(TENSOR.name, name),
    bytesField(TENSOR.raw, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ])
}
