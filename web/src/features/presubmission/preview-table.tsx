import type { ClaimPreview } from '@periksa/server/presubmission/schema'
import clsx from 'clsx'
import { Fragment, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { figures, percent } from '../../lib/formats.js'
import { ClaimDetails } from './claim-details.js'
import { firstWords } from './preview-words.js'

const head = 'px-2 py-1.5 font-normal text-soft'
/** Of the five to seven columns these are left out on a telephone; the details have them. */
const wide = 'hidden sm:table-cell'

/** Drafts with most money at stake first; a row opens onto its reasons. */
export function PreviewTable({ claims }: { claims: readonly ClaimPreview[] }) {
  const { t, language } = useWords()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const w = (name: string): string => t(`presubmission.${name}`)
  const turn = (place: number): void =>
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(place)) after.add(place)
      return after
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={w('title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink">
            <th scope="col" className={`${head} text-start`}>
              {w('claim')}
            </th>
            <th scope="col" className={clsx(head, wide, 'text-start')}>
              {w('diagnoses')}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {w('chance')}
            </th>
            <th scope="col" className={clsx(head, wide, 'whitespace-nowrap text-end')}>
              {w('billed')} <span className="font-mono">Rp</span>
            </th>
            <th scope="col" className={`${head} whitespace-nowrap text-end`}>
              {w('stake')} <span className="font-mono">Rp</span>
            </th>
            <th scope="col" className={clsx(head, 'hidden text-start lg:table-cell')}>
              {w('firstFix')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <Fragment key={claim.place}>
              <Row {...{ claim, language }} isOpen={open.has(claim.place)} onTurn={() => turn(claim.place)} />
              {open.has(claim.place) && (
                <tr className="border-b border-rule">
                  <td colSpan={6} className="px-2 py-4">
                    <ClaimDetails claim={claim} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { claim: ClaimPreview; language: 'id' | 'en'; isOpen: boolean; onTurn(): void }

function Row({ claim, language, isOpen, onTurn }: RowProps) {
  const { t } = useWords()
  return (
    <tr className={clsx('align-top hover:bg-green-wash', !isOpen && 'border-b border-rule', isOpen && 'row-here')}>
      <td className="px-2 py-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          className="flex gap-1 text-start font-mono text-green"
          onClick={onTurn}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          <span className="wrap-anywhere underline decoration-1 underline-offset-4 sm:whitespace-nowrap">
            {claim.reference || t('presubmission.place', { place: claim.place })}
          </span>
        </button>
      </td>
      <td className={clsx(wide, 'px-2 py-1.5 font-mono')}>{claim.diagnoses.join(' ')}</td>
      <td className="px-2 py-1.5 text-end font-mono">{percent(claim.probability, language)}</td>
      <td className={clsx(wide, 'px-2 py-1.5 text-end font-mono')}>{figures(claim.billed)}</td>
      <td className="px-2 py-1.5 text-end font-mono">{figures(wholeRupiah(claim.atStake))}</td>
      <td className="hidden px-2 py-1.5 lg:table-cell">{firstWords(t, claim)}</td>
    </tr>
  )
}

/** What a chance makes of an amount is no exact figure: without its cents. */
const wholeRupiah = (minor: number | null): number | null => (minor === null ? null : Math.round(minor / 100) * 100)
