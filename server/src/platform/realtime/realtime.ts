import type { Server as HttpServer } from 'node:http'
import { sql } from 'drizzle-orm'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { Actor } from '../actor.js'
import { apartFromTransaction, type Database } from '../db/database.js'
import type { Logger } from '../telemetry/log.js'
import { createOlderClients, type OlderNames } from './older-names.js'
import type { Push } from './push.js'

export type Realtime = {
  attach(server: HttpServer): void
  /** Something may have been pushed: look soon. Safe to call inside a transaction. */
  wake(): void
  close(): Promise<void>
}

type Parts = {
  db: Database
  log: Logger
  /** Who opens the socket, from its cookie or token; null is refused. */
  actorOf(headers: Record<string, string | string[] | undefined>): Promise<Actor | null>
  mayJoin(actor: Actor, room: string): Promise<boolean>
  /** Event names of older systems. */
  older?: OlderNames
}

const Join = z.object({ room: z.string().max(80), after: z.int().nonnegative().optional() })
const POLL_MILLISECONDS = 1000
const MISSED_AT_MOST = 500
const MOST_REST_MILLISECONDS = 100

/**
 * Pushes the numbered event log of the database to sockets. The log is the truth: whoever reconnects asks for what came
 * after the last number it saw, and several servers on one database each push what any of them wrote.
 */
export function createRealtime(parts: Parts): Realtime {
  let io: Server | null = null
  const older = parts.older ? createOlderClients({ ...parts, names: parts.older }) : null
  let last: number | null = null
  let pumping = false
  let closed = false
  // Telling very many sockets takes as long as resting after it, so that requests are served in between.
  let busyUntil = 0

  const pump = async (): Promise<void> => {
    if (pumping || closed || !io) return
    pumping = true
    try {
      last ??= await newestSeq(parts.db)
      const pushes = await pushesAfter(parts.db, last)
      const begun = performance.now()
      for (const [room, together] of byRoom(pushes)) emitTo(io.to(room), together)
      for (const push of pushes) void older?.pass(push)
      last = pushes.at(-1)?.seq ?? last
      busyUntil = performance.now() + Math.min(MOST_REST_MILLISECONDS, performance.now() - begun)
    } catch (error) {
      if (!closed) parts.log.warn({ err: error }, 'the push log could not be read; trying again')
    } finally {
      pumping = false
    }
  }
  // One look is enough for everything that wakes before it.
  const pending = new Set<number>()
  const pumpIn = (delay: number): void => {
    if (pending.has(delay)) return
    pending.add(delay)
    setTimeout(
      () => {
        pending.delete(delay)
        void pump()
      },
      Math.max(delay, busyUntil - performance.now()),
    ).unref()
  }
  const timer = setInterval(() => void pump(), POLL_MILLISECONDS)
  timer.unref()

  return {
    attach(server) {
      io = new Server(server, { serveClient: false, cors: { origin: false }, maxHttpBufferSize: 10_000 })
      io.use((socket, next) => {
        parts.actorOf(socket.handshake.headers).then(
          (actor) => {
            socket.data.actor = actor
            next(actor && isSameSite(socket) ? undefined : new Error('auth.required'))
          },
          () => next(new Error('auth.required')),
        )
      })
      io.on('connection', (socket) => {
        older?.welcome(socket)
        socket.on('join', (request: unknown, reply: unknown) => void join(parts, { socket, request, reply }))
        socket.on('leave', (room: unknown) => void (typeof room === 'string' && socket.leave(room)))
      })
      void pump()
    },
    wake() {
      // Once for what is committed in a moment, once for a slower commit; the timer catches the rest.
      apartFromTransaction(() => {
        for (const delay of [15, 120]) pumpIn(delay)
      })
    },
    async close() {
      closed = true
      clearInterval(timer)
      await io?.close()
    },
  }
}

function byRoom(pushes: Push[]): Map<string, Push[]> {
  const rooms = new Map<string, Push[]>()
  for (const push of pushes) {
    const together = rooms.get(push.room)
    if (together) together.push(push)
    else rooms.set(push.room, [push])
  }
  return rooms
}

/** What comes at once goes out in one frame for each socket: `event` with one push, `events` with several. */
function emitTo(to: { emit(name: string, value: unknown): unknown }, pushes: Push[]): void {
  if (pushes.length === 1) to.emit('event', pushes[0])
  else if (pushes.length > 1) to.emit('events', pushes)
}

/** Browsers send Origin on every socket; one from another site is refused even with a valid cookie. */
function isSameSite(socket: Socket): boolean {
  const { origin, host } = socket.handshake.headers
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

async function join(parts: Parts, call: { socket: Socket; request: unknown; reply: unknown }): Promise<void> {
  const answer = (value: unknown): void => {
    if (typeof call.reply === 'function') call.reply(value)
  }
  const parsed = Join.safeParse(call.request)
  const actor = call.socket.data.actor as Actor
  try {
    if (!parsed.success || !(await parts.mayJoin(actor, parsed.data.room))) return answer({ ok: false, seq: 0 })
    const { room, after } = parsed.data
    await call.socket.join(room)
    const missed = after === undefined ? [] : await pushesAfter(parts.db, after, room)
    emitTo(call.socket, missed)
    answer({ ok: true, seq: missed.at(-1)?.seq ?? (await newestSeq(parts.db)) })
  } catch (error) {
    parts.log.warn({ err: error }, 'a socket could not join')
    answer({ ok: false, seq: 0 })
  }
}

async function newestSeq(db: Database): Promise<number> {
  const { rows } = await db.orm.execute<{ seq: string | null }>(sql`select max(seq) as seq from platform.pushes`)
  return Number(rows[0]?.seq ?? 0)
}

async function pushesAfter(db: Database, after: number, room?: string): Promise<Push[]> {
  const inRoom = room === undefined ? sql`` : sql`and room = ${room}`
  const { rows } = await db.orm.execute<{
    seq: string
    room: string
    kind: string
    payload: Record<string, unknown>
  }>(sql`
    select seq, room, kind, payload from platform.pushes where seq > ${after} ${inRoom} order by seq limit ${MISSED_AT_MOST}`)
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}
