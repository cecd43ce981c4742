import { Paper } from '@periksa/server/presubmission/schema'
import { useWords } from '../../i18n/use-words.js'
import { SAMPLE } from './sample.js'

/** Which columns a table may have, and the words for papers. */
export function ColumnHelp() {
  const { t } = useWords()
  return (
    <details className="text-small">
      <summary className="cursor-pointer font-semibold">{t('presubmission.columns')}</summary>
      <div className="mt-2 grid max-w-prose gap-3">
        <p>{t('presubmission.columnsHint')}</p>
        <p className="font-mono leading-relaxed break-words">{SAMPLE[0]?.join(', ')}</p>
        <p className="font-semibold">{t('presubmission.papersWords')}</p>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {Paper.options.map((paper) => (
            <li key={paper}>
              <span className="font-mono">{paper}</span> {t(`presubmission.paper.${paper}`)}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
