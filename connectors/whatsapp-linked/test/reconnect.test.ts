import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterClose, backoffMs } from '../src/reconnect.js'

const closed = { code: 428, isPaired: true, tries: 0, random: 0.5 }

test('waits longer each time, never more than a minute', () => {
  const waits = [0, 1, 2, 3, 6, 50].map((tries) => backoffMs(tries, 1))
  assert.deepEqual(waits, [1000, 2000, 4000, 8000, 60_000, 60_000])
  assert.equal(backoffMs(3, 0), 4000)
})
test('comes back for ever while paired, at once when WhatsApp asks for a restart', () => {
  for (const code of [428, 408, 503]) assert.equal(afterClose({ ...closed, code, tries: 99 }).kind, 'again')
  assert.deepEqual(afterClose({ ...closed, code: 515 }), { kind: 'again', delayMs: 0 })
})
test('waits for a person when it is not paired, and gives a bad session three tries', () => {
  assert.equal(afterClose({ ...closed, isPaired: false }).kind, 'stop')
  assert.equal(afterClose({ ...closed, code: 500, tries: 2 }).kind, 'again')
  assert.equal(afterClose({ ...closed, code: 500, tries: 3 }).kind, 'stop')
})
test('forgets the session only where it can never be used again', () => {
  const forgets = [401, 411, 440, 403].map((code) => {
    const next = afterClose({ ...closed, code })
    return next.kind === 'stop' && next.forgets
  })
  assert.deepEqual(forgets, [true, true, false, false])
})
