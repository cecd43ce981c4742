import { type RefObject, useEffect, useState } from 'react'
import { Labelled, shapeOfField } from './labelled.js'

type Props = {
  label: string
  value: string
  /** The key that leads here, shown while the field is empty. */
  hint?: string
  width?: string
  list?: string
  inner?: RefObject<HTMLInputElement | null>
  onText?: (text: string) => void
  onSearch(text: string): void
}

/** A field that searches on enter, and when it is emptied or left with another text. */
export function SearchField({ label, value, hint, width = 'w-56', list, inner, onText, onSearch }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const search = (): void => {
    if (text.trim() !== value) onSearch(text.trim())
  }
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <Labelled label={label}>
          {(id) => (
            <input
              ref={inner}
              id={id}
              type="search"
              list={list}
              placeholder={hint}
              autoComplete="off"
              className={`${shapeOfField} ${width}`}
              value={text}
              onBlur={search}
              onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
              onChange={(event) => {
                setText(event.target.value)
                onText?.(event.target.value)
                if (event.target.value === '' && value !== '') onSearch('')
              }}
            />
          )}
        </Labelled>
      </form>
    </search>
  )
}
