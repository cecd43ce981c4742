import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshOwnership, moveOwnership } from '../ownership/ownership.js'
import type { ChannelCapabilities, SendState } from '../schema.js'
import { maySend, type ToSend } from './may-send.js'
import { backoffMs, takeToken } from './pace.js'
import { chosenByText, render, splitText } from './render.js'
import { stateAfter } from './send-state.js'

const cloud: ChannelCapabilities = {
  ...{
    buttons: 3,
    listRows: 10,
    templates: true,
    windowHours: 24,
    maxText: 4096,
    files: {},
    perSecond: 80,
    contactSeconds: 6,
  },
}
const plain: ChannelCapabilities = { ...cloud, buttons: 0, listRows: 0 }
const now = new Date('2026-06-15T02:00:00.000Z')

describe('the state of a message of ours', () => {
  it('only goes forward, whatever order the news comes in', () => {
    const news = fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['sent', 'delivered', 'read'] as const, { minLength: 1 }),
        fc.array(news),
        (all, more) => {
          const end = [...all, ...more].reduce<SendState>(stateAfter, 'accepted')
          const best = [...all, ...more].includes('read')
            ? 'read'
            : [...all, ...more].includes('delivered')
              ? 'delivered'
              : 'sent'
          expect(end).toBe(best)
        },
      ),
    )
  })

  it.each<[SendState, 'failed' | 'delivered', SendState]>([
    ['accepted', 'failed', 'failed'],
    ['sent', 'failed', 'failed'],
    ['delivered', 'failed', 'delivered'],
    ['failed', 'delivered', 'delivered'],
    ['unknown', 'delivered', 'delivered'],
  ])('%s, then %s, is %s', (from, status, to) => expect(stateAfter(from, status)).toBe(to))
})

describe('the last look before the wire', () => {
  const ownership = freshOwnership(true)
  const ready: ToSend = {
    epoch: 0,
    isTemplate: false,
    ownership,
    optedOut: false,
    lastInboundAt: now,
    capabilities: cloud,
  }
  const taken = moveOwnership(ownership, { kind: 'take', by: 'sari' })
  it.each<[string, Partial<ToSend>, string | null]>([
    ['a reply in time', {}, null],
    ['the assistant after a person took over', { ownership: taken.ok ? taken.next : ownership }, 'inbox.taken-over'],
    ['a person who took over', { epoch: null, ownership: taken.ok ? taken.next : ownership }, null],
    ['someone who said stop', { epoch: null, optedOut: true }, 'inbox.opted-out'],
    ['a day later', { lastInboundAt: new Date(now.getTime() - 24 * 3_600_000) }, 'inbox.window-closed'],
    ['a second before', { lastInboundAt: new Date(now.getTime() - 24 * 3_600_000 + 1000) }, null],
    ['a template a day later', { lastInboundAt: null, isTemplate: true }, null],
    ['a channel without a window', { lastInboundAt: null, capabilities: { ...cloud, windowHours: null } }, null],
  ])('%s', (_what, change, reason) => {
    expect(maySend({ ...ready, ...change }, now)).toMatchObject(reason ? { ok: false, reason } : { ok: true })
  })
})

describe('pace', () => {
  it('lets a burst through and then one by one', () => {
    const size = { size: 3, perSecond: 1 / 6 }
    let bucket = null
    const waits = []
    for (let count = 0; count < 5; count++) {
      const taken = takeToken(bucket, size, 0)
      bucket = taken.bucket
      waits.push(taken.waitMs)
    }
    expect(waits).toEqual([0, 0, 0, 6000, 6000])
    expect(takeToken(bucket, size, 6000).waitMs).toBe(0)
  })
  it('waits longer after each failure, five minutes at most', () => {
    expect([0, 1, 5, 30].map((attempts) => backoffMs(attempts, 1))).toEqual([1000, 2000, 32_000, 300_000])
  })
})

describe('choices', () => {
  const choices = (count: number, title = 'Klaim') =>
    Array.from({ length: count }, (_, at) => ({ id: `c${at}`, title }))
  it.each([
    [3, 'Klaim', cloud, 'buttons'],
    [4, 'Klaim', cloud, 'list'],
    [3, 'Saya ingin mengajukan klaim', cloud, 'text'],
    [3, 'Klaim', plain, 'text'],
  ])('%i of "%s" are shown as a channel can', (count, title, can, kind) => {
    expect(render({ type: 'text', text: 'Pilih', choices: choices(count, title) }, can).at(-1)?.kind).toBe(kind)
  })
  it('are numbered where there is nothing to tap, and answered by number or words', () => {
    const offered = [
      { id: 'claim', title: 'Ajukan klaim' },
      { id: 'human', title: 'Bicara dengan petugas' },
    ]
    expect(render({ type: 'text', text: 'Pilih', choices: offered }, plain)).toEqual([
      { kind: 'text', text: 'Pilih\n1. Ajukan klaim\n2. Bicara dengan petugas' },
    ])
    expect(['2', '(1)', 'ajukan KLAIM', '3', 'halo'].map((said) => chosenByText(said, offered)?.id ?? null)).toEqual([
      ...['human', 'claim', 'claim', null, null],
    ])
  })
  it('split long text without losing a letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z.]{1,12}$/), { maxLength: 200 }),
        fc.integer({ min: 10, max: 80 }),
        (words, most) => {
          const text = words.join(' ')
          const parts = splitText(text, most)
          expect(parts.every((part) => part.length <= most)).toBe(true)
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})
