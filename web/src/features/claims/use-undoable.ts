import { useEffect, useRef, useState } from 'react'

const SECONDS_TO_UNDO = 10

/** Does something in ten seconds unless it is undone; leaving the page does it at once. `left` is null when nothing waits. */
export function useUndoable(work: () => void): { left: number | null; begin(): void; undo(): void } {
  const [left, setLeft] = useState<number | null>(null)
  const isWaiting = useRef(false)
  const latest = useRef(work)
  latest.current = work

  useEffect(() => {
    if (left === null) return
    const timer = window.setTimeout(() => {
      if (left > 1) return setLeft(left - 1)
      isWaiting.current = false
      setLeft(null)
      latest.current()
    }, 1000)
    return () => window.clearTimeout(timer)
  }, [left])

  useEffect(() => {
    const finish = (): void => {
      if (isWaiting.current) latest.current()
      isWaiting.current = false
    }
    window.addEventListener('pagehide', finish)
    return () => {
      window.removeEventListener('pagehide', finish)
      finish()
    }
  }, [])

  return {
    left,
    begin: () => {
      isWaiting.current = true
      setLeft(SECONDS_TO_UNDO)
    },
    undo: () => {
      isWaiting.current = false
      setLeft(null)
    },
  }
}
