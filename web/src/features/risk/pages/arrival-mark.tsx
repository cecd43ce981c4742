import { useWords } from '../../../i18n/use-words.js'

type Props = { of: { received_at: string | null; simulated: boolean } }

/** Says of a claim that it came since the snapshot, or that the simulator made it; nothing of one of the snapshot. */
export function ArrivalMark({ of }: Props) {
  const { t } = useWords()
  if (of.received_at === null) return null
  return (
    <span className="block whitespace-nowrap font-sans text-soft">
      {t(of.simulated ? 'riskDesk.simulatedMark' : 'riskDesk.sinceMark')}
    </span>
  )
}
