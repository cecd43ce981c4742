import type { Backtest, RuleCatalogue, RuleSetVersion } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { figures, moment, percent } from '../../../lib/formats.js'
import { codeOf } from '../../../lib/problem.js'
import { Button } from '../../../ui/button.js'
import { Notice } from '../../../ui/notice.js'
import { Part } from '../../../ui/part.js'
import { flagWords } from '../risk-table.js'
import { useRuleStep } from './use-standing.js'

const MINOR = 100
type Rights = { mayDraft: boolean; mayPublish: boolean }
type Props = Rights & { catalogue: RuleCatalogue }

/** Every version, the newest first, with what its trial said; those who may, try it and put it into force. */
export function RuleVersions({ catalogue, ...rights }: Props) {
  const { t } = useWords()
  return (
    <Part title={t('riskStanding.versionsTitle')}>
      {catalogue.versions.length === 0 && <p className="text-small text-soft">{t('riskStanding.noVersions')}</p>}
      <ul className="grid gap-4">
        {catalogue.versions.map((one) => (
          <Version key={one.version} {...{ one, ...rights }} />
        ))}
      </ul>
    </Part>
  )
}

function Version({ one, mayDraft, mayPublish }: Rights & { one: RuleSetVersion }) {
  const { t, language, ofProblem } = useWords()
  const step = useRuleStep()
  const isOpen = one.state === 'draft' || one.state === 'shadow'
  return (
    <li className="grid gap-2 border-b border-rule pb-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b className="font-mono">{one.version}</b>
        <span>{t(`riskStanding.state.${one.state}`)}</span>
        <span className="text-small text-soft">{moment(one.publishedAt ?? one.createdAt, language)}</span>
      </p>
      <p className="text-small">{one.description}</p>
      <p className="text-small text-soft">{changesOf(one) || t('riskStanding.noChanges')}</p>
      {one.backtest && <Trial found={one.backtest} most={one.fairnessRatio} />}
      {isOpen && (
        <div className="no-print flex flex-wrap gap-2">
          {mayDraft && (
            <Button disabled={step.isPending} onClick={() => step.mutate({ kind: 'backtest', version: one.version })}>
              {step.isPending ? t('riskStanding.trying') : t('riskStanding.try')}
            </Button>
          )}
          {mayPublish && one.state === 'shadow' && (
            <Button
              weight="main"
              disabled={step.isPending}
              onClick={() => step.mutate({ kind: 'publish', version: one.version })}
            >
              {t('riskStanding.publish')}
            </Button>
          )}
        </div>
      )}
      {step.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(step.error))} />}
    </li>
  )
}

const changesOf = ({ content }: RuleSetVersion): string =>
  content.changes
    .map(({ code, enabled, weight }) =>
      [flagWords(code), enabled === false ? '×' : null, weight ?? null].filter((part) => part !== null).join(' '),
    )
    .join(', ')

function Trial({ found, most }: { found: Backtest; most: number }) {
  const { t, language } = useWords()
  const before = found.inForce
  return (
    <p className="text-small">
      {t('riskStanding.trial', {
        flagged: figures(found.flagged * MINOR),
        before: figures(before.flagged * MINOR),
        version: before.version,
        both: figures(before.both * MINOR),
        stake: figures(Math.round(found.stake) * MINOR),
        stakeBefore: figures(Math.round(before.stake) * MINOR),
        clean: percent(found.clean.claims === 0 ? 0 : found.clean.flagged / found.clean.claims, language),
        ratio: found.clean.ratio.toFixed(2),
        most,
      })}
    </p>
  )
}
