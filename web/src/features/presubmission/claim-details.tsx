import type { ClaimPreview } from '@periksa/server/presubmission/schema'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { money, percent } from '../../lib/formats.js'
import { causeWords, checkWords, remedyWords, sourceWords } from './preview-words.js'

/** One draft: why it may be held, with the rule behind each reason; what to mend; cases that apply; what stayed open. */
export function ClaimDetails({ claim }: { claim: ClaimPreview }) {
  const { t } = useWords()
  const w = (name: string): string => t(`presubmission.${name}`)
  // Cases that speak against the coding stand among the causes.
  const backing = claim.cases.filter(({ effect }) => effect === 'backs')
  return (
    <div className="grid max-w-5xl gap-6 lg:grid-cols-2">
      <p className="font-mono sm:hidden">
        {claim.diagnoses.join(' ')} · {money(claim.billed)}
      </p>
      <Group title={w('causes')}>
        <Causes claim={claim} />
      </Group>
      <Group title={w('fixes')}>
        <Fixes claim={claim} />
      </Group>
      {backing.length > 0 && (
        <Group title={w('cases')}>
          {backing.map((one) => (
            <p key={one.rule}>
              <span className="text-green">{remedyWords(t, one.remedy)}</span>{' '}
              <span className="text-soft">
                {t('presubmission.case', { number: one.case })}, {w(`confidence.${one.confidence}`)}
              </span>
            </p>
          ))}
        </Group>
      )}
      {claim.unchecked.length > 0 && (
        <Group title={w('unchecked')}>
          {claim.unchecked.map(({ missing, checks }) => (
            <details key={missing}>
              <summary className="cursor-pointer">
                {t('presubmission.uncheckedFor', {
                  field: t(`presubmission.field.${missing}`),
                  count: checks.length,
                })}
              </summary>
              <p className="ps-4 text-soft">{[...new Set(checks.map((check) => checkWords(t, check)))].join(', ')}</p>
            </details>
          ))}
        </Group>
      )}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-1.5">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function Causes({ claim }: { claim: ClaimPreview }) {
  const { t, language } = useWords()
  if (claim.causes.length === 0) return <p>{t('presubmission.noCause')}</p>
  return (
    <ul className="grid gap-2">
      {claim.causes.map((cause) => (
        <li key={cause.code}>
          <p>{causeWords(t, cause, claim)}</p>
          <p className="text-soft">
            {sourceWords(t, cause)} · {t('presubmission.weight', { share: percent(cause.weight, language) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Fixes({ claim }: { claim: ClaimPreview }) {
  const { t, language } = useWords()
  if (claim.fixes.length === 0) return <p>{t(`presubmission.${claim.causes.length > 0 ? 'noFix' : 'noCause'}`)}</p>
  return (
    <ol className="grid list-decimal gap-2 ps-5">
      {claim.fixes.map((fix) => (
        <li key={fix.causes.join()}>
          <p>{remedyWords(t, fix.remedy)}</p>
          <p className="text-soft">
            {t('presubmission.minutes', { count: fix.minutes })} ·{' '}
            {t('presubmission.after', { share: percent(fix.probabilityAfter, language) })}
          </p>
        </li>
      ))}
    </ol>
  )
}
