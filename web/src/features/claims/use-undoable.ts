import { useEffect, useRef, useState } from 'react'

const SECONDS_TO_UNDO = 10

/** Does something in ten seconds unless it is undone; leaving the page does it at once. */
export function useUndoable(work: () => void): { waiting: boolean; begin(): void; undo(): void } {
  const [waiting, setWaiting] = useState(false)
  const timer = useRef<number | null>(null)
  const latest = useRef(work)
  latest.current = work
  const undo = (): void => {
    if (timer.current !== null) window.clearTimeout(timer.current)
    timer.current = null
    setWaiting(false)
  }
  const begin = (): void => {
    undo()
    setWaiting(true)
    timer.current = window.setTimeout(() => {
      undo()
      latest.current()
    }, SECONDS_TO_UNDO * 1000)
  }
  useEffect(
    () => () => {
      if (timer.current === null) return
      window.clearTimeout(timer.current)
      latest.current()
    },
    [],
  )
  return { waiting, begin, undo }
}
