import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import type { App } from '../context.js'
import { importOlderCommand } from './import-older.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-older-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The older chatbot's shape, with made-up people. */
const row = (message: string, response: string | null, timestamp: string) => ({
  ...{ id: '628110000001_1750000000', sender: '628110000001@s.whatsapp.net', message, response, timestamp },
})

it("takes the older chatbot's stores once, leaves out groups, and guesses nothing of what it cannot read", async () => {
  const context = await testContext()
  const app = { context } as unknown as App
  mkdirSync(join(folder, 'chat_logs'))
  const chats = [
    {
      ...{ id: 'conv_628110000001', sender: '628110000001@s.whatsapp.net', sender_name: 'Tester Satu' },
      messages: [
        row('Halo', 'Selamat datang', '2025-06-10T08:00:00.123456'),
        // Two messages of one second share their id in the older store.
        row('Berapa iuran kelas 3?', null, '2025-06-10T08:00:00.123456'),
        row('placeholder', 'Balasan petugas', '2025-06-10T09:00:00'),
        { message: 'tanpa waktu' },
      ],
    },
    { id: 'conv_1203', sender: '120363000000000000@g.us', messages: [row('grup', null, '2025-06-10T08:00:00')] },
    { messages: 'damaged' },
  ]
  writeFileSync(join(folder, 'chat_logs/conversations.json'), JSON.stringify(chats))
  writeFileSync(join(folder, 'assistant_threads.json'), '{}')
  const skipped = { groups: 1, unreadableChats: 1, unreadableRows: 1 }
  expect(await importOlderCommand.run(app, { folder })).toEqual({
    ...{ chats: 1, messages: 4, repeated: 0, skipped, left: ['assistant_threads.json'] },
  })
  expect(await importOlderCommand.run(app, { folder })).toMatchObject({ chats: 1, messages: 0, repeated: 4 })
  const { rows } = await context.db.orm.execute(sql`
    select c.state, c.unanswered, c.last_seq, m.direction, m.author_kind, m.sent_at at time zone 'UTC' as at
    from inbox.messages m join inbox.conversations c on c.id = m.conversation_id order by m.seq`)
  expect(rows).toHaveLength(4)
  expect(rows[0]).toMatchObject({ state: 'resolved', unanswered: 0, last_seq: 4, direction: 'in' })
  expect(rows.map((one) => one.author_kind)).toEqual(['contact', 'assistant', 'contact', 'assistant'])
  await expect(importOlderCommand.run(app, { folder: join(folder, 'nowhere') })).rejects.toMatchObject({
    code: 'import.no-such-store',
  })
})
