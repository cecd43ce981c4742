import { useEffect } from 'react'

/** The page's name in the window's title, read out when the page changes. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = name ? `${name} · Periksa` : 'Periksa'
  }, [name])
}
