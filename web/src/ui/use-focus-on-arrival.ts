import { useEffect, useRef } from 'react'

/** Moves the focus to the content when another page is shown, so that reading and keys go on from there. */
export function useFocusOnArrival(path: string): void {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [path])
}
