import { useEffect, useState } from 'react'

export type ImageSize = { width: number; height: number }

/** The natural size of an image once it is loaded; `missing` when there is none. */
export function useImageSize(source: string): ImageSize | 'loading' | 'missing' {
  const [known, setKnown] = useState<{ source: string; size: ImageSize | 'missing' } | null>(null)
  useEffect(() => {
    let isWanted = true
    const image = new Image()
    image.onload = () =>
      isWanted && setKnown({ source, size: { width: image.naturalWidth, height: image.naturalHeight } })
    image.onerror = () => isWanted && setKnown({ source, size: 'missing' })
    image.src = source
    return () => {
      isWanted = false
    }
  }, [source])
  return known?.source === source ? known.size : 'loading'
}
