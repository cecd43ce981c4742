import { useEffect, useRef } from 'react'
import { isElsewhere } from './use-list-keys.js'

/** x chooses the row one stands on; silent while somebody writes. */
export function useChooseKey(id: string | undefined, onChoose: (id: string) => void): void {
  const latest = useRef({ id, onChoose })
  latest.current = { id, onChoose }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'x' || isElsewhere(event)) return
      if (latest.current.id) latest.current.onChoose(latest.current.id)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
