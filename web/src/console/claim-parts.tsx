import type { ClaimDetail } from '@periksa/server/claims/schema'
import { Link } from '@tanstack/react-router'
import { CheckList } from '../features/claims/check-list.js'
import { FieldTable } from '../features/claims/field-table.js'
import { History, nameOf } from '../features/claims/history.js'
import { LinesTable } from '../features/claims/lines-table.js'
import { ReasonList, RuleOutcomes } from '../features/claims/reasons.js'
import { SecondLook } from '../features/intake/second-look.js'
import { useWords } from '../i18n/use-words.js'
import { money, percent } from '../lib/formats.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'

type Light = { lit: string | null; onLight(name: string | null): void }

/** What was found, how unusual it is, what is proposed and what the rules take: the reasons before the decision. */
export function Judgement({ claim, onLight }: { claim: ClaimDetail } & Pick<Light, 'onLight'>) {
  const { t, tell } = useWords()
  const { risk } = claim
  return (
    <>
      <Duplicates claim={claim} />
      <DecisionPart claim={claim} />
      {claim.toCheck.length > 0 && (
        <Notice tone="look" title={t('common.toCheck')}>
          <ul>
            {claim.toCheck.map((one) => (
              <li key={one.code + one.field}>{tell(one.code, one.facts, claim.currency).sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Part title={t('audit.title')} aside={<span className="figures font-mono">{claim.findings.length}</span>}>
        <ReasonList reasons={claim.findings} currency={claim.currency} empty={t('audit.none')} onLight={onLight} />
      </Part>
      {risk && (
        <Part
          title={`${t('risk.title')}: ${t(`risk.band.${risk.band}`)}`}
          aside={
            <span className="figures">
              <span className="font-mono text-body font-semibold text-ink">{risk.score}</span> {t('claims.outOf')}
            </span>
          }
        >
          <ReasonList reasons={risk.reasons} currency={claim.currency} empty={t('claims.noReasons')} />
          <p className="pt-2 text-small text-soft">
            {t('risk.note')} {t('risk.innocent')} <span className="font-mono">{risk.ruleSet}</span>
          </p>
        </Part>
      )}
      <Part title={t('claims.reasons')}>
        <RuleOutcomes claim={claim} />
        <Matches claim={claim} />
      </Part>
    </>
  )
}

function Duplicates({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  return claim.duplicates.map((twin) => (
    <Notice key={twin.claimId + twin.by} tone="look" title={t('claims.duplicates')}>
      <p>
        {t(`claims.duplicateBy.${twin.by}`)} ·{' '}
        <Link to="/console/claims/$id" params={{ id: twin.claimId }} className="font-mono underline underline-offset-4">
          {twin.number}
        </Link>
      </p>
    </Notice>
  ))
}

function DecisionPart({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const { decision } = claim
  const by = decision?.by ? nameOf(claim, decision.by) : null
  if (decision?.outcome) {
    return (
      <Part title={t('adjudication.decision')} aside={by && t('adjudication.decidedBy', { by })}>
        <p className="flex justify-between gap-4 pt-1">
          <span>
            <span className="font-semibold">{t(`claims.status.${decision.outcome}`)}.</span> {decision.comment}
          </span>
          <span className="figures font-mono">{money(decision.amount, claim.currency)}</span>
        </p>
      </Part>
    )
  }
  if (!decision?.proposal) return null
  return (
    <Part
      title={`${t('adjudication.proposal')}: ${t(`adjudication.proposed.${decision.proposal.outcome}`)}`}
      aside={t('adjudication.person')}
    >
      <ReasonList reasons={decision.proposal.reasons} currency={claim.currency} empty={t('claims.noReasons')} />
    </Part>
  )
}

/** How the printed names were matched to people and places we know. */
function Matches({ claim }: { claim: ClaimDetail }) {
  const { t, language } = useWords()
  const { facility, patientNameMatch } = claim
  return (
    <ul className="pt-2 text-small text-soft">
      {patientNameMatch !== null && <li>{t('claims.patientMatch', { share: percent(patientNameMatch, language) })}</li>}
      <li>
        {facility.facilityId
          ? `${t('claims.facilityMatch', { name: facility.name ?? '–', share: percent(facility.certainty, language) })} · ${t(
              facility.partner ? 'claims.facilityPartner' : 'claims.facilityNoPartner',
            )}`
          : t('claims.facilityNone')}
      </li>
    </ul>
  )
}

/** What was read and computed, with its history. */
export function ClaimEvidence({
  claim,
  lit,
  onLight,
  showsPlaces,
}: { claim: ClaimDetail; showsPlaces: boolean } & Light) {
  const { t } = useWords()
  const documentId = claim.documents.find((document) => document.kind === 'receipt')?.id ?? null
  return (
    <>
      <Part title={t('intake.lines')}>
        <LinesTable {...{ claim, lit, onLight }} />
      </Part>
      <FieldTable {...{ claim, documentId, lit, onLight, showsPlaces }} />
      <Part title={t('intake.checks')}>
        <CheckList claim={claim} />
        <SecondLook bill={claim.bill} />
      </Part>
      <CostParts claim={claim} />
      <Part title={t('claims.history')}>
        <History claim={claim} />
      </Part>
    </>
  )
}

function CostParts({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const parts = Object.entries(claim.costParts).filter(([, amount]) => amount !== 0)
  if (parts.length === 0) return null
  return (
    <Part title={t('claims.costs')}>
      <dl>
        {parts.map(([name, amount]) => (
          <div key={name} className="ledger-row flex justify-between gap-4 py-1 text-small">
            <dt>{t(`claims.cost.${name}`)}</dt>
            <dd className="figures font-mono">{money(amount, claim.currency)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
