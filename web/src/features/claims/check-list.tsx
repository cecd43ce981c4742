import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { factText, untold } from '../../i18n/codes.js'
import { useWords } from '../../i18n/use-words.js'

/** Every comparison made on the page, agreeing or not, with its figures. */
export function CheckList({ claim }: { claim: ClaimDetail }) {
  const { t, has, language } = useWords()
  const speaking = { language, currency: claim.currency, t: (key: string) => t(key), has }
  const figures = (facts: ClaimDetail['bill']['checks'][number]['facts']): string =>
    // What only the machine weighs by has no words, and stays in the bill's JSON.
    untold(facts, '')
      .filter((name) => has(`fact.${name}`))
      .map((name) => `${t(`fact.${name}`)} ${factText(name, facts, speaking)}`)
      .join(' · ')
  return (
    <ul>
      {claim.bill.checks.map((check, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: checks have no identity but their order
        <li key={index} className="ledger-row grid grid-cols-[1.25rem_1fr] py-1.5 text-small">
          <span aria-hidden="true" className={check.ok ? 'text-green' : 'font-semibold text-brick'}>
            {check.ok ? '✓' : '✗'}
          </span>
          <span>
            {t(`intake.check.${check.code}`, { defaultValue: check.code.replaceAll('-', ' ') })}{' '}
            <span className={clsx(check.ok ? 'text-green' : 'font-semibold text-brick')}>
              {t(check.ok ? 'intake.checkOk' : 'intake.checkBad')}
            </span>
            <span className="figures block text-soft">{figures(check.facts)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
