import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type Letter = { to: string; subject: string; text: string }

export type Mail = {
  /** `spool` when no mail server is set: letters are written to a folder and nobody receives them. */
  kind: 'smtp' | 'spool'
  send(letter: Letter): Promise<void>
}

export function createMail(settings: { smtpUrl: string | null; from: string; spoolDirectory: string }): Mail {
  const { smtpUrl, from, spoolDirectory } = settings
  if (smtpUrl) {
    const transport = createTransport(smtpUrl)
    return {
      kind: 'smtp',
      send: async (letter) => {
        await transport.sendMail({ from, ...letter })
      },
    }
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    kind: 'spool',
    send: async (letter) => {
      const { message } = await transport.sendMail({ from, ...letter })
      mkdirSync(spoolDirectory, { recursive: true, mode: 0o700 })
      const file = join(spoolDirectory, `${Date.now()}-${randomBytes(4).toString('hex')}.eml`)
      writeFileSync(file, message as Buffer, { mode: 0o600 })
    },
  }
}
