import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/use-words.js'
import { percent } from '../../lib/formats.js'
import { Part } from '../../ui/part.js'
import { useFeedback } from './use-cases.js'

/** How often claims of the scheme were not paid as billed; for those who see cases. */
export function SchemePrecision({ scheme }: { scheme: string }) {
  const { t, language } = useWords()
  const { data } = useFeedback()
  const found = data?.schemes.find(({ code }) => code === scheme)
  return (
    <Part
      title={t('cases.feedbackPage.precision')}
      aside={
        <Link to="/console/cases/feedback" search={{}} className="underline">
          {t('cases.feedback')}
        </Link>
      }
    >
      <p className="text-small">
        {found && found.precision !== null
          ? t('riskPages.precisionIs', {
              judged: found.judged,
              confirmed: found.confirmed,
              share: percent(found.precision, language),
            })
          : t('cases.feedbackPage.none')}
      </p>
    </Part>
  )
}
