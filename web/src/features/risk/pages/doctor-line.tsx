import { Link } from '@tanstack/react-router'
import { useWords } from '../../../i18n/use-words.js'
import { useDoctorOfClaim } from './use-profiles.js'

/** The doctor a claim names, under a pseudonym that leads to the doctor's page; or that it names none, and why. */
export function DoctorLine({ claimId }: { claimId: string }) {
  const { t } = useWords()
  const found = useDoctorOfClaim(claimId).data
  if (!found) return null
  const { doctor, because } = found
  if (doctor === null) return <p className="text-small text-soft">{t(`riskPages.doctorOf.${because}`)}</p>
  return (
    <p className="text-small">
      {t('riskPages.doctorOf.named')}{' '}
      <Link to="/console/risk/doctors/$doctor" params={{ doctor }} className="font-mono underline underline-offset-4">
        {doctor.slice(0, 8)}…
      </Link>
    </p>
  )
}
