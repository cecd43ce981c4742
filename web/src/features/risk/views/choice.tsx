import { Labelled, shapeOfField } from '../../../ui/labelled.js'

type Props<Value extends string> = {
  label: string
  value: Value
  options: readonly Value[]
  words(value: NoInfer<Value>): string
  onChange(value: NoInfer<Value>): void
}

/** One of a few. */
export function Choice<Value extends string>({ label, value, options, words, onChange }: Props<Value>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value={value}
          onChange={(event) => {
            const chosen = options.find((one) => one === event.target.value)
            if (chosen) onChange(chosen)
          }}
        >
          {options.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
