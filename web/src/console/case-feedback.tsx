import type { Feedback } from '@periksa/server/adjudication/schema'
import { CaseDecision } from '@periksa/server/adjudication/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { asQuery, type FeedbackFilters, ROWS, useFeedback, useJudgements } from '../features/adjudication/use-cases.js'
import { useWords } from '../i18n/use-words.js'
import { moment, money, percent } from '../lib/formats.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { Ledger } from '../ui/ledger.js'
import { PageMoves } from '../ui/page-moves.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** What became of indications in people's hands: precision by rule, agreement of auditors, every judgement. */
export function CaseFeedback() {
  const { t } = useWords()
  useTitle(t('cases.feedbackPage.title'))
  const feedback = useFeedback()
  return (
    <div className="grid gap-8 pb-16">
      <header className="grid gap-2">
        <h1 className="text-lead font-semibold">{t('cases.feedbackPage.title')}</h1>
        <p className="max-w-prose text-small text-soft">{t('cases.feedbackPage.lead')}</p>
        <Link to="/console/risk/learning" className="no-print justify-self-start text-small underline">
          {t('learning.title')}
        </Link>
      </header>
      {!feedback.data ? (
        <Waiting error={feedback.error} onRetry={() => void feedback.refetch()} />
      ) : feedback.data.judged === 0 ? (
        <p>{t('cases.feedbackPage.none')}</p>
      ) : (
        <>
          <Rules feedback={feedback.data} />
          <Schemes feedback={feedback.data} />
          <Returns feedback={feedback.data} />
          <Auditors feedback={feedback.data} />
        </>
      )}
      <Judgements />
    </div>
  )
}

function Rules({ feedback }: { feedback: Feedback }) {
  const { t, language } = useWords()
  const w = (name: string): string => t(`cases.feedbackPage.${name}`)
  const share = (value: number | null): string => (value === null ? '–' : percent(value, language))
  const figures = (one: Feedback['byLot']): string[] => [
    String(one.judged),
    String(one.confirmed),
    share(one.precision),
    share(one.correction),
  ]
  const rules = feedback.rules.map((rule) => ({
    key: rule.code,
    cells: [
      rule.code.replaceAll('_', ' '),
      rule.reasons
        .slice(0, 3)
        .map(({ code, count }) => `${t(`cases.reason.${code}`)} (${count})`)
        .join(', '),
      ...figures(rule),
    ],
  }))
  const byLot = { key: 'byLot', cells: [<b key="lot">{w('byLot')}</b>, '', ...figures(feedback.byLot)] }
  return (
    <Ledger
      title={w('rule')}
      head={['rule', 'reasons', 'judged', 'confirmed', 'precision', 'correction'].map(w)}
      rows={[...rules, byLot]}
      texts={2}
    />
  )
}

function Schemes({ feedback }: { feedback: Feedback }) {
  const { t, language } = useWords()
  const w = (name: string): string => t(`cases.feedbackPage.${name}`)
  return (
    <Ledger
      title={w('scheme')}
      head={['scheme', 'judged', 'confirmed', 'precision', 'correction'].map(w)}
      rows={feedback.schemes.map((one) => ({
        key: one.code,
        cells: [
          <Link key="scheme" to="/console/risk/schemes/$scheme" params={{ scheme: one.code }} className="underline">
            {one.code.replaceAll('-', ' ')}
          </Link>,
          String(one.judged),
          String(one.confirmed),
          one.precision === null ? '–' : percent(one.precision, language),
          percent(one.correction, language),
        ],
      }))}
      texts={1}
    />
  )
}

/** What auditors' time brought, month by month, beside what had been expected of the same cases. */
function Returns({ feedback }: { feedback: Feedback }) {
  const { t } = useWords()
  const w = (name: string): string => t(`cases.feedbackPage.${name}`)
  return (
    <div className="grid gap-2">
      <Ledger
        title={w('returns')}
        head={['month', 'judged', 'confirmed', 'corrected', 'expected', 'hours', 'perHour'].map(w)}
        rows={feedback.returns.map((one) => ({
          key: one.month,
          cells: [
            one.month,
            String(one.settled),
            String(one.confirmed),
            money(one.corrected),
            money(one.expected),
            (one.minutes / 60).toFixed(1),
            money(one.perHour),
          ],
        }))}
        texts={1}
      />
      <p className="text-small text-soft">{w('returnsNote')}</p>
    </div>
  )
}

function Auditors({ feedback }: { feedback: Feedback }) {
  const { t } = useWords()
  const w = (name: string): string => t(`cases.feedbackPage.${name}`)
  return (
    <Ledger
      title={w('auditors')}
      head={['auditor', 'judged', 'secondLooks', 'agreed', 'overturned'].map(w)}
      rows={feedback.auditors.map(({ id, ...one }) => ({
        key: id,
        cells: [
          feedback.people[id] ?? t('cases.somebody'),
          ...[one.judged, one.secondLooks, one.agreed, one.overturned].map(String),
        ],
      }))}
      texts={1}
    />
  )
}

function Judgements() {
  const { t, language } = useWords()
  const go = useNavigate()
  const filters: FeedbackFilters = useSearch({ strict: false })
  const page = useJudgements(filters)
  const change = (next: FeedbackFilters): void => void go({ to: '/console/cases/feedback', search: next })
  if (!page.data) return <Waiting error={page.error} onRetry={() => void page.refetch()} />
  const here = filters.page ?? 1
  const last = Math.max(1, Math.ceil(page.data.total / ROWS))
  const { people } = page.data
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Labelled label={t('cases.feedbackPage.decision')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={filters.decision ?? ''}
              onChange={(event) =>
                change({ ...filters, page: undefined, decision: CaseDecision.safeParse(event.target.value).data })
              }
            >
              <option value="">{t('common.all')}</option>
              {CaseDecision.options.map((one) => (
                <option key={one} value={one}>
                  {t(`cases.decision.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <a
          className="text-small underline"
          href={`/api/v1/cases/judgements.csv?${asQuery({ ...filters, page: undefined })}`}
        >
          {t('cases.feedbackPage.export')}
        </a>
      </div>
      <Ledger
        title={t('cases.feedbackPage.history')}
        head={['claim', 'status', 'flags']
          .map((name) => t(`cases.${name}`))
          .concat(t('cases.feedbackPage.auditor'), t('cases.amount'))}
        rows={page.data.items.map((one) => ({
          key: one.id,
          cells: [
            <Link
              key="claim"
              to="/console/cases/$claimId"
              params={{ claimId: one.claimId }}
              search={{}}
              className="font-mono underline"
            >
              {one.claimId}
            </Link>,
            `${t(`cases.decision.${one.decision}`)}${one.decision === 'partial' ? ` ${percent(one.correctionRatio, language)}` : ''}: ${one.reasons.map((code) => t(`cases.reason.${code}`)).join(', ')}`,
            one.flags.map((code) => code.replaceAll('_', ' ')).join(', ') || '–',
            `${people[one.judgedBy] ?? t('cases.somebody')}, ${t(`cases.kind.${one.kind}`)}, ${moment(one.at, language)}`,
            money(Math.round(one.amount / 100) * 100),
          ],
        }))}
        texts={4}
      />
      <PageMoves {...{ page: here, last }} onPage={(next) => change({ ...filters, page: next })} />
    </div>
  )
}
