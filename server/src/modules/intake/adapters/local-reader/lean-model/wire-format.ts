/** One field of a protobuf message: `varint` where `value` is set, else `bytes` as they stand (without their length). */
export type Field = { number: number; wire: 0 | 1 | 2 | 5; value: number; bytes: Uint8Array }

const NONE = new Uint8Array(0)

/** The fields of a message, in order; nothing is left out, so that `writeFields` gives the same message back. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = []
  const at = { place: 0 }
  while (at.place < message.length) {
    const key = readVarint(message, at)
    const number = Math.floor(key / 8)
    const wire = key % 8
    if (wire === 0) fields.push({ number, wire, value: readVarint(message, at), bytes: NONE })
    else if (wire === 1 || wire === 2 || wire === 5) {
      const length = wire === 2 ? readVarint(message, at) : wire === 1 ? 8 : 4
      fields.push({ number, wire, value: 0, bytes: message.subarray(at.place, at.place + length) })
      at.place += length
    } else throw new Error(`a protobuf field of wire type ${wire} at byte ${at.place}`)
  }
  if (at.place > message.length) throw new Error('a protobuf message ends early')
  return fields
}

export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, wire, value, bytes }) => {
    const key = varint(number * 8 + wire)
    if (wire === 0) return [key, varint(value)]
    return wire === 2 ? [key, varint(bytes.length), bytes] : [key, bytes]
  })
  return Buffer.concat(parts)
}

/** A field that holds bytes: a text, a message or packed numbers. */
export function bytesField(number: number, content: Uint8Array | string): Field {
  return { number, wire: 2, value: 0, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

export function varintField(number: number, value: number): Field {
  return { number, wire: 0, value, bytes: NONE }
}

export function floatField(number: number, value: number): Field {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return { number, wire: 5, value: 0, bytes }
}

/** The numbers of a repeated field, packed or one by one. */
export function numbersOf(fields: readonly Field[], number: number): number[] {
  return fields
    .filter((field) => field.number === number)
    .flatMap((field) => {
      if (field.wire === 0) return [field.value]
      const at = { place: 0 }
      const values: number[] = []
      while (at.place < field.bytes.length) values.push(readVarint(field.bytes, at))
      return values
    })
}

export function textOf(field: Field | undefined): string {
  return field ? new TextDecoder().decode(field.bytes) : ''
}

/** Numbers beyond 2^53 (negative ones among them) lose digits: none of the fields used here holds any, save -1 as an axis. */
function readVarint(bytes: Uint8Array, at: { place: number }): number {
  let value = 0n
  for (let shift = 0n; ; shift += 7n) {
    const byte = bytes[at.place++]
    if (byte === undefined) throw new Error('a protobuf number ends early')
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return Number(BigInt.asIntN(64, value))
  }
}

function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 0x80 : low)
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}
