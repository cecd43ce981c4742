import { facilityQuery } from '../intents/facility-query.js'
import type { Reply } from '../schema.js'
import { askWhoItIs } from './member-code.js'
import { linesOfClaims, say } from './say.js'
import type { Part, Scene } from './scene.js'
import type { Need, TurnInput } from './turn.js'

/** Somebody on a channel that does not tell who writes. */
export const isStranger = (input: TurnInput): boolean => input.secureLink !== null && !input.isVerified

/** How a complaint stands, to whom its number is known. */
export function ticket({ state, facts }: Scene, number: string): Part {
  const { language } = state
  const known = facts.ticket
  const reply = known
    ? say(language, 'ticket.status', {
        values: { number, status: say(language, `ticket.${known.status}`).text, due: known.dueAt.slice(0, 10) },
      })
    : say(language, 'ticket.unknown', { values: { number }, choices: ['human'] })
  return { replies: [reply], effects: [], state: {}, intent: 'complaint' }
}

/** The member's own claims, once it is known who writes. */
export function claimStatus(scene: Scene): { part: Part; need: Need | null } {
  const { state, input, facts, said } = scene
  const { language } = state
  const only = (reply: Reply): Part => ({ replies: [reply], effects: [], state: {}, intent: 'claim_status' })
  if (said.has('other_person')) return { part: only(say(language, 'claim_status.not-own')), need: null }
  if (isStranger(input)) return askWhoItIs(scene, 'claims')
  if (!input.isVerified) {
    return {
      part: only(say(language, 'claim_status.verify', { values: { link: input.secureLink ?? '' } })),
      need: null,
    }
  }
  const asked = /klm\d{8}[0-9a-f]{6}/i.exec(input.text)?.[0].toUpperCase()
  const shown = asked ? facts.claims.filter(({ number }) => number === asked) : facts.claims.slice(0, 5)
  const lines = linesOfClaims(language, shown)
  const key = shown.length > 0 ? 'claim_status.list' : asked ? 'claim_status.not-own' : 'claim_status.none'
  return {
    part: only(say(language, key, { values: { lines }, choices: ['claim', 'human'] })),
    need: { kind: 'claims' },
  }
}

/** Facilities near where the member says. */
export function facility({ state, input, facts }: Scene): { part: Part; need: Need | null } {
  const { language } = state
  const query = facilityQuery(input.text)
  const { facilities, facilitiesAround: around } = facts
  const [lines, others] = [facilities, around?.lines ?? []].map((all) => all.join('\n'))
  const values = { query, lines: lines ?? '', province: around?.province ?? '', around: others ?? '' }
  const reply = lines
    ? say(language, around ? 'facility.around' : 'facility.list', { values })
    : say(language, 'facility.none', { values, choices: ['human'] })
  return { part: { replies: [reply], effects: [], state: {}, intent: 'facility' }, need: { kind: 'facilities', query } }
}
