import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

type Options = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } }
type Twist = {
  origin?: string
  host?: string
  challenge?: string
  /** Not asked for PIN, face or finger. */
  unverified?: boolean
  counter?: number
  handle?: string
}

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** An authenticator in software, as WebAuthn has it: one ES256 key, attestation `none`. What it is told to twist, it twists. */
export function softAuthenticator(origin: string) {
  const id = randomBytes(32)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  let userHandle = ''
  const host = new URL(origin).hostname

  const authData = (twist: Twist, attested?: Buffer): Buffer => {
    const flags = 0x01 | (twist.unverified ? 0 : 0x04) | (attested ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(twist.counter ?? ++counter)
    return Buffer.concat([sha256(twist.host ?? host), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }
  const clientData = (type: string, options: Options, twist: Twist): Buffer =>
    Buffer.from(
      JSON.stringify({
        ...{ type, challenge: twist.challenge ?? options.challenge, origin: twist.origin ?? origin },
        crossOrigin: false,
      }),
    )
  const common = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} }

  return {
    make(options: Options, twist: Twist = {}) {
      userHandle = options.user?.id ?? ''
      const length = Buffer.from([0, id.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)])
      const attestationObject = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData(twist, attested)],
        ]),
      )
      const clientDataJSON = b64(clientData('webauthn.create', options, twist))
      return {
        ...common,
        response: { clientDataJSON, attestationObject: b64(attestationObject), transports: ['internal'] },
      }
    },
    show(options: Options, twist: Twist = {}) {
      const data = authData(twist)
      const client = clientData('webauthn.get', options, twist)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      const response = {
        ...{ clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) },
        userHandle: twist.handle ?? userHandle,
      }
      return { ...common, response }
    },
  }
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** As much of CBOR (RFC 8949) as a passkey needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])])
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size])
  if (size < 256) return Buffer.from([(major << 5) | 24, size])
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255])
}
