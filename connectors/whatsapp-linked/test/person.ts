import {
  addTransactionCapability,
  type BinaryNode,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  encodeBigEndian,
  encodeWAMessage,
  generateSignalPubKey,
  getBinaryNodeChild,
  initAuthCreds,
  proto,
  type SignalKeyStore,
  unpadRandomMax16,
} from 'baileys'
import { silent } from '../src/harden.js'

export function keysInMemory(): SignalKeyStore {
  const kept = new Map<string, unknown>()
  return {
    get: async (kind, ids) => {
      const found: Record<string, never> = {}
      for (const id of ids) if (kept.has(`${kind}/${id}`)) found[id] = kept.get(`${kind}/${id}`) as never
      return found
    },
    set: async (data) => {
      for (const [kind, values] of Object.entries(data)) {
        for (const [id, value] of Object.entries(values ?? {})) {
          if (value == null) kept.delete(`${kind}/${id}`)
          else kept.set(`${kind}/${id}`, value)
        }
      }
    },
  }
}

export type Bundle = { registration: Uint8Array; identity: Uint8Array; signed: BinaryNode; once: BinaryNode | null }

const leaf = (tag: string, content: Uint8Array): BinaryNode => ({ tag, attrs: {}, content })
export const bytesOf = (node: BinaryNode | undefined): Buffer => Buffer.from((node?.content as Uint8Array) ?? [])
const numberOf = (node: BinaryNode | undefined): number => bytesOf(node).readUIntBE(0, bytesOf(node).length)

/** Somebody with WhatsApp on a telephone: own keys, and a session with us once they wrote. */
export class Person {
  readonly creds = initAuthCreds()
  private readonly keys = addTransactionCapability(keysInMemory(), silent, {
    maxCommitRetries: 2,
    delayBetweenTriesMs: 5,
  })
  private readonly signal = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
    { creds: this.creds, keys: this.keys },
    silent,
    async () => [],
  )
  private nextKey = 1
  private knows = false

  constructor(
    readonly phone: string,
    readonly lid: string,
    readonly name: string,
  ) {
    this.creds.me = { id: `${phone}:0@s.whatsapp.net`, lid: `${lid}:0@lid` }
  }

  /** What others need to write to this person first. */
  async bundle(jid: string): Promise<BinaryNode> {
    const id = this.nextKey++
    const once = Curve.generateKeyPair()
    await this.keys.set({ 'pre-key': { [id]: once } })
    const { signedPreKey, signedIdentityKey, registrationId } = this.creds
    const signed = [
      leaf('id', encodeBigEndian(signedPreKey.keyId, 3)),
      leaf('value', signedPreKey.keyPair.public),
      leaf('signature', signedPreKey.signature),
    ]
    const content = [
      leaf('registration', encodeBigEndian(registrationId)),
      leaf('type', Buffer.from([5])),
      leaf('identity', signedIdentityKey.public),
      { tag: 'skey', attrs: {}, content: signed },
      { tag: 'key', attrs: {}, content: [leaf('id', encodeBigEndian(id, 3)), leaf('value', once.public)] },
    ]
    return { tag: 'user', attrs: { jid }, content }
  }

  async encrypt(jid: string, message: proto.IMessage, bundle: () => Bundle) {
    if (!this.knows) await this.meet(jid, bundle())
    return this.signal.encryptMessage({ jid, data: encodeWAMessage(message) })
  }

  async decrypt(jid: string, enc: BinaryNode): Promise<proto.Message> {
    const type = enc.attrs.type === 'pkmsg' ? 'pkmsg' : 'msg'
    const plain = await this.signal.decryptMessage({ jid, type, ciphertext: bytesOf(enc) })
    this.knows = true
    return proto.Message.decode(unpadRandomMax16(plain))
  }

  private async meet(jid: string, { registration, identity, signed, once }: Bundle): Promise<void> {
    const part = (node: BinaryNode | null, tag: string) => getBinaryNodeChild(node ?? undefined, tag)
    await this.signal.injectE2ESession({
      jid,
      session: {
        registrationId: Buffer.from(registration).readUIntBE(0, registration.length),
        identityKey: generateSignalPubKey(identity),
        signedPreKey: {
          keyId: numberOf(part(signed, 'id')),
          publicKey: generateSignalPubKey(bytesOf(part(signed, 'value'))),
          signature: bytesOf(part(signed, 'signature')),
        },
        ...(once
          ? {
              preKey: {
                keyId: numberOf(part(once, 'id')),
                publicKey: generateSignalPubKey(bytesOf(part(once, 'value'))),
              },
            }
          : {}),
      },
    })
    this.knows = true
  }
}
