import { randomBytes } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { upsertMember } from '../src/modules/registry/index.js'
import { testApp } from './app.js'
import { badFiles, ownStrings } from './naughty.js'

type Part = { name: string; filename?: string; content: Buffer | string }

const MAX = 60_000
const CARD = '0001234567890'

function multipart(parts: Part[]) {
  const boundary = `x${randomBytes(8).toString('hex')}`
  const body = parts.flatMap(({ name, filename, content }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(filename === undefined ? '\r\n\r\n' : `; filename="${filename}"\r\nContent-Type: image/jpeg\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

describe('a bad upload', async () => {
  const { ctx, world, send, user, browser, settle } = await testApp({ config: { maxFileBytes: MAX } })
  await user('ops', 'operator')
  const known = async (cardNumber: string, status: 'active' | 'inactive') =>
    upsertMember(world, { member: { cardNumber, name: 'Tester', careClass: 2, status }, source: 'test' })
  await known(CARD, 'active')
  await known('0000000000024', 'inactive')
  const ops = { ...(await browser('ops')), 'x-periksa-upload': '1' }
  const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()

  const doors = [
    { url: '/api/v1/documents', card: 'cardNumber', done: 202 },
    { url: '/api/process_receipt', card: 'no_kartu', done: 400 },
  ]
  type Door = (typeof doors)[number]
  const upload = async (door: Door, parts: Part[]) => {
    const form = multipart(parts)
    const request = { method: 'POST', url: door.url, payload: form.payload, headers: { ...ops, ...form.headers } }
    return send(request as InjectOptions)
  }
  const file = (content: Buffer | string, filename = 'kuitansi.jpg'): Part => ({ name: 'file', filename, content })
  const card = (door: Door, content: string = CARD): Part => ({ name: door.card, content })
  const faults = async () => {
    await settle()
    return ctx.logged.splice(0).filter((line) => /a request failed|a flow failed/.test(line))
  }

  const refused: [string, (door: Door) => Part[], number, string][] = [
    ['an empty file', (door) => [card(door), file('')], 400, 'document.empty'],
    ['no file', (door) => [card(door)], 400, 'document.empty'],
    ['nothing at all', () => [], 400, 'document.empty'],
    [
      'an SVG',
      (door) => [card(door), file('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      400,
      'document.unsupported-type',
    ],
    ['HTML', (door) => [card(door), file('<!doctype html><p>x')], 400, 'document.unsupported-type'],
    ['a script', (door) => [card(door), file('#!/bin/sh\nid')], 400, 'document.unsupported-type'],
    [
      'a zip',
      (door) => [card(door), file(Buffer.from('504b0304140000000000', 'hex'))],
      400,
      'document.unsupported-type',
    ],
    [
      'a GIF',
      (door) => [card(door), file(Buffer.from('GIF89a\x01\x00\x01\x00\x00', 'latin1'))],
      400,
      'document.unsupported-type',
    ],
    [
      'a program',
      (door) => [card(door), file(Buffer.from('7f454c4602010100', 'hex'))],
      400,
      'document.unsupported-type',
    ],
    ['noise', (door) => [card(door), file(Buffer.alloc(4000, 0x81))], 400, 'document.unsupported-type'],
    [
      'too large a file',
      (door) => [card(door), file(Buffer.concat([jpeg, Buffer.alloc(MAX)]))],
      413,
      'document.too-large',
    ],
    ['two files', (door) => [card(door), file(jpeg), file(jpeg)], 400, 'document.one-file-only'],
    ['letters for a card', (door) => [card(door, 'ABCDEFGHIJKLM'), file(jpeg)], 400, 'claim.card-number-invalid'],
    ['a short card', (door) => [card(door, '123'), file(jpeg)], 400, 'claim.card-number-invalid'],
    ['foreign digits', (door) => [card(door, '١٢٣٤٥٦٧٨٩٠١٢٣'), file(jpeg)], 400, 'claim.card-number-invalid'],
    ['a line after the card', (door) => [card(door, `${CARD}\n`), file(jpeg)], 400, 'claim.card-number-invalid'],
    ['an unknown card', (door) => [card(door, '9999999999999'), file(jpeg)], 422, 'claim.member-unknown'],
    ['an inactive member', (door) => [card(door, '0000000000024'), file(jpeg)], 422, 'claim.member-inactive'],
    ['a card twice', (door) => [card(door), card(door), file(jpeg)], 400, 'request.invalid'],
    ['a field that is too long', (door) => [card(door, '1'.repeat(70_000)), file(jpeg)], 400, 'request.field-too-long'],
    [
      'too many fields',
      (door) => [...Array.from({ length: 30 }, (_one, i) => ({ name: `f${i}`, content: 'x' })), card(door), file(jpeg)],
      400,
      'request.too-many-parts',
    ],
  ]

  describe.each(doors)('at $url', (door) => {
    it.each(refused)('%s is refused', async (_what, parts, status, code) => {
      const answer = await upload(door, parts(door))
      expect([answer.status, answer.body.code]).toEqual([status, code])
      expect(await faults()).toEqual([])
    })

    it('without a card is refused', async () => {
      const { status, body } = await upload(door, [file(jpeg)])
      expect([status, body.code]).toEqual([400, door.done === 202 ? 'request.invalid' : 'claim.card-number-invalid'])
    })

    it.each(['form', 'json', 'cut'] as const)('a body that is no upload (%s) is refused', async (kind) => {
      const form = multipart([card(door), file(jpeg)])
      const bodies = {
        form: { payload: 'cardNumber=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        json: { payload: '{"cardNumber":"1"}', headers: { 'content-type': 'application/json' } },
        cut: { payload: form.payload.subarray(0, -40), headers: form.headers },
      }
      const { payload, headers } = bodies[kind]
      const answer = await send({ method: 'POST', url: door.url, payload, headers: { ...ops, ...headers } })
      expect([400, 403, 415]).toContain(answer.status)
      expect(answer.body.code).toMatch(/^request\./)
      expect(await faults()).toEqual([])
    })

    it('a picture cut short, under any name, is taken in and then said to be unreadable', async () => {
      for (const [index, name] of [
        'kuitansi.exe',
        '../../etc/passwd',
        'a.jpg.php',
        '.htaccess',
        'x'.repeat(900),
      ].entries()) {
        const cut = Buffer.concat([jpeg.subarray(0, 200 + index), randomBytes(3)])
        const answer = await upload(door, [card(door), file(cut, name)])
        expect([answer.status, answer.body.code]).toEqual([
          door.done,
          door.done === 202 ? undefined : 'document.unreadable',
        ])
        await settle()
        if (door.done !== 202) continue
        const read = await send({ method: 'GET', url: `/api/v1/documents/${answer.body.id}`, headers: ops })
        expect(read.body).toMatchObject({ state: 'failed', problem: 'document.unreadable' })
        expect(JSON.stringify(read.body)).not.toContain(name)
      }
      expect(await faults()).toEqual([])
    })

    it('with bad words in its fields is refused with a code', async () => {
      const wrong: string[] = []
      for (const text of ownStrings) {
        for (const name of [door.card, 'kind', 'claimId', text.replace(/["\r\n]/g, '')]) {
          const answer = await upload(door, [
            ...(name === door.card ? [] : [card(door)]),
            { name, content: text },
            file('GIF89a'),
          ])
          const isNamed = answer.status >= 400 && answer.status < 500 && /^[a-z]+\.[a-z-]+$/.test(answer.body.code)
          if (!isNamed) wrong.push(`${name}=${JSON.stringify(text)}: ${answer.status}`)
        }
      }
      expect(wrong).toEqual([])
      expect(await faults()).toEqual([])
    })

    it('of the collected hostile uploads is refused (needs PERIKSA_SHARED_DATA)', async () => {
      for (const { name, bytes } of badFiles('upload')) {
        const answer = await upload(door, [card(door), file(bytes, name)])
        expect([name, answer.status, answer.body.code]).toEqual([name, 400, 'document.unsupported-type'])
      }
    })
  })
})
