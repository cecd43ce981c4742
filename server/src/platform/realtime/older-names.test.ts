import { EventEmitter } from 'node:events'
import type { Socket } from 'socket.io'
import { describe, expect, it } from 'vitest'
import { systemActor } from '../actor.js'
import { createLogger } from '../telemetry/log.js'
import { createOlderClients, type OlderNames } from './older-names.js'
import type { Push } from './push.js'

const push = (seq: number, room: string): Push => ({ seq, room, kind: 'changed', payload: {} })

/** A socket as far as older clients are concerned: what it says comes in by `emit`, what it is told is kept. */
function socketOf(id: string) {
  const said = new EventEmitter()
  const heard: [string, unknown][] = []
  const socket = {
    ...{ id, connected: true, data: { actor: { ...systemActor(id), id } } },
    on: (name: string, listener: (...all: unknown[]) => void) => said.on(name, listener),
    emit: (name: string, payload: unknown) => heard.push([name, payload]),
  }
  const say = async (name: string): Promise<void> => {
    said.emit(name)
    await new Promise((done) => setImmediate(done))
  }
  return { socket: socket as unknown as Socket, heard, say }
}

const names: OlderNames = {
  rooms: { subscribe_to_chats: 'conversations' },
  questions: { get_performance_metrics: async () => ({ event: 'analytics:performance', payload: { api_calls: 3 } }) },
  async eventsOf({ seq }, { told }) {
    if (seq === 2) throw new Error('the database is away')
    told.set('count', Number(told.get('count') ?? 0) + 1)
    return [{ event: 'new_message', payload: { seq, count: told.get('count') } }]
  },
}

describe('older clients', () => {
  const open = () =>
    createOlderClients({
      ...{ names, log: createLogger('silent') },
      mayJoin: async (actor, room) => actor.id === 'sari' && room === 'conversations',
    })

  it('follow by the older name, where they may, and are told in order, over one push that fails', async () => {
    const clients = open()
    const [sari, stranger] = [socketOf('sari'), socketOf('stranger')]
    clients.welcome(sari.socket)
    clients.welcome(stranger.socket)
    await clients.pass(push(1, 'conversations'))
    await sari.say('subscribe_to_chats')
    await stranger.say('subscribe_to_chats')
    for (const seq of [2, 3, 4]) void clients.pass(push(seq, 'conversations'))
    await clients.pass(push(5, 'conversations'))
    const told = [3, 4, 5].map((seq, index) => ['new_message', { seq, count: index + 1 }])
    expect(sari.heard).toEqual(told)
    expect(stranger.heard).toEqual([['error_message', { code: 'auth.forbidden' }]])
  })

  it('are answered what they ask, and told nothing after they left', async () => {
    const clients = open()
    const sari = socketOf('sari')
    clients.welcome(sari.socket)
    await sari.say('subscribe_to_chats')
    await sari.say('get_performance_metrics')
    await sari.say('disconnect')
    await clients.pass(push(1, 'conversations'))
    expect(sari.heard).toEqual([['analytics:performance', { api_calls: 3 }]])
  })
})
