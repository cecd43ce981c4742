import { describe, expect, it } from 'vitest'
import { joinNumbers, ownWords, partsBetween, type ScriptWord, settleNumber, weightIn } from './script-words.js'
import { isDrawnOrder, isNativeNumber, isWordOf, scriptOf } from './scripts.js'

const word = (text: string, from: number, to: number, confidence = 0.9): ScriptWord => ({ text, from, to, confidence })
const latin = (text: string, from: number, to: number, confidence: number) =>
  [...text].map((char, i) => ({ text: char, step: i, confidence, at: from + ((to - from) * (i + 0.5)) / text.length }))

describe('words of another script', () => {
  it('are kept, and the other language of a bilingual line is left to the Latin recogniser', () => {
    const words = [word('ডাক্তারের', 0, 0.36), word('ফি', 0.38, 0.47), word('/', 0.5, 0.55), word('মি', 0.85, 0.97, 0.4)]
    const own = ownWords(words, 'bengali', latin('/DoctorFee', 0.5, 1, 0.85))
    expect(own.map(({ text }) => text)).toEqual(['ডাক্তারের', 'ফি'])
    expect(partsBetween(own, 0.1)).toEqual([{ from: 0.47, to: 1 }])
  })

  it('that were read unsurely yield to Latin letters read well in their place', () => {
    const unsure = [word('का', 0, 0.2, 0.4)]
    expect(ownWords(unsure, 'devanagari', latin('OU', 0, 0.2, 0.98))).toEqual([])
    expect(ownWords(unsure, 'devanagari', [])).toEqual(unsure)
  })

  it('mixed with Latin letters or digits are guesses', () => {
    expect(isWordOf('1௦618', 'tamil')).toBe(false)
    expect(isWordOf('மருந்து', 'tamil')).toBe(true)
    expect(isWordOf('।', 'devanagari')).toBe(false)
  })

  it('tell the script of a page by letters and confidence', () => {
    const words = [word('चिकित्सालय', 0, 0.5, 0.95), word('की', 0.6, 0.7, 0.99)]
    expect(weightIn(words, 'devanagari')).toBeGreaterThan(6)
    expect(weightIn(words, 'tamil')).toBe(0)
  })
})

describe('a number in native digits', () => {
  it('read in pieces is one number; neighbouring amounts stay apart', () => {
    const pieces = [word('২,', 0.08, 0.22), word('৪', 0.28, 0.36), word('৮০.০০', 0.38, 0.9), word('১', 1.9, 2)]
    expect(joinNumbers(pieces, 0.3).map(({ text }) => text)).toEqual(['২,৪৮০.০০', '১'])
  })

  it('keeps its confidence only when a second look reads the same', () => {
    const number = word('৪৮০.০০', 0, 0.5)
    expect(settleNumber(number, [word('৪৮০.০০', 0.02, 0.49)]).confidence).toBe(0.9)
    expect(settleNumber(number, [word('৮৮০.০০', 0.02, 0.49)]).confidence).toBe(0.3)
    expect(settleNumber(number, []).confidence).toBe(0.3)
  })

  it('is told from a word', () => {
    expect(['২৪', '২,৪৮০.০০', 'ওষুধ', '350.00'].map(isNativeNumber)).toEqual([true, true, false, false])
  })
})

describe('a text layer', () => {
  it('in drawing order is seen by signs that open words', () => {
    expect(isDrawnOrder(['িবল', 'নং'])).toBe(true)
    expect(isDrawnOrder(['বিল', 'নং', 'Bill'])).toBe(false)
  })

  it('names its script', () => {
    expect(scriptOf('பில் எண் / Bill')).toBe('tamil')
    expect(scriptOf('Bill 350.00')).toBeNull()
  })
})
