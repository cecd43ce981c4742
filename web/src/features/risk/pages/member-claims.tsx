import { Link } from '@tanstack/react-router'
import { useWords } from '../../../i18n/use-words.js'
import { day } from '../../../lib/formats.js'
import { rupiah } from '../views/shown.js'
import { ArrivalMark } from './arrival-mark.js'
import type { MemberClaim } from './profile-shapes.js'

/** A member's claims as a ledger, each with how it stands to the others. */
export function MemberClaims({ claims, here }: { claims: readonly MemberClaim[]; here: string | null }) {
  const { t, language } = useWords()
  const texts = ['claim', 'admitted', 'discharged', 'facility', 'diagnosis', 'stands']
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('riskPages.claims')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-rule text-soft">
            {texts.map((name) => (
              <th key={name} scope="col" className="px-2 py-1 text-start font-normal">
                {t(`riskPages.columns.${name}`)}
              </th>
            ))}
            {['amount', 'middle'].map((name) => (
              <th key={name} scope="col" className="px-2 py-1 text-end font-normal">
                {t(`riskDesk.${name}`)} <span className="font-mono">Rp</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((one) => (
            <tr key={one.claim_id} className="border-b border-rule align-top">
              <td className="whitespace-nowrap px-2 py-1 font-mono">
                {one.claim_id === here ? <b>{one.claim_id}</b> : <ToClaim claimId={one.claim_id} />}
                <ArrivalMark of={one} />
              </td>
              <td className="whitespace-nowrap px-2 py-1">{day(one.admit_dt, language)}</td>
              <td className="whitespace-nowrap px-2 py-1">
                {one.service_type === 'RITL' ? day(one.discharge_dt, language) : t('riskDesk.outpatient')}
              </td>
              <td className="px-2 py-1 font-mono">
                <ToFacility facility={one.facility_id} />
              </td>
              <td className="px-2 py-1 font-mono">
                {one.dx_primary} {one.cbg_code}
              </td>
              <td className="min-w-44 px-2 py-1">
                {one.marks.length === 0
                  ? '–'
                  : one.marks.map((mark) => (
                      <span key={`${mark.kind}${mark.with}`} className="block">
                        <span className="text-saffron">{t(`riskPages.mark.${mark.kind}`)}</span>{' '}
                        <span className="font-mono">{mark.with}</span>
                      </span>
                    ))}
              </td>
              <td className="px-2 py-1 text-end font-mono">{rupiah(one.amount_claimed)}</td>
              <td className="px-2 py-1 text-end font-mono">{rupiah(one.peer_median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function ToClaim({ claimId }: { claimId: string }) {
  return (
    <Link to="/console/cases/$claimId" params={{ claimId }} search={{}} className="underline underline-offset-4">
      {claimId}
    </Link>
  )
}

export function ToFacility({ facility }: { facility: string }) {
  return (
    <Link
      to="/console/risk/facilities/$facility"
      params={{ facility }}
      className="underline decoration-rule underline-offset-4"
    >
      {facility}
    </Link>
  )
}
