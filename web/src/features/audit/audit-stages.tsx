import type { AuditView } from '@periksa/server/audit/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import type { Language } from '../../lib/formats.js'

const STAGES = ['reading', 'classification', 'routing', 'analysis', 'result'] as const

/** The stages of an audit: which is done, how long it took, and what went wrong. */
export function AuditStages({ audit }: { audit: AuditView }) {
  const { t, language, ofProblem } = useWords()
  const done = new Map(audit.stages.map((one) => [one.stage, one]))
  const isOver = audit.state !== 'queued'
  const now = isOver ? undefined : STAGES.find((one) => !done.has(one))
  return (
    <ol>
      {STAGES.map((name) => {
        const stage = done.get(name)
        if (isOver && !stage) return null
        return (
          <li
            key={name}
            aria-current={name === now ? 'step' : undefined}
            className={clsx('ledger-row grid grid-cols-[1.5rem_1fr_auto] items-baseline gap-x-2 py-1.5 text-small')}
          >
            <span
              aria-hidden="true"
              className={clsx('text-center', stage?.success === false ? 'text-brick' : 'text-green')}
            >
              {stage ? (stage.success ? '✓' : '✗') : name === now ? '●' : ''}
            </span>
            <span className={clsx(!stage && name !== now && 'text-soft')}>
              {t(`bills.stage.${name}`)}
              {stage?.error && <span className="block text-brick">{ofProblem(stage.error)}</span>}
            </span>
            <span className="figures font-mono text-soft">{stage && spent(stage.milliseconds, language)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** 25.5 s, or 211 ms where it is less than a second. */
function spent(milliseconds: number, language: Language): string {
  const isLong = milliseconds >= 1000
  const value = isLong ? milliseconds / 1000 : milliseconds
  const text = value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: isLong ? 1 : 0 })
  return `${text} ${isLong ? 's' : 'ms'}`
}
