import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'

const Push = z.object({
  seq: z.number(),
  room: z.string(),
  kind: z.string(),
  payload: z.record(z.string(), z.unknown()),
})
export type Push = z.infer<typeof Push>

const Joined = z.object({ ok: z.boolean(), seq: z.number() })

type Room = { listeners: Set<(push: Push) => void>; seen: number | undefined }

let socket: Socket | null = null
const rooms = new Map<string, Room>()

/** Listens to a room; after a lost connection what was missed is asked for by number. Returns how to stop. */
export function listen(name: string, listener: (push: Push) => void): () => void {
  const room = rooms.get(name) ?? { listeners: new Set(), seen: undefined }
  room.listeners.add(listener)
  rooms.set(name, room)
  const open = connect()
  if (open.connected) join(open, name)
  return () => {
    room.listeners.delete(listener)
    if (room.listeners.size > 0) return
    rooms.delete(name)
    socket?.emit('leave', name)
  }
}

/** Ends the connection, at sign-out. */
export function hangUp(): void {
  socket?.disconnect()
  socket = null
  rooms.clear()
}

function connect(): Socket {
  if (socket) return socket
  const opened = io({ transports: ['websocket', 'polling'] })
  opened.on('connect', () => {
    for (const name of rooms.keys()) join(opened, name)
  })
  opened.on('event', hear)
  // What came at once, in its order.
  opened.on('events', (values: unknown) => {
    if (Array.isArray(values)) for (const value of values) hear(value)
  })
  socket = opened
  return opened
}

function hear(value: unknown): void {
  const push = Push.safeParse(value)
  if (!push.success) return
  const room = rooms.get(push.data.room)
  if (!room || (room.seen !== undefined && push.data.seq <= room.seen)) return
  room.seen = push.data.seq
  for (const listener of room.listeners) listener(push.data)
}

function join(open: Socket, name: string): void {
  const room = rooms.get(name)
  open.emit('join', { room: name, ...(room?.seen === undefined ? {} : { after: room.seen }) }, (answer: unknown) => {
    const joined = Joined.safeParse(answer)
    if (joined.success && joined.data.ok && room) room.seen = Math.max(room.seen ?? 0, joined.data.seq)
  })
}
