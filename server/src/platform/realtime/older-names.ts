import type { Socket } from 'socket.io'
import type { Actor } from '../actor.js'
import type { Logger } from '../telemetry/log.js'
import type { Push } from './push.js'

/** An event as an older client knows it. */
export type OlderEvent = { event: string; payload: Record<string, unknown> | unknown[] }

/** What one socket was told, so that a change is told once. */
export type Told = Map<string, unknown>

/** The event names of older systems, spoken beside our own. */
export type OlderNames = {
  /** What clients say to follow something, and the room of ours that it stands for. */
  rooms: Record<string, string>
  /** What clients ask for once. */
  questions: Record<string, (actor: Actor) => Promise<OlderEvent>>
  /** What a push means to somebody who follows a room; read with their own rights, so nobody is told of what they may not see. */
  eventsOf(push: Push, to: { actor: Actor; room: string; told: Told }): Promise<OlderEvent[]>
}

type Parts = { names: OlderNames; log: Logger; mayJoin(actor: Actor, room: string): Promise<boolean> }
type Follower = { socket: Socket; rooms: Set<string>; told: Told }

const REMEMBERED = 5_000

/** Older clients: they follow by name, and each push is put into their words one after another. */
export function createOlderClients({ names, log, mayJoin }: Parts) {
  const followers = new Map<string, Follower>()
  let last: Promise<void> = Promise.resolve()

  async function follow(socket: Socket, room: string): Promise<void> {
    if (!(await mayJoin(actorOf(socket), room))) {
      socket.emit('error_message', { code: 'auth.forbidden' })
      return
    }
    const follower = followers.get(socket.id) ?? { socket, rooms: new Set(), told: new Map() }
    follower.rooms.add(room)
    if (socket.connected) followers.set(socket.id, follower)
  }

  async function tell(push: Push): Promise<void> {
    for (const { socket, rooms, told } of followers.values()) {
      for (const room of rooms) {
        const to = { actor: actorOf(socket), room, told }
        for (const { event, payload } of await names.eventsOf(push, to)) socket.emit(event, payload)
      }
      if (told.size > REMEMBERED) told.clear()
    }
  }

  const noted = (work: Promise<void>, what: string): Promise<void> =>
    work.catch((error: unknown) => log.warn({ err: error }, what))

  return {
    welcome(socket: Socket): void {
      for (const [name, room] of Object.entries(names.rooms)) {
        socket.on(name, () => void noted(follow(socket, room), 'an older client could not follow'))
      }
      for (const [name, answer] of Object.entries(names.questions)) {
        const ask = async (): Promise<void> => {
          const { event, payload } = await answer(actorOf(socket))
          socket.emit(event, payload)
        }
        socket.on(name, () => void noted(ask(), 'an older client was not answered'))
      }
      socket.on('disconnect', () => followers.delete(socket.id))
    },
    /** One push after another: what came first is told first. */
    pass(push: Push): Promise<void> {
      if (followers.size === 0) return last
      last = last.then(() => noted(tell(push), 'older clients were not told'))
      return last
    },
  }
}

const actorOf = (socket: Socket): Actor => socket.data.actor as Actor
