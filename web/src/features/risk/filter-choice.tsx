import { Labelled, shapeOfField } from '../../ui/labelled.js'

export type Option = { value: string; words: string; count?: number }

type Props = {
  label: string
  value: string | undefined
  /** Words of the choice that narrows nothing; absent where one is always chosen. */
  any?: string
  options: readonly Option[]
  onChange(value: string): void
}

/** One of a few values to narrow by; each may say how many claims it would leave. */
export function FilterChoice({ label, value = '', any, options, onChange }: Props) {
  const isKnown = value === '' || options.some((option) => option.value === value)
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={`${shapeOfField} max-w-56`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {any !== undefined && <option value="">{any}</option>}
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
              {option.count !== undefined && ` (${option.count})`}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
