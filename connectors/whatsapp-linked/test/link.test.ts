import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, afterEach, test } from 'node:test'
import { Curve, type proto } from 'baileys'
import { hardenSignatures, requireTrustedLines, silenceSecrets } from '../src/harden.js'
import { Link } from '../src/link.js'
import { bringMedia, mediaOf } from '../src/media.js'
import type { LinkState } from '../src/protocol.js'
import { FakePeriksa } from './fake-periksa.js'
import { FakeWhatsApp } from './fake-whatsapp.js'
import { PlainAgent } from './file-host.js'
import { trustTestRoot } from './noise.js'
import type { Person } from './person.js'

silenceSecrets()
hardenSignatures()
const root = trustTestRoot()
const whatsapp = new FakeWhatsApp(root)
const { url, mediaHost } = await whatsapp.listen()
const links: Link[] = []
let people = 0

afterEach(async () => {
  whatsapp.answers = []
  for (const link of links.splice(0)) await link.stop()
})
after(async () => {
  await whatsapp.close()
  // The library leaves timers behind.
  setImmediate(() => process.exit())
})

function newLink(periksa: FakePeriksa, qrMs = 1500): Link {
  const link = new Link({ periksa, url, qrMs, fileAgent: new PlainAgent(), typingMs: 0, random: () => 0 })
  links.push(link)
  return link
}
async function until<T>(what: () => T | false | null | undefined, ms = 10_000): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = what()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
const inState = (link: Link, state: LinkState) => until(() => link.told().state === state)

/** A telephone linked to us, by QR. */
async function linked() {
  const periksa = new FakePeriksa()
  const link = newLink(periksa)
  await link.start()
  await link.pair(null)
  const { text } = await until(() => link.told().qr)
  const number = String(6_281_200_000_000 + ++people)
  const account = whatsapp.scan(text, number, String(900_000_000_000 + people))
  await inState(link, 'open')
  await until(() => account.prekeys.length > 0 && account.signed)
  return { periksa, link, account, number }
}
const somebody = (): Person => {
  people += 1
  return whatsapp.person(String(6_281_300_000_000 + people), String(800_000_000_000 + people), 'Budi')
}
const send = (link: Link, to: Person, text: string, messageId = `m${++people}`) =>
  link.send({ to: { kind: 'lid', value: to.lid }, messageId, text })
const shownTo = (person: Person) => whatsapp.shown.filter(({ to }) => to === person.phone).map(({ text }) => text)

test('pairs by QR, restarts as asked, and knows its number', async () => {
  const { link, periksa, number } = await linked()
  assert.equal(link.told().number, number)
  assert.equal(link.told().qr, null)
  const states = periksa.news.flatMap((one) => (one.kind === 'state' ? one.state : []))
  assert.deepEqual([...new Set(states)], ['unpaired', 'connecting', 'qr', 'open'])
  assert.equal(JSON.stringify(periksa.news).includes('2@'), false, 'a QR code is nobody else’s to see')
})

test('shows a new QR code in its time, and none once nobody scanned any', async () => {
  const link = newLink(new FakePeriksa(), 150)
  await link.start()
  await link.pair(null)
  const first = await until(() => link.told().qr?.text)
  const second = await until(() => (link.told().qr?.text !== first ? link.told().qr?.text : null))
  assert.notEqual(first, second)
  await inState(link, 'unpaired')
  assert.equal(link.told().reason, 'linked.code-expired')
  await link.pair(null)
  await inState(link, 'qr')
})

test('gives a code to type for a number', async () => {
  const link = newLink(new FakePeriksa())
  await link.start()
  await link.pair('6281234567890')
  assert.match((await until(() => link.told().code)) ?? '', /^[A-Z0-9]{8}$/)
})

test('takes its session up again after a restart, without a new QR code', async () => {
  const { link, periksa, account } = await linked()
  await link.stop()
  periksa.expire()
  const again = newLink(periksa)
  await again.start()
  await inState(again, 'open')
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'masih di sana?' })
  await until(() => periksa.inbound.length === 1)
})

test('hands over a text with who wrote it under both names, and answers it', async () => {
  const { link, periksa, account } = await linked()
  const budi = somebody()
  const { id } = await whatsapp.write(account, budi, { conversation: 'Halo' })
  const first = await until(() => periksa.inbound[0])
  assert.equal(first.kind, 'message')
  assert.deepEqual(
    { ...first, sentAt: '', rawHash: '' },
    {
      ...{ kind: 'message', externalId: id, sentAt: '', rawHash: '', content: { type: 'text', text: 'Halo' } },
      from: { kind: 'lid', value: budi.lid, aliases: [{ kind: 'phone', value: budi.phone }], displayName: 'Budi' },
    },
  )
  assert.equal((await send(link, budi, 'Selamat pagi')).kind, 'accepted')
  assert.deepEqual(shownTo(budi), ['Selamat pagi'])
})

