import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { readChoice, writeChoice } from '../../lib/preferences.js'

/** Where this browser keeps whether a person wants to hear notices; each of those who share it for themselves. */
const keyOf = (person: string): string => `periksa-notice-sound:${person}`

const SECONDS = 0.16
/** Two rising tones, or three of one height where somebody may be in danger; made here, without any file. */
const TONES = { plain: [660, 880], urgent: [988, 988, 988] }
const LOUD = 0.12

function play(tones: number[]): void {
  const context = new AudioContext()
  tones.forEach((frequency, index) => {
    const from = context.currentTime + index * (SECONDS + 0.05)
    const tone = context.createOscillator()
    const level = context.createGain()
    tone.frequency.value = frequency
    level.gain.setValueAtTime(LOUD, from)
    level.gain.exponentialRampToValueAtTime(0.001, from + SECONDS)
    tone.connect(level).connect(context.destination)
    tone.start(from)
    tone.stop(from + SECONDS)
    if (index === tones.length - 1) tone.onended = () => void context.close()
  })
}

/** Whether a person wants to hear notices: off until they turn it on. */
export function useNoticeSound(person: string): [isOn: boolean, turn: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => readChoice(keyOf(person)) === 'on')
  const turn = (next: boolean): void => {
    writeChoice(keyOf(person), next ? 'on' : 'off')
    setIsOn(next)
    // What it will sound like; the browser lets a page sound only after a hand was on it.
    if (next) play(TONES.plain)
  }
  return [isOn, turn]
}

/** Sounds once for what is new since the page was opened. */
export function useSoundOf(items: { id: string; kind: string }[] | undefined, isOn: boolean): void {
  const seen = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!items) return
    const known = seen.current
    seen.current = new Set(items.map(({ id }) => id))
    const fresh = known ? items.filter(({ id }) => !known.has(id)) : []
    if (!isOn || fresh.length === 0) return
    play(fresh.some(({ kind }) => kind === 'emergency') ? TONES.urgent : TONES.plain)
  }, [items, isOn])
}

export function SoundChoice({ isOn, turn }: { isOn: boolean; turn(isOn: boolean): void }) {
  const { t } = useWords()
  return (
    <label className="mt-4 flex items-baseline gap-2">
      <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
      {t('desk.sound')}
    </label>
  )
}
