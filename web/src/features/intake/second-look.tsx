import type { Bill } from '@periksa/server/intake/schema'
import { useWords } from '../../i18n/use-words.js'

/** How a second reader's look at the page ended; nothing where none was asked. */
export function SecondLook({ bill }: { bill: Bill | null }) {
  const { t, has } = useWords()
  const second = bill?.secondReading
  if (!second) return null
  const { state, reader, compared, problem } = second
  const why = `problem.${problem}`
  const facts = { reader, compared, problem: problem && has(why) ? t(why) : (problem ?? '') }
  return <p className="py-2 text-small text-soft">{t(`intake.secondReading.${state}`, facts)}</p>
}
