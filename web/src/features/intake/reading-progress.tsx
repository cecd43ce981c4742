import type { ReadingStage } from '@periksa/server/intake/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { STAGES } from './use-document.js'

/** Received ✓ → straightened ✓ → read ● …, told to screen readers as it moves. */
export function ReadingProgress({ stage }: { stage: ReadingStage }) {
  const { t } = useWords()
  const at = STAGES.indexOf(stage)
  const working = Math.min(at + 1, STAGES.length - 1)
  const now = STAGES[working] ?? 'filed'
  return (
    <section className="margin-line">
      <h1 className="text-lead font-semibold">{t('intake.reading')}</h1>
      <p className="text-soft">{t('intake.readingLead')}</p>
      <p role="status" className="sr-only">
        {t(`intake.stage.${now}`)}
      </p>
      <ol className="mt-6">
        {STAGES.map((one, index) => {
          const isDone = index <= at
          const isNow = !isDone && index === working
          return (
            <li
              key={one}
              aria-current={isNow ? 'step' : undefined}
              className={clsx(
                'ledger-row grid grid-cols-[1.5rem_1fr] items-baseline gap-x-2 py-2.5',
                !isDone && !isNow && 'text-soft',
              )}
            >
              <span aria-hidden="true" className={clsx('text-center', isNow ? 'works text-amber' : 'text-green')}>
                {isDone ? '✓' : isNow ? '●' : ''}
              </span>
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className={clsx('first-letter:uppercase', isNow && 'font-semibold')}>
                  {t(`intake.stage.${one}`)}
                </span>
                <span className="text-small text-soft">{t(`intake.stageSays.${one}`)}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
