import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useWords } from '../../i18n/use-words.js'
import { FactList } from './reasons.js'

/** Every comparison made on the page, agreeing or not, with its figures. */
export function CheckList({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  return (
    <ul>
      {claim.bill.checks.map((check, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: checks have no identity but their order
        <li key={index} className="ledger-row py-1 text-small">
          <span className={check.ok ? 'text-green' : 'font-semibold text-brick'}>
            {check.ok ? '✓' : '✗'} {t(check.ok ? 'intake.checkOk' : 'intake.checkBad')}
          </span>{' '}
          {t(`intake.check.${check.code}`, { defaultValue: check.code.replaceAll('-', ' ') })}
          <FactList facts={check.facts} currency={claim.currency} />
        </li>
      ))}
    </ul>
  )
}
