import {
  type AuthenticationCreds,
  BufferJSON,
  initAuthCreds,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
} from 'baileys'
import type { Periksa } from './periksa.js'
import type { Cell } from './protocol.js'

/** Rows of the durable inbox stand beside the keys, so that both are kept in one step. */
export const INBOX = 'wa-inbox'

export type Session = {
  creds: AuthenticationCreds
  keys: SignalKeyStore
  saveCreds(): Promise<void>
}

const write = (value: unknown): string => JSON.stringify(value, BufferJSON.replacer)
const read = (body: string): unknown => JSON.parse(body, BufferJSON.reviver)

/** The session as the server keeps it: sealed, in SQL, every write checked against the lease. */
export async function openSession(periksa: Periksa, fence: () => number): Promise<Session> {
  const [kept] = await periksa.read('creds', ['creds'])
  // The library's own shape, written by `saveCreds` below.
  const creds = kept ? (read(kept.body) as AuthenticationCreds) : initAuthCreds()
  return {
    creds,
    saveCreds: () => periksa.write(fence(), [{ kind: 'creds', id: 'creds', body: write(creds) }]),
    keys: {
      async get<T extends keyof SignalDataTypeMap>(kind: T, ids: string[]) {
        const found: { [id: string]: SignalDataTypeMap[T] } = {}
        if (ids.length === 0) return found
        for (const { id, body } of await periksa.read(kind, ids)) found[id] = revive(kind, read(body))
        return found
      },
      set: (data) => periksa.write(fence(), cellsOf(data)),
      clear: () => periksa.write(fence(), 'forget-all'),
    },
  }
}

function revive<T extends keyof SignalDataTypeMap>(kind: T, value: unknown): SignalDataTypeMap[T] {
  const whole =
    kind === 'app-state-sync-key'
      ? proto.Message.AppStateSyncKeyData.fromObject(value as Record<string, unknown>)
      : value
  return whole as SignalDataTypeMap[T]
}

function cellsOf(data: SignalDataSet): Cell[] {
  return Object.entries(data).flatMap(([kind, values]) =>
    Object.entries(values ?? {}).map(([id, value]) => ({ kind, id, body: value == null ? null : write(value) })),
  )
}
