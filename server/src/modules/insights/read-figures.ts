import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { Day } from '../../shared/dates.js'
import type { Dashboard, Interval, PeopleReport, Performance, Period } from './schema.js'
import { LEAST_SHOWN, withoutSmallGroups } from './series/small-groups.js'
import { addDays, mondayOf, periodOf, startOfDay, stretchesOf } from './series/stretches.js'
import {
  countAnalysed,
  countBy,
  countCards,
  countOpen,
  countPeople,
  countStretches,
  type Dimension,
  noCounts,
  type Window,
} from './store-figures.js'

type Ctx = Needs<'db' | 'clock' | 'actor'>

/** The cards: today, this week, who wrote lately, how fast we were, and what waits. */
export async function readDashboard(ctx: Ctx): Promise<Dashboard> {
  requireScope(ctx.actor, 'insights.read')
  const [now, today] = [ctx.clock.now(), ctx.clock.today()]
  const week = { from: startOfDay(addDays(today, -6)), until: new Date(now.getTime() + 1) }
  const cards = await countCards(ctx.db.orm, { today: startOfDay(today), monday: startOfDay(mondayOf(today)), week })
  const open = await countOpen(ctx.db.orm)
  return {
    ...{ at: now.toISOString(), questionsToday: cards.today, questionsThisWeek: cards.week, activeUsers: cards.active },
    ...{ averageResponseSeconds: cards.average, totalMessages: cards.messages, totalUsers: cards.users, ...open },
  }
}

/** How conversations were answered, stretch by stretch. @throws AppError `insights.period-reversed`, `insights.period-too-long` */
export async function readPerformance(ctx: Ctx, asked: Period & { interval: Interval }): Promise<Performance> {
  requireScope(ctx.actor, 'insights.read')
  const { from, to, starts, window } = stretch(ctx, asked, asked.interval)
  const counted = await countStretches(ctx.db.orm, { window, interval: asked.interval })
  const total = await countStretches(ctx.db.orm, { window, interval: null })
  return {
    ...{ from, to, interval: asked.interval, total: total.get('all') ?? noCounts() },
    series: starts.map((start) => ({ start, ...(counted.get(start) ?? noCounts()) })),
  }
}

const DIMENSIONS: Dimension[] = [
  ...(['complaintClass', 'urgency', 'emotion', 'barrier', 'interest', 'awareness'] as const),
  ...(['symptom', 'condition', 'gender', 'age', 'province'] as const),
]

/** Who writes and what about, as counts of people in which nobody can be made out. */
export async function readPeople(ctx: Ctx, asked: Period & { interval: Interval }): Promise<PeopleReport> {
  requireScope(ctx.actor, 'insights.read')
  const { from, to, starts, window } = stretch(ctx, asked, asked.interval)
  const db = ctx.db.orm
  const [counted, whole] = [
    await countPeople(db, { window, interval: asked.interval }),
    await countPeople(db, { window, interval: null }),
  ]
  const today = ctx.clock.today()
  const week = { from: startOfDay(addDays(today, -6)), until: startOfDay(addDays(today, 1)) }
  const lately = await countPeople(db, { window: week, interval: null })
  const groups: Partial<PeopleReport['groups']> = {}
  for (const dimension of DIMENSIONS) groups[dimension] = withoutSmallGroups(await countBy(db, { window, dimension }))
  const none = { active: 0, fresh: 0 }
  const { active, fresh } = whole.get('all') ?? none
  const seven = lately.get('all') ?? none
  return {
    ...{ from, to, leastShown: LEAST_SHOWN, active, fresh, active7Days: seven.active, fresh7Days: seven.fresh },
    total: (
      await countCards(db, { today: week.from, monday: week.from, week: { from: week.until, until: week.until } })
    ).users,
    analysed: await countAnalysed(db, window),
    series: starts.map((start) => ({ start, ...(counted.get(start) ?? none) })),
    groups: groups as PeopleReport['groups'],
  }
}

type Stretch = { from: Day; to: Day; starts: string[]; window: Window }

function stretch(ctx: Ctx, asked: Period, interval: Interval): Stretch {
  const { from, to } = periodOf(asked, ctx.clock.today())
  if (from > to) throw new AppError('invalid', 'insights.period-reversed')
  const starts = stretchesOf({ from, to }, interval)
  if (!starts) throw new AppError('invalid', 'insights.period-too-long')
  return { from, to, starts, window: { from: startOfDay(from), until: startOfDay(addDays(to, 1)) } }
}
