import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { Button } from '../../ui/button.js'

type Props = {
  label: string
  action: string
  pending: boolean
  /** Sends; the text stays until it was kept. */
  onSend(text: string, kept: () => void): void
  /** What stood in the line before, such as a draft. */
  initial?: string
  inner?: RefObject<HTMLTextAreaElement | null>
  onText?(text: string): void
  children?: React.ReactNode
  /** What helps to write: it sees the text and may put another in its place. */
  helper?: (text: string, write: (text: string) => void) => React.ReactNode
}

/** A line to write on: enter sends, shift and enter makes a new line. */
export function Composer({ label, action, pending, initial = '', inner, onSend, onText, children, helper }: Props) {
  const id = useId()
  const [text, setText] = useState(initial)
  const write = (next: string): void => {
    setText(next)
    onText?.(next)
  }
  const send = (): void => {
    if (text.trim() !== '' && !pending) onSend(text.trim(), () => write(''))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <textarea
        ref={inner}
        id={id}
        rows={3}
        maxLength={16_000}
        value={text}
        onKeyDown={onKey}
        onChange={(event) => write(event.target.value)}
        className="w-full rounded-edge border border-soft bg-surface px-3 py-2"
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button weight="main" type="submit" disabled={pending || text.trim() === ''}>
          {action}
        </Button>
        {children}
      </div>
      {helper?.(text, write)}
    </form>
  )
}
