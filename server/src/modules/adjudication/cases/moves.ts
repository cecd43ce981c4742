import type { CaseAction, CaseStatus, JudgementKind } from '../schema.js'

/** Statuses in which somebody has still something to do. */
export const OPEN: readonly CaseStatus[] = ['open', 'in-review', 'waiting', 'second-look', 'appealed']
/** Statuses in which a case can be given to somebody. */
const GIVEABLE: readonly CaseStatus[] = ['open', 'in-review', 'waiting', 'second-look', 'appealed']
const JUDGEABLE: readonly CaseStatus[] = ['open', 'in-review', 'second-look']

export type Standing = {
  status: CaseStatus
  assignee: string | null
  /** Who has judged it, in order. */
  judges: readonly { judgedBy: string; kind: JudgementKind }[]
  appealUntil: string | null
  hasAppeal: boolean
}
export type Who = { id: string; works: boolean; leads: boolean; appeals: boolean; now: string }

/** The judgement that a case waits for; null where it waits for none. */
export function nextKind({ status, judges }: Pick<Standing, 'status' | 'judges'>): JudgementKind | null {
  if (status === 'appealed') return 'appeal'
  if (!JUDGEABLE.includes(status)) return null
  return (['first', 'second', 'third'] as const)[judges.length] ?? null
}

/**
 * Why this person may not judge the case now; null where nothing speaks against it. Nobody judges a case twice; the third
 * look and, where two have judged, what they differ on is a lead's.
 */
export function judgeProblem(standing: Standing, who: Who): string | null {
  const kind = nextKind(standing)
  if (kind === null) return standing.status === 'waiting' ? 'case.waiting' : 'case.already-decided'
  if (standing.judges.some(({ judgedBy }) => judgedBy === who.id)) return 'case.second-person-needed'
  if (kind === 'third' && !who.leads) return 'case.lead-needed'
  if (standing.assignee !== null && standing.assignee !== who.id && !who.leads) return 'case.assigned-to-another'
  return null
}

/** What the person may do with the case now, in the order it is offered. */
export function actionsOn(standing: Standing, who: Who): CaseAction[] {
  const { status, assignee } = standing
  const isOpen = GIVEABLE.includes(status)
  const mayJudge = who.works && judgeProblem(standing, who) === null
  const mayAppeal =
    who.appeals && status === 'decided' && !standing.hasAppeal && (standing.appealUntil ?? '') >= who.now
  const offers: [CaseAction, boolean][] = [
    ['judge', mayJudge && status !== 'appealed'],
    ['answer-appeal', mayJudge && status === 'appealed'],
    ['take', who.works && isOpen && assignee === null],
    ['release', who.works && isOpen && assignee === who.id],
    ['assign', who.leads && isOpen],
    ['wait', mayJudge && (status === 'open' || status === 'in-review')],
    ['resume', who.works && status === 'waiting'],
    ['file-appeal', mayAppeal],
  ]
  return offers.filter(([, may]) => may).map(([action]) => action)
}