test('knows a sender by a LID alone, and never takes it for a telephone number', async () => {
  const { periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'Halo' }, { named: false })
  const { from } = await until(() => periksa.inbound[0])
  assert.deepEqual([from.kind, from.value, from.aliases], ['lid', budi.lid, []])
})

const quoted: proto.IMessage = { extendedTextMessage: { text: 'ini', contextInfo: { stanzaId: 'OLD' } } }
const kinds: [string, proto.IMessage, object][] = [
  ['an answer', quoted, { kind: 'message', replyTo: 'OLD', content: { type: 'text', text: 'ini' } }],
  ['a reaction', { reactionMessage: { key: { id: 'OLD' }, text: '👍' } }, { kind: 'reaction', targetId: 'OLD' }],
  ['a message taken back', { protocolMessage: { key: { id: 'OLD' }, type: 0 } }, { kind: 'revoke', targetId: 'OLD' }],
  [
    'an edit',
    { protocolMessage: { key: { id: 'OLD' }, type: 14, editedMessage: { conversation: 'baru' } } },
    { kind: 'edit', targetId: 'OLD', content: { type: 'text', text: 'baru' } },
  ],
  [
    'a place',
    { locationMessage: { degreesLatitude: -6.2, degreesLongitude: 106.8, name: 'Kantor' } },
    { content: { type: 'location', text: 'Kantor -6.2,106.8' } },
  ],
  ['a card', { contactMessage: { displayName: 'Ani' } }, { content: { type: 'contact' } }],
  [
    'a chosen row',
    { listResponseMessage: { title: 'Klaim', singleSelectReply: { selectedRowId: 'claim' } } },
    { content: { choice: { id: 'claim', title: 'Klaim', via: 'list' } } },
  ],
  [
    'a vanishing message',
    { ephemeralMessage: { message: { conversation: 'sebentar' } } },
    { content: { type: 'text', text: 'sebentar' } },
  ],
  [
    'what our own telephone wrote',
    { deviceSentMessage: { destinationJid: '628119@s.whatsapp.net', message: { conversation: 'kami' } } },
    { kind: 'echo', from: { kind: 'phone', value: '628119', aliases: [] } },
  ],
  ['a poll', { pollCreationMessage: { name: 'x' } }, { content: { type: 'unsupported', text: 'pollCreationMessage' } }],
]
test('reads every kind of message, and keeps those it does not know', async () => {
  const { periksa, account } = await linked()
  const budi = somebody()
  for (const [what, message, expected] of kinds) {
    const { id } = await whatsapp.write(account, budi, message)
    const kept = await until(() => periksa.inbound.find(({ externalId }) => externalId === id))
    for (const [name, value] of Object.entries(expected)) {
      const got: unknown = Reflect.get(kept, name)
      if (name === 'content')
        for (const [k, v] of Object.entries(value)) assert.deepEqual(Reflect.get(got as object, k), v, what)
      else assert.deepEqual(got, value, what)
    }
  }
})

test('brings a photo, and says when it is gone, too large or damaged', async () => {
  const { periksa, account } = await linked()
  const bytes = Buffer.from('a photo of a bill')
  const file = whatsapp.files.keep(bytes, 'image')
  const photo = { ...file, mimetype: 'image/jpeg', caption: 'struk' }
  await whatsapp.write(account, somebody(), { imageMessage: photo })
  const kept = await until(() => periksa.inbound[0])
  assert.ok('content' in kept && kept.content.media)
  assert.deepEqual([kept.content.type, kept.content.text], ['image', 'struk'])
  const { id } = kept.content.media
  const brought = await bringMedia({ id, maxBytes: 1000, host: mediaHost })
  assert.ok(brought.kind === 'file' && brought.bytes.equals(bytes))
  assert.equal((await bringMedia({ id, maxBytes: 3, host: mediaHost })).kind, 'too-large')
  assert.equal((await bringMedia({ id: id.replace('.enc', '.no'), maxBytes: 1000, host: mediaHost })).kind, 'gone')
  whatsapp.files.spoil(file.directPath)
  assert.equal((await bringMedia({ id, maxBytes: 1000, host: mediaHost })).kind, 'damaged')
})

