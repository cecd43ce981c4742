import { useEffect, useRef } from 'react'
import { isElsewhere } from '../../ui/use-list-keys.js'

/** Single keys and what they do; silent while somebody writes or a dialog is open. */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = isElsewhere(event) ? undefined : latest.current[event.key]
      if (!act) return
      act()
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
