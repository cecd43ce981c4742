import { describe, expect, it } from 'vitest'
import { rememberCallers } from './remembered-callers.js'

function world() {
  let now = 0
  let asked = 0
  let answer: string | null = 'ani'
  const callers = rememberCallers(() => now)
  return {
    callers,
    asked: () => asked,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    say: (next: string | null) => {
      answer = next
    },
    ask: (key = 'token') =>
      callers.ask(key, async () => {
        asked += 1
        const said = answer
        await Promise.resolve()
        return said
      }),
  }
}

describe('who was found a moment ago', () => {
  it('is not asked for again within a second, and is after it: an end elsewhere counts by then', async () => {
    const { ask, asked, pass, say } = world()
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['ani', 'ani', 'ani'])
    say(null)
    pass(999)
    expect([await ask(), asked()]).toEqual(['ani', 1])
    pass(1)
    expect([await ask(), asked()]).toEqual([null, 2])
  })

  it('is forgotten at once when somebody ended it here, also while the database is being asked', async () => {
    const { ask, asked, say, callers } = world()
    await ask()
    say(null)
    callers.forget()
    expect([await ask(), asked()]).toEqual([null, 2])
    say('ani')
    const early = ask()
    say(null)
    callers.forget()
    expect(await early).toBe('ani')
    expect([await ask(), asked()]).toEqual([null, 4])
  })

  it('is dropped alone when it changed; nobody, and a failure, are not remembered', async () => {
    const { ask, asked, say, callers } = world()
    await ask()
    await ask('other')
    callers.drop('token')
    await ask()
    await ask('other')
    expect(asked()).toBe(3)
    say(null)
    await ask('nobody')
    await ask('nobody')
    expect(asked()).toBe(5)
    const fails = () => callers.ask('broken', () => Promise.reject(new Error('gone')))
    await expect(fails()).rejects.toThrow('gone')
    await expect(fails()).rejects.toThrow('gone')
  })
})
