import { useWords } from '../../../i18n/use-words.js'
import { day } from '../../../lib/formats.js'
import { useFigures } from './shown.js'
import { useCoverage } from './use-views.js'

/** Which part of the claims the figures of a page are about: the snapshot, and how many came since. */
export function Coverage() {
  const { t, language } = useWords()
  const { whole } = useFigures()
  const { data } = useCoverage()
  if (!data) return null
  const { builtAt, claims, from, until, since, simulatedSince } = data
  const sentences = [
    t('riskDesk.coverage.snapshot', {
      at: day(builtAt, language),
      claims: whole(claims),
      from: day(from, language),
      until: day(until, language),
    }),
    since === 0 ? t('riskDesk.coverage.none') : t('riskDesk.coverage.since', { since: whole(since) }),
    ...(simulatedSince > 0 ? [t('riskDesk.coverage.simulated', { simulated: whole(simulatedSince) })] : []),
  ]
  return <p className="text-small text-soft">{sentences.join(' ')}</p>
}
