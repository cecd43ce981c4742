import type { ReadingStage } from '@periksa/server/intake/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { STAGES } from './use-document.js'

/** Received ✓ → straightened ✓ → read ● …, told to screen readers as it moves. */
export function ReadingProgress({ stage }: { stage: ReadingStage }) {
  const { t } = useWords()
  const at = STAGES.indexOf(stage)
  const working = Math.min(at + 1, STAGES.length - 1)
  return (
    <div role="status" aria-live="polite">
      <h2 className="font-semibold">{t('intake.reading')}</h2>
      <ol className="mt-3 grid gap-2 sm:flex sm:flex-wrap sm:gap-x-5">
        {STAGES.map((one, index) => {
          const done = index <= at
          const now = !done && index === working
          return (
            <li key={one} className={clsx('flex items-center gap-2', !done && !now && 'text-soft')}>
              <span aria-hidden="true" className={clsx('w-4 text-center text-green', now && 'works')}>
                {done ? '✓' : now ? '●' : '·'}
              </span>
              <span className={clsx(now && 'font-semibold')}>{t(`intake.stage.${one}`)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
