import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'

const TONES: Record<string, string> = {
  ok: 'text-green',
  warning: 'text-saffron',
  critical: 'text-brick',
  'needs-review': 'text-saffron',
}

/** The verdict in words, or how far the bill is. */
export function VerdictMark({ verdict, state }: { verdict: string | null; state: string }) {
  const { t } = useWords()
  const name = verdict ?? state
  return <span className={clsx('font-semibold', TONES[name] ?? 'text-soft')}>{t(`bills.verdict.${name}`)}</span>
}
