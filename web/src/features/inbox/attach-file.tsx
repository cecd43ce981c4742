import { useRef } from 'react'
import { Button } from '../../ui/button.js'

type Props = { label: string; pending: boolean; accept?: string; onFile(file: File): void }

/** A photo or PDF beside the line to write on; on a telephone the camera is offered. */
export function AttachFile({ label, pending, accept = 'image/*,application/pdf', onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined): void => {
    if (file) onFile(file)
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button disabled={pending} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
