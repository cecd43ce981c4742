import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { erasePerson, exportPerson, keepRetention } from '../../flows/person.js'
import { command } from './command.js'

const Contact = z.uuid()

/** `periksa privacy export|erase CONTACT` and `periksa privacy retention`: for who holds the data directory. */
export const privacyCommand = command({
  name: 'privacy',
  withoutFlows: true,
  input: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('export'), contactId: Contact, folder: z.string() }),
    z.strictObject({ action: z.literal('erase'), contactId: Contact }),
    z.strictObject({ action: z.literal('retention'), dryRun: z.boolean() }),
  ]),
  async run({ context }, input) {
    if (input.action === 'erase') return erasePerson(context, input)
    if (input.action === 'retention') {
      return keepRetention(context, { ...context.config.retention, dryRun: input.dryRun })
    }
    const { person, files } = await exportPerson(context, input)
    mkdirSync(join(input.folder, 'files'), { recursive: true, mode: 0o700 })
    writeFileSync(join(input.folder, 'person.json'), `${JSON.stringify(person, null, 2)}\n`, { mode: 0o600 })
    for (const address of files) {
      writeFileSync(join(input.folder, 'files', address), context.files.get(address), { mode: 0o600 })
    }
    const { conversations, claims } = person
    return { folder: input.folder, files: files.length, conversations: conversations.length, claims: claims.length }
  },
})
