import type { ClaimSummary } from '@periksa/server/copilot/schema'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CaseStory, WaitForm } from '../features/adjudication/case-story.js'
import { JudgeForm } from '../features/adjudication/judge-form.js'
import {
  type CaseFilters,
  useCaseOfClaim,
  useCasesLive,
  useHold,
  useOpenCase,
} from '../features/adjudication/use-cases.js'
import { LinesPart, SimilarPart, TariffPart, VersionsPart } from '../features/copilot/beside-parts.js'
import { Chat } from '../features/copilot/chat.js'
import { PeerStrip } from '../features/copilot/peer-strip.js'
import { AttributionsPart, RulesPart } from '../features/copilot/reasons-part.js'
import { SummaryPart } from '../features/copilot/summary-part.js'
import { useSummary } from '../features/copilot/use-copilot.js'
import { DoctorLine } from '../features/risk/pages/doctor-line.js'
import { EpisodePart } from '../features/risk/pages/episode-part.js'
import { useWords } from '../i18n/use-words.js'
import { moment, money } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** One claim of the risk list: what speaks for a look, what speaks against, and the judgement. */
export function CaseDesk() {
  const { t } = useWords()
  const { claimId = '' } = useParams({ strict: false })
  useTitle(claimId)
  useCasesLive()
  const { language } = useWords()
  const summary = useSummary(claimId, language, false)
  const { data } = summary
  const innocent = data?.innocent.map(({ explanation }) => explanation).join(' ') || null
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-6 pb-16">
      <div className="grid gap-1">
        <Head claimId={claimId} />
        <DoctorLine claimId={claimId} />
      </div>
      {/* On a telephone the judgement comes after what it rests on. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8">
          {data ? (
            <Evidence summary={data} />
          ) : (
            <Waiting error={summary.error} onRetry={() => void summary.refetch()} />
          )}
        </div>
        <aside className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8">
          <CasePart claimId={claimId} innocent={innocent} />
          {data && <Chat claimId={claimId} chips={data.chips} />}
        </aside>
      </div>
      <p className="text-small text-soft">{t('cases.note')}</p>
    </article>
  )
}

function Evidence({ summary }: { summary: ClaimSummary }) {
  const { t } = useWords()
  return (
    <>
      {summary.facts.claim.generated && <p className="text-small text-soft">{t('riskDesk.generated')}</p>}
      <SummaryPart summary={summary} />
      <PeerStrip peers={summary.facts.peers} />
      <RulesPart summary={summary} />
      <AttributionsPart why={summary.facts.why} />
      <EpisodePart claimId={summary.claimId} />
      <LinesPart summary={summary} />
      <TariffPart summary={summary} />
      <SimilarPart summary={summary} />
      <VersionsPart summary={summary} />
    </>
  )
}

function Head({ claimId }: { claimId: string }) {
  const { t, language } = useWords()
  const filters: CaseFilters = useSearch({ strict: false })
  return (
    <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <Link to="/console/cases" search={filters} className="no-print text-small underline">
        {t('cases.back')}
      </Link>
      <h1 className="font-mono text-lead font-semibold">{claimId}</h1>
      <a
        className="no-print ms-auto text-small underline underline-offset-4"
        href={`/api/v1/copilot/claims/${encodeURIComponent(claimId)}/dossier?language=${language}`}
      >
        {t('cases.dossier')}
      </a>
      <Button weight="plain" className="no-print text-small" onClick={() => window.print()}>
        {t('cases.print')}
      </Button>
    </header>
  )
}

function CasePart({ claimId, innocent }: { claimId: string; innocent: string | null }) {
  const { t, ofProblem, language } = useWords()
  const go = useNavigate()
  const filters: CaseFilters = useSearch({ strict: false })
  const found = useCaseOfClaim(claimId)
  const open = useOpenCase()
  const one = found.data ?? null
  const hold = useHold(one?.id ?? null, one !== null && one.outcome === null)
  if (found.data === undefined) return <Waiting error={found.error} onRetry={() => void found.refetch()} />
  if (!one) {
    return (
      <Part title={t('cases.case')}>
        <p className="text-small">{t('cases.none')}</p>
        <Button weight="main" className="no-print mt-2" disabled={open.isPending} onClick={() => open.mutate(claimId)}>
          {t('cases.open')}
        </Button>
        {open.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(open.error))} />}
      </Part>
    )
  }
  const mayJudge = one.actions.includes('judge') || one.actions.includes('answer-appeal')
  return (
    <>
      <Part
        title={one.outcome ? t(`cases.decision.${one.outcome}`) : t(`cases.statusOf.${one.status}`)}
        aside={one.assignee ? (one.people[one.assignee] ?? t('cases.somebody')) : t('cases.nobody')}
      >
        <p className="text-small">
          {t('cases.facts', {
            amount: money(Math.round(one.amount / 100) * 100),
            stake: money(Math.round(one.stake / 100) * 100),
            due: moment(one.dueAt, language),
          })}
        </p>
        {hold && !hold.isMine && hold.by && (
          <Notice tone="look" role="status" title={t('cases.heldBy', { name: hold.name ?? t('cases.somebody') })} />
        )}
        {mayJudge && (
          <div className="no-print mt-4">
            <JudgeForm
              key={one.revision}
              {...{ one, innocent }}
              onDone={() => void go({ to: '/console/cases', search: filters })}
            />
          </div>
        )}
        <div className="mt-3">
          <WaitForm one={one} />
        </div>
      </Part>
      <CaseStory one={one} />
    </>
  )
}
