import { afterAll, describe, expect, it } from 'vitest'
import { pagesOfPlainText } from '../media/plain-text-page.js'
import { parseBill } from '../parsing/parse-bill.js'
import { createTextThreads } from './text-threads.js'

const TEXT = 'KLINIK CONTOH\nKonsultasi    150.000\nParacetamol    20.000\nTOTAL    170.000'

describe('texts parsed in threads', () => {
  const real = createTextThreads({ threads: 1 })
  const odd = createTextThreads({
    ...{ threads: 1, queueLimit: 2, deadlineMs: 1_000 },
    entry: new URL('./text-threads/test/odd-worker.mjs', import.meta.url),
  })
  afterAll(() => Promise.all([real.close(), odd.close()]))

  it('come out as they do without', async () => {
    expect(await real.parse(TEXT)).toEqual(parseBill(pagesOfPlainText(TEXT)))
  })

  it('fail alone: the next text gets an answer from the same thread, or from a new one', async () => {
    await expect(odd.parse('fail')).rejects.toThrow('The text parser failed.\n    at somewhere')
    await expect(odd.parse('die')).rejects.toMatchObject({ code: 'document.unreadable' })
    await expect(odd.parse('hang')).rejects.toMatchObject({ code: 'document.timeout' })
    expect(await odd.parse('well')).toEqual({ text: 'well' })
  })

  it('are refused when too many wait', async () => {
    const [first, second, third] = [odd.parse('1'), odd.parse('2'), odd.parse('3')]
    await expect(odd.parse('4')).rejects.toMatchObject({ code: 'document.busy' })
    expect(await Promise.all([first, second, third])).toEqual([{ text: '1' }, { text: '2' }, { text: '3' }])
  })
})
