import type { RuleSuggestion, WeightSuggestion } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { moment } from '../../../lib/formats.js'
import { codeOf } from '../../../lib/problem.js'
import { Button } from '../../../ui/button.js'
import { Ledger } from '../../../ui/ledger.js'
import { Notice } from '../../../ui/notice.js'
import { Part } from '../../../ui/part.js'
import { flagWords } from '../risk-table.js'
import { Shown, useFigures } from '../views/shown.js'
import { DraftTrial } from './draft-trial.js'
import { useExperiments, useSuggestWeights } from './use-learning.js'

/** Weights as labels suggest them: reckoned, judged on later labels, drafted by those who may; never published here. */
export function WeightsPart({ mayDraft }: { mayDraft: boolean }) {
  const { t, language, ofProblem } = useWords()
  const latest = useExperiments('weights-suggested', 1)
  const suggest = useSuggestWeights()
  return (
    <>
      <Part title={t('learning.weights.title')}>
        <p className="max-w-prose text-small text-soft">{t('learning.weights.note')}</p>
        {mayDraft && (
          <div className="no-print mt-3 flex flex-wrap gap-3">
            <Button disabled={suggest.isPending} onClick={() => suggest.mutate({ draft: false })}>
              {t('learning.weights.reckon')}
            </Button>
            <Button disabled={suggest.isPending} onClick={() => suggest.mutate({ draft: true })}>
              {t('learning.weights.draft')}
            </Button>
          </div>
        )}
        {suggest.isPending && (
          <p role="status" className="works mt-2 text-small">
            {t('learning.weights.working')}
          </p>
        )}
        {suggest.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(suggest.error))} />}
        <Shown of={latest}>
          {({ items: [row] }) =>
            row ? (
              <p role="status" className="mt-2 text-small">
                {moment(row.at, language)}: {t(`learning.outcome.${row.outcome}`)}
                {typeof row.parameters.draft === 'string' && ` (${row.parameters.draft})`}
              </p>
            ) : (
              <p className="mt-2 text-small">{t('learning.weights.none')}</p>
            )
          }
        </Shown>
      </Part>
      {latest.data?.items[0]?.suggestion && <Suggested suggestion={latest.data.items[0].suggestion} />}
      <DraftTrial version={latest.data?.items[0]?.parameters.draft} />
    </>
  )
}

function Suggested({ suggestion }: { suggestion: WeightSuggestion }) {
  const { t } = useWords()
  const { share, one } = useFigures()
  const w = (name: string): string => t(`learning.weights.${name}`)
  const suggested = ({ reckoned }: RuleSuggestion): string =>
    reckoned ? `${one(reckoned.weight)} (${one(reckoned.low)}–${one(reckoned.high)})` : '–'
  return (
    <>
      <Ledger
        title={w('rules')}
        note={t('learning.weights.basis', {
          labels: suggestion.labels,
          wrong: suggestion.wrong,
          byLot: suggestion.draws.byLot,
          unknown: suggestion.draws.unknown,
          elsewhere: suggestion.elsewhere,
          needed: suggestion.needed,
        })}
        head={['rule', 'verdict', 'labels', 'wrong', 'precision', 'weighed', 'present', 'suggested'].map(w)}
        rows={[...suggestion.rules]
          .sort((a, b) => b.labels - a.labels || a.code.localeCompare(b.code))
          .map((rule) => ({
            key: rule.code,
            cells: [
              flagWords(rule.code),
              rule.missing > 0 ? t('learning.weights.missing', { count: rule.missing }) : w(`is.${rule.verdict}`),
              String(rule.labels),
              String(rule.wrong),
              share(rule.precision),
              share(rule.weighedPrecision),
              one(rule.present),
              suggested(rule),
            ],
          }))}
        texts={2}
      />
      <ByTime byTime={suggestion.byTime} />
    </>
  )
}

function ByTime({ byTime }: { byTime: WeightSuggestion['byTime'] }) {
  const { t } = useWords()
  const { one } = useFigures()
  const title = t('learning.weights.byTime')
  if (!byTime) {
    return (
      <Part title={title}>
        <p className="text-small">{t('learning.weights.notJudged')}</p>
      </Part>
    )
  }
  const rows = (['plain', 'weighed'] as const).flatMap((how) =>
    (['present', 'suggested'] as const).map((which) => {
      const { auroc, auprc, brier } = byTime[how][which]
      return {
        key: `${how}${which}`,
        cells: [t(`learning.whose.${which}`), t(`learning.how.${how}`), ...[auroc, auprc, brier].map(one)],
      }
    }),
  )
  return (
    <Ledger
      title={title}
      note={t(byTime.isBetter ? 'learning.weights.better' : 'learning.weights.notBetter', {
        earlier: byTime.earlier,
        later: byTime.later,
        changed: byTime.changed,
      })}
      head={[
        t('learning.weights.weightsOf'),
        t('learning.weights.counted'),
        'AUROC',
        'AUPRC',
        t('learning.measure.brier'),
      ]}
      rows={rows}
      texts={2}
    />
  )
}
