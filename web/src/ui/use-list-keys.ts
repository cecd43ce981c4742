import { type RefObject, useEffect } from 'react'

type Keys = { count: number; at: number; onMove(index: number): void; onOpen(index: number): void; onHelp(): void }

/** j and k move, enter opens, / searches, ? explains; silent while somebody writes. */
export function useListKeys(search: RefObject<HTMLInputElement | null>, keys: Keys): void {
  useEffect(() => {
    const { count, at, onMove, onOpen, onHelp } = keys
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return
      if (event.key === 'j') onMove(Math.min(count - 1, at + 1))
      else if (event.key === 'k') onMove(Math.max(0, at - 1))
      else if (event.key === 'Enter' && at >= 0 && target === document.body) onOpen(at)
      else if (event.key === '/') search.current?.focus()
      else if (event.key === '?') onHelp()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [search, keys])
}