/** A file of ours that the server was asked to have sent. */
function fileOf(
  periksa: FakePeriksa,
  to: Person,
  how: { text?: string; mediaType?: 'image/png' | 'application/pdf' } = {},
) {
  const messageId = `file-${++people}`
  const bytes = Buffer.from(`a page of ${messageId}, ${'x'.repeat(70_000)}`)
  periksa.files.set(messageId, bytes)
  const { text = '', mediaType = 'image/png' } = how
  const sha256 = createHash('sha256').update(bytes).digest('base64')
  const file = { mediaType, fileName: 'rincian.pdf', size: bytes.length, sha256 }
  return { bytes, message: { to: { kind: 'lid' as const, value: to.lid }, messageId, text, file } }
}
const filesShownTo = (person: Person) =>
  whatsapp.shown.flatMap(({ to, message }) => {
    const whole = message.documentWithCaptionMessage?.message ?? message
    return to === person.phone && (whole.imageMessage || whole.documentMessage) ? [whole] : []
  })

test('sends a picture and a PDF with the words under them, sealed as WhatsApp wants it', async () => {
  const { link, periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'Halo' })
  const before = readdirSync(tmpdir()).length
  const picture = fileOf(periksa, budi, { text: 'Rincian biaya' })
  const paper = fileOf(periksa, budi, { mediaType: 'application/pdf', text: 'Suratnya' })
  assert.equal((await link.sendFile(picture.message)).kind, 'accepted')
  assert.equal((await link.sendFile(paper.message)).kind, 'accepted')
  assert.deepEqual(shownTo(budi), ['Rincian biaya', 'Suratnya'])
  const [image, pdf] = filesShownTo(budi)
  assert.equal(image?.imageMessage?.mimetype, 'image/png')
  assert.deepEqual([pdf?.documentMessage?.mimetype, pdf?.documentMessage?.fileName], ['application/pdf', 'rincian.pdf'])
  for (const [shown, bytes] of [
    [image, picture.bytes],
    [pdf, paper.bytes],
  ] as const) {
    const id = mediaOf(shown ?? {})?.media?.id ?? ''
    const brought = await bringMedia({ id, maxBytes: 200_000, host: mediaHost })
    assert.ok(brought.kind === 'file' && brought.bytes.equals(bytes), 'the person opens what we sent')
  }
  assert.equal(whatsapp.files.auths.at(-1), 'file-pass')
  assert.equal(readdirSync(tmpdir()).length, before, 'nothing of it stays on the disk')
})

test('sends a file once: again after the host failed, refused when it is not the one named', async () => {
  const { link, periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'Halo' })
  const { message } = fileOf(periksa, budi)
  whatsapp.files.faults.push(503)
  assert.deepEqual(await link.sendFile(message), { kind: 'refused', reason: 'linked.upload-failed', retryable: true })
  assert.equal((await link.sendFile(message)).kind, 'accepted')
  assert.equal((await link.sendFile(message)).kind, 'accepted')
  assert.equal(filesShownTo(budi).length, 1)
  const other = fileOf(periksa, budi)
  periksa.files.set(other.message.messageId, Buffer.from('something else'))
  assert.deepEqual(await link.sendFile(other.message), {
    ...{ kind: 'refused', reason: 'linked.file-damaged', retryable: false },
  })
  periksa.away = true
  assert.deepEqual(await link.sendFile(fileOf(periksa, budi).message), {
    ...{ kind: 'refused', reason: 'linked.file-unreachable', retryable: true },
  })
  assert.equal(filesShownTo(budi).length, 1)
})

test('loses nothing while the server is away: what came is there after a restart', async () => {
  const { link, periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'satu' })
  await until(() => periksa.inbound.length === 1)
  periksa.away = true
  for (const text of ['dua', 'tiga', 'empat']) await whatsapp.write(account, budi, { conversation: text })
  await until(() => periksa.waiting.size === 3)
  await link.stop()
  periksa.expire()
  periksa.away = false
  await newLink(periksa).start()
  await until(() => periksa.inbound.length === 4)
  const texts = periksa.inbound.map((one) => ('content' in one ? one.content.text : ''))
  assert.deepEqual(texts.sort(), ['dua', 'empat', 'satu', 'tiga'])
})

test('answers a message that comes again instead of refusing it', async () => {
  const { periksa, account } = await linked()
  const budi = somebody()
  const first = await whatsapp.write(account, budi, { conversation: 'satu' })
  await until(() => periksa.inbound.length === 1)
  const refused = whatsapp.log.filter((line) => line.startsWith('nack')).length
  whatsapp.again(account, first)
  await whatsapp.write(account, budi, { conversation: 'dua' })
  await until(() => periksa.inbound.length === 2)
  assert.equal(whatsapp.log.filter((line) => line.startsWith('nack')).length, refused)
})

