import type { PresubmissionReport } from '@periksa/server/presubmission/schema'
import { ColumnHelp } from '../features/presubmission/column-help.js'
import { PreviewTable } from '../features/presubmission/preview-table.js'
import { rowsOf } from '../features/presubmission/preview-words.js'
import { TakeDrafts } from '../features/presubmission/take-drafts.js'
import { usePreview } from '../features/presubmission/use-preview.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { money, percent } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { csvOf, saveFile } from '../lib/save-csv.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'

/** A facility's drafts by the payer's own rules, before they are sent. What is shown lives in this page alone. */
export function Presubmission() {
  const { t, ofProblem, language } = useWords()
  const { data: user } = useSession()
  const preview = usePreview()
  useTitle(t('presubmission.title'))
  if (!user?.roles.includes('facility')) return <Notice tone="look" title={t('presubmission.notYours')} />
  return (
    <div className="grid gap-6 pb-16">
      <header className="grid gap-2">
        <h1 className="text-lead font-semibold">{t('presubmission.title')}</h1>
        <p className="max-w-prose text-small text-soft">{t('presubmission.lead')}</p>
      </header>
      {preview.isPending ? (
        <p role="status" className="works py-8">
          {preview.share < 1
            ? t('presubmission.sending', { share: percent(preview.share, language) })
            : t('presubmission.checking')}
        </p>
      ) : preview.data ? (
        <Report report={preview.data} onAnother={preview.reset} />
      ) : (
        <>
          {preview.error && (
            <Notice tone="wrong" role="alert" title={ofProblem(codeOf(preview.error))}>
              <p className="text-small">{t('presubmission.notKept')}</p>
            </Notice>
          )}
          <TakeDrafts onFile={(file) => preview.mutate(file)} />
          <ColumnHelp />
        </>
      )}
    </div>
  )
}

type ReportProps = { report: PresubmissionReport; onAnother(): void }

function Report({ report, onAnother }: ReportProps) {
  const { t, language } = useWords()
  const { claims, refused, refusedCount, versions, reckoning } = report
  const sum = (amounts: (number | null)[]): string =>
    money(Math.round(amounts.reduce<number>((all, one) => all + (one ?? 0), 0) / 100) * 100)
  const save = (): void => saveFile('periksa-before-sending.csv', csvOf(rowsOf(t, claims)))
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {claims.length > 0 ? (
          <p role="status" className="figures font-semibold">
            {t('presubmission.summary', {
              claims: claims.length,
              billed: sum(claims.map(({ billed }) => billed)),
              stake: sum(claims.map(({ atStake }) => atStake)),
            })}
          </p>
        ) : (
          <p role="status">{t('presubmission.noClaims')}</p>
        )}
        {claims.length > 0 && <Button onClick={save}>{t('presubmission.save')}</Button>}
        <Button onClick={onAnother}>{t('presubmission.another')}</Button>
      </div>
      {claims.length > 0 && <PreviewTable claims={claims} />}
      {refused.length > 0 && <Refused {...{ refused, refusedCount }} />}
      <Part title={t('presubmission.reckoned')}>
        <p className="max-w-prose text-small">
          {t('presubmission.reckoning', { base: percent(reckoning.base, language) })}
        </p>
        <p className="mt-2 font-mono text-small text-soft">
          {t('presubmission.versions', { rules: Object.values(versions).join(', ') })}
        </p>
      </Part>
    </>
  )
}

/** A field by the name of its column. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function Refused({ refused, refusedCount }: Pick<PresubmissionReport, 'refused' | 'refusedCount'>) {
  const { t, ofProblem } = useWords()
  return (
    <Part title={t('presubmission.refused')} aside={refusedCount}>
      <ul className="grid gap-1 text-small">
        {refused.map(({ place, code, fields }) => (
          <li key={`${place} ${code}`}>
            {t('presubmission.refusedRow', { place, reason: ofProblem(code) })}
            {fields.length > 0 && (
              <span className="text-soft">
                {' '}
                {t('presubmission.inFields', { fields: fields.map(columnOf).join(', ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
