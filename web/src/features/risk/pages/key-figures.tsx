import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { Part } from '../../../ui/part.js'

type Figure = { key: string; name: ReactNode; here: string; peers: string[] }

/** What stands here beside what peers have; a name leads to its claims where it is a link. */
export function KeyFigures({
  title,
  peers,
  rows,
  note,
}: {
  title: string
  peers: string[]
  rows: Figure[]
  note: string
}) {
  const { t } = useWords()
  return (
    <Part title={title}>
      <p className="mb-2 max-w-prose text-small text-soft">{note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
        <table className="w-full max-w-3xl text-small">
          <thead>
            <tr className="border-b border-rule text-soft">
              <th scope="col" className="py-1 text-start font-normal">
                {t('riskPages.figure')}
              </th>
              {[t('riskPages.here'), ...peers].map((name) => (
                <th key={name} scope="col" className="px-2 py-1 text-end font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-rule">
                <th scope="row" className="py-1 pe-2 text-start font-normal">
                  {row.name}
                </th>
                <td className="whitespace-nowrap px-2 py-1 text-end font-mono font-semibold">{row.here}</td>
                {row.peers.map((value, n) => (
                  <td key={peers[n]} className="whitespace-nowrap px-2 py-1 text-end font-mono">
                    {value}
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
