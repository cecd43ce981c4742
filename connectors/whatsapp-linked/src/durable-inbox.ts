import { createHash } from 'node:crypto'
import {
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  getAllBinaryNodeChildren,
  type SignalDataSet,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
} from 'baileys'
import { INBOX } from './session.js'

/** What stands in a row: the stanza's attributes and the plain bytes of the message. */
export type InboxRow = { attrs: Record<string, string> | null; jid: string; plain: string }

const REMEMBERED = 5000
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type MakeRepository = typeof DEFAULT_CONNECTION_CONFIG.makeSignalRepository

/**
 * Keeps what was decrypted in the same step as the key it was decrypted with. The library tells WhatsApp that a message
 * arrived before it tells us, and cannot decrypt one twice; so whatever is lost between is lost for good. Here the words
 * are kept together with the key's step, and a message that comes again is answered from them.
 */
export function createDurableInbox(onRow: (id: string, row: InboxRow) => void) {
  const envelopes = new Map<string, Record<string, string>>()
  return {
    /** Remembers each stanza's sender, id and time before the library takes it. */
    see(node: BinaryNode): void {
      for (const child of getAllBinaryNodeChildren(node)) {
        if (child.tag !== 'enc' || !(child.content instanceof Uint8Array)) continue
        envelopes.set(hashOf(child.content), node.attrs)
        const oldest = envelopes.keys().next().value
        if (envelopes.size > REMEMBERED && oldest !== undefined) envelopes.delete(oldest)
      }
    },
    makeSignalRepository: ((auth, logger, findNames) => {
      const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, findNames)
      const decrypt = repository.decryptMessage.bind(repository)
      const keys = rowsOf(auth.keys)
      repository.decryptMessage = async (message) => {
        const id = hashOf(message.ciphertext)
        const { plain, row } = await keys.transaction(async () => {
          const known = await keys.find(id)
          if (known) return { plain: Buffer.from(known.plain, 'base64'), row: known }
          const bytes = await decrypt(message)
          const made = {
            ...{ attrs: envelopes.get(id) ?? null, jid: message.jid },
            plain: Buffer.from(bytes).toString('base64'),
          }
          await keys.keep(id, made)
          return { plain: bytes, row: made }
        }, message.jid)
        onRow(id, row)
        return plain
      }
      return repository
    }) satisfies MakeRepository,
  }
}

/** The library's key store takes any kind by its name; its types know only its own. */
function rowsOf(store: SignalKeyStore) {
  const keys = store as SignalKeyStoreWithTransaction
  const kind = INBOX as 'lid-mapping'
  return {
    transaction: <T>(work: () => Promise<T>, key: string): Promise<T> => keys.transaction(work, key),
    async find(id: string): Promise<InboxRow | null> {
      const found: { [id: string]: unknown } = await keys.get(kind, [id])
      return (found[id] as InboxRow | undefined) ?? null
    },
    keep: async (id: string, row: InboxRow): Promise<void> =>
      keys.set({ [INBOX]: { [id]: row } } as unknown as SignalDataSet),
  }
}
