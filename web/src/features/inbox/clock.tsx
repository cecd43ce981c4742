import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { spanOf } from './span.js'
import type { ServiceClock } from './use-beside.js'
import { useNow } from './use-beside.js'

/** How long until something is due, or for how long it has been; brick once it is late, saffron in the last quarter. */
export function Clock({ clock }: { clock: ServiceClock }) {
  const { t } = useWords()
  const now = useNow()
  const left = Date.parse(clock.dueAt) - now
  const whole = Date.parse(clock.dueAt) - Date.parse(clock.since)
  const { key, count } = spanOf(Math.abs(left))
  const span = t(`desk.span.${key}`, { count })
  return (
    <span
      className={clsx(
        'figures text-small',
        left < 0 ? 'font-semibold text-brick' : left < whole / 4 ? 'font-semibold text-saffron' : 'text-soft',
      )}
    >
      {t(left < 0 ? `desk.late.${clock.kind}` : `desk.due.${clock.kind}`, { span })}
    </span>
  )
}
