import { type RefObject, useEffect, useRef } from 'react'

type ListKeys = { count: number; at: number; onMove(index: number): void; onOpen(index: number): void; onHelp(): void }

/** Whether a key is meant for something else: for writing, for the browser, or for a dialog that is open. */
export function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  const writes = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
  return event.ctrlKey || event.metaKey || event.altKey || writes || document.querySelector('dialog[open]') !== null
}

/** j and k move, enter opens, / searches, ? explains; silent while somebody writes. */
export function useListKeys(search: RefObject<HTMLInputElement | null>, keys: ListKeys): void {
  useEffect(() => {
    const { count, at, onMove, onOpen, onHelp } = keys
    const press = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return
      const isOnButton = (event.target as HTMLElement).closest('a, button') !== null
      if (event.key === 'j') onMove(Math.min(count - 1, at + 1))
      else if (event.key === 'k') onMove(Math.max(0, at - 1))
      else if (event.key === 'Enter' && at >= 0 && !isOnButton) onOpen(at)
      else if (event.key === '/') search.current?.focus()
      else if (event.key === '?') onHelp()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [search, keys])
}

type DeskKeys = { onBefore(): void; onNext(): void; onLeave(): void }

/** On one claim: [ or k the claim before, ] or j the next, escape back to the list. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return
      if (event.key === '[' || event.key === 'k') latest.current.onBefore()
      else if (event.key === ']' || event.key === 'j') latest.current.onNext()
      else if (event.key === 'Escape') latest.current.onLeave()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
