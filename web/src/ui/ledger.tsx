import type { ReactNode } from 'react'
import { Part } from './part.js'

type Props = {
  title: string
  note?: string
  head: string[]
  rows: { key: string; cells: ReactNode[] }[]
  texts: number
}

/** A part of a page that is a table: the first `texts` columns are words, the rest figures. */
export function Ledger({ title, note, head, rows, texts }: Props) {
  return (
    <Part title={title}>
      {note && <p className="mb-2 max-w-prose text-small text-soft">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
        <table className="w-full text-small">
          <thead>
            <tr className="border-b border-rule text-soft">
              {head.map((name, n) => (
                <th key={name} scope="col" className={`px-2 py-1 font-normal ${n < texts ? 'text-start' : 'text-end'}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key} className="border-b border-rule align-top">
                {cells.map((cell, n) => (
                  <td key={head[n]} className={`px-2 py-1 ${n < texts ? '' : 'text-end font-mono'}`}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  )
}