test('goes on after a message that cannot be opened', async () => {
  const { periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'satu' })
  await until(() => periksa.inbound.length === 1)
  await whatsapp.write(account, budi, { conversation: 'rusak' }, { damaged: true })
  await whatsapp.write(account, budi, { conversation: 'tiga' })
  await until(() => periksa.inbound.length === 2)
})

test('says sent only once WhatsApp took it, and sends a second try under the same id', async () => {
  const { link, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'Halo' })
  whatsapp.answers = ['463']
  assert.deepEqual(await send(link, budi, 'ditolak'), { kind: 'refused', reason: 'linked.463', retryable: false })
  whatsapp.answers = ['silence']
  assert.deepEqual(await send(link, budi, 'diam', 'same'), { kind: 'unknown', reason: 'linked.no-answer' })
  assert.equal((await send(link, budi, 'diam', 'same')).kind, 'accepted')
  assert.deepEqual(shownTo(budi), ['diam'])
})

test('tells what became of a message', async () => {
  const { link, periksa, account } = await linked()
  const budi = somebody()
  await whatsapp.write(account, budi, { conversation: 'Halo' })
  const answer = await send(link, budi, 'Pagi')
  assert.ok(answer.kind === 'accepted')
  const to = `${budi.lid}@lid`
  whatsapp.receipt(account, { to, id: answer.externalId })
  whatsapp.receipt(account, { to, id: answer.externalId, type: 'read' })
  const heard = () => periksa.news.flatMap((one) => (one.kind === 'status' ? one.status : []))
  await until(() => heard().length === 2)
  assert.deepEqual(heard(), ['delivered', 'read'])
})

test('comes back after the line broke, and refuses to send meanwhile', async () => {
  const { link, periksa, account } = await linked()
  whatsapp.drop(account)
  await inState(link, 'reconnecting')
  const refused = await send(link, somebody(), 'x')
  assert.deepEqual(refused, { kind: 'refused', reason: 'linked.not-open', retryable: true })
  await inState(link, 'open')
  await whatsapp.write(account, somebody(), { conversation: 'kembali' })
  await until(() => periksa.inbound.length === 1)
})

const closes: [number, LinkState][] = [
  [440, 'replaced'],
  [403, 'banned'],
  [411, 'needs-repair'],
  [401, 'logged-out'],
]
for (const [code, state] of closes) {
  test(`stops at ${code} and says so: ${state}`, async () => {
    const { link, account } = await linked()
    whatsapp.endWith(account, code)
    await inState(link, state)
  })
}

test('starts no second process on one session', async () => {
  const { link, periksa, account } = await linked()
  const other = newLink(periksa)
  await other.start()
  assert.equal(other.told().state, 'replaced')
  assert.equal(link.told().state, 'open')
  assert.equal(whatsapp.isOnline(account), true)
})

test('forgets every key at sign-out, and the telephone knows', async () => {
  const { link, periksa, account } = await linked()
  await link.logout()
  assert.equal(link.told().state, 'logged-out')
  assert.equal(periksa.cells.size, 0)
  await until(() => account.revoked)
})

test('takes 200 messages in a burst, each once', async () => {
  const { periksa, account } = await linked()
  const crowd = Array.from({ length: 4 }, somebody)
  for (let at = 0; at < 200; at += 1) {
    await whatsapp.write(account, crowd[at % 4] as Person, { conversation: `ke-${at}` })
  }
  await until(() => periksa.inbound.length === 200, 20_000)
  assert.equal(periksa.waiting.size, 0)
})

test('does not talk to somebody who cannot prove to be WhatsApp', async () => {
  const stranger = new FakeWhatsApp(Curve.generateKeyPair())
  const address = await stranger.listen()
  const link = new Link({ periksa: new FakePeriksa(), url: address.url, typingMs: 0, random: () => 0 })
  links.push(link)
  await link.start()
  await link.pair(null)
  await until(() => link.told().reason === 'linked.untrusted')
  assert.equal(link.told().qr, null)
  await stranger.close()
})

test('refuses a forged signature, which the library takes for good', () => {
  const keys = Curve.generateKeyPair()
  const message = Buffer.from('x')
  const signature = Curve.sign(keys.private, message)
  assert.equal(Curve.verify(keys.public, message, signature), true)
  assert.equal(Curve.verify(keys.public, Buffer.from('y'), signature), false)
  assert.equal(Curve.verify(Curve.generateKeyPair().public, message, signature), false)
  assert.throws(() => requireTrustedLines({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }))
})
