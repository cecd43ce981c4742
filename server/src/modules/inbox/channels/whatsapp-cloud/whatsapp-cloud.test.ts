import { describe, expect, it } from 'vitest'
import { Inbound } from '../../schema.js'
import { classOfError } from './error-class.js'
import { readWebhook } from './read-webhook.js'
import { writeMessage } from './write-message.js'

const body = (value: Record<string, unknown>, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field, value: { metadata: { phone_number_id: '55' }, ...value } }] }],
})
const contacts = [{ profile: { name: 'Ibu Contoh' }, wa_id: '62811', user_id: 'ID.1', parent_user_id: 'ID.ENT.9' }]
const message = (rest: Record<string, unknown>) =>
  readWebhook(body({ contacts, messages: [{ from: '62811', id: 'wamid.1', timestamp: '1698266730', ...rest }] }), 'h')

describe('a webhook of the Cloud API', () => {
  it('gives the text, who wrote it under every name, and when', () => {
    const { inbound } = message({ type: 'text', text: { body: 'Halo' }, context: { id: 'wamid.0' } })
    expect(inbound).toEqual([
      {
        ...{ kind: 'message', accountId: 'whatsapp-cloud:55', externalId: 'wamid.1', rawHash: 'h', replyTo: 'wamid.0' },
        sentAt: '2023-10-25T20:45:30.000Z',
        content: { type: 'text', text: 'Halo' },
        from: {
          ...{ kind: 'phone', value: '62811', displayName: 'Ibu Contoh' },
          aliases: [
            { kind: 'bsuid', value: 'ID.1' },
            { kind: 'parent-bsuid', value: 'ID.ENT.9' },
          ],
        },
      },
    ])
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a photo',
      { type: 'image', image: { id: '7', mime_type: 'image/jpeg', caption: 'struk' } },
      { content: { type: 'image', text: 'struk', media: { id: '7', mediaType: 'image/jpeg' } } },
    ],
    [
      'a tap on a button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'claim', title: 'Klaim' } } },
      { content: { choice: { id: 'claim', title: 'Klaim', via: 'button' } } },
    ],
    [
      'a row of a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'X', description: '' } },
      },
      { content: { choice: { via: 'list' } } },
    ],
    [
      'a reply to a template',
      { type: 'button', button: { text: 'Ya' } },
      { content: { choice: { id: 'Ya', via: 'template' } } },
    ],
    [
      'a place',
      { type: 'location', location: { latitude: -6.2, longitude: 106.8 } },
      { content: { type: 'location', text: '-6.2,106.8' } },
    ],
    [
      'a reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } },
      { kind: 'reaction', targetId: 'wamid.0', emoji: '👍' },
    ],
    [
      'a reaction taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.0' } },
      { kind: 'reaction', emoji: '' },
    ],
    [
      'a new number',
      { type: 'system', system: { type: 'user_changed_number', wa_id: '62899' } },
      { kind: 'identity', becomes: { kind: 'phone', value: '62899' } },
    ],
    [
      'a deleted message',
      { type: 'revoke', revoke: { original_message_id: 'wamid.0' } },
      { kind: 'revoke', targetId: 'wamid.0' },
    ],
    [
      'a form, which we do not use',
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } },
      { content: { type: 'unsupported', text: 'interactive' } },
    ],
    [
      'something of tomorrow',
      { type: 'hologram', hologram: { id: 1 } },
      { content: { type: 'unsupported', text: 'hologram' } },
    ],
  ])('reads %s', (_what, raw, expected) => {
    const { inbound, unreadable } = message(raw)
    expect(inbound[0]).toMatchObject(expected)
    expect(Inbound.safeParse(inbound[0]).success).toBe(true)
    expect(unreadable).toBe(0)
  })

  it('knows a sender without a telephone number, and our own side writing on its telephone', () => {
    const noPhone = readWebhook(
      body({ messages: [{ from_user_id: 'ID.2', id: 'w', timestamp: 1, type: 'text', text: { body: 'a' } }] }),
      'h',
    )
    expect(noPhone.inbound[0]?.from).toEqual({ kind: 'bsuid', value: 'ID.2', aliases: [] })
    const echo = readWebhook(
      body(
        { message_echoes: [{ from: '55', to: '62811', id: 'w', timestamp: 1, type: 'text', text: { body: 'a' } }] },
        'smb_message_echoes',
      ),
      'h',
    )
    expect(echo.inbound[0]).toMatchObject({ kind: 'echo', from: { value: '62811' } })
  })

  it('reads batches, counts what has no id, and never throws', () => {
    const one = { from: '62811', timestamp: '1', type: 'text', text: { body: 'a' } }
    const many = readWebhook(body({ messages: [{ ...one, id: 'a' }, one, null, { ...one, id: 'b' }] }), 'h')
    expect([many.inbound.length, many.unreadable]).toEqual([2, 2])
    for (const odd of [
      null,
      'x',
      {},
      { object: 'page', entry: [] },
      body({ messages: [[]], statuses: [7], contacts: ['x'] }),
    ]) {
      expect(() => readWebhook(odd, 'h')).not.toThrow()
    }
  })

  it('gives what became of our messages, with our own reference and the class of the error', () => {
    const messageId = '018f2f60-0000-7000-8000-000000000001'
    const { statuses } = readWebhook(
      body({
        statuses: [
          { id: 'w1', status: 'played', timestamp: '1' },
          {
            id: 'w2',
            status: 'failed',
            timestamp: '1',
            biz_opaque_callback_data: messageId,
            errors: [{ code: 131047 }],
          },
          { id: 'w3', status: 'captured', timestamp: '1' },
        ],
      }),
      'h',
    )
    expect(statuses).toMatchObject([
      { externalId: 'w1', status: 'read' },
      { externalId: 'w2', status: 'failed', messageId, reason: 'whatsapp.131047', retryable: false },
    ])
    expect([131056, 131047, 131026, 190, 131008].map(classOfError)).toEqual([
      ...['retry', 'needs-template', 'terminal-for-contact', 'terminal-for-account', 'our-mistake'],
    ])
  })
})

describe('a message for the Cloud API', () => {
  const to = { kind: 'phone', value: '62811' }
  const choices = [{ id: 'a', title: 'A' }]
  it('carries our reference, and a business-scoped id never as a number', () => {
    expect(writeMessage({ to, messageId: 'm', rendered: { kind: 'text', text: 'Halo' } })).toMatchObject({
      ...{ to: '62811', biz_opaque_callback_data: 'm', type: 'text', text: { body: 'Halo' } },
    })
    const scoped = writeMessage({
      to: { kind: 'bsuid', value: 'ID.1' },
      messageId: 'm',
      rendered: { kind: 'text', text: 'Halo' },
    })
    expect(scoped).toMatchObject({ recipient: 'ID.1' })
    expect(scoped).not.toHaveProperty('to')
  })
  it('shows choices as buttons or rows', () => {
    expect(writeMessage({ to, messageId: 'm', rendered: { kind: 'buttons', text: 'T', choices } })).toMatchObject({
      interactive: { type: 'button', action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] } },
    })
    expect(writeMessage({ to, messageId: 'm', rendered: { kind: 'list', text: 'T', choices } })).toMatchObject({
      interactive: { type: 'list', action: { sections: [{ rows: choices }] } },
    })
  })
})
