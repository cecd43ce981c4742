import { FRESH_DIALOGUE } from '../../src/modules/assistant/index.js'
import type { DialogueItem } from './conversation-sets.js'
import type { Play, PlayedTurn } from './play.js'

type Expect = DialogueItem['turns'][number]['expect']

/** Plays a dialogue turn by turn, and stops answering where a person took over, as the inbox does. */
export async function playDialogue(
  item: DialogueItem,
  play: Play,
): Promise<{ right: number; failures: string[]; last: PlayedTurn | null }> {
  let state = FRESH_DIALOGUE
  let at = Date.UTC(2026, 9, 1)
  let withPerson = false
  let right = 0
  let last: PlayedTurn | null = null
  const failures: string[] = []
  for (const [index, turn] of item.turns.entries()) {
    at += turn.gap_hours * 3_600_000 + 30_000
    const result = await play(state, { text: turn.user, attachments: turn.attachments, at })
    withPerson ||= result.effects.some(({ kind }) => kind === 'hand-over')
    const wrong = faults(turn.expect, result, withPerson)
    if (wrong.length === 0) right += 1
    else failures.push(...wrong.map((fault) => `${item.id}#${index + 1}: ${fault}`))
    state = result.state
    last = result
  }
  return { right, failures, last }
}

function faults(expect: Expect, turn: PlayedTurn, withPerson: boolean): string[] {
  const text = turn.replies.map((reply) => reply.text).join('\n')
  const place = turn.state.place ? `${turn.state.place.topic}.${turn.state.place.step}` : 'idle'
  const has = (part: string): boolean => text.toLowerCase().includes(part.toLowerCase())
  const bans = (ban: string): boolean => (ban.startsWith('re:') ? new RegExp(ban.slice(3), 'i').test(text) : has(ban))
  const wrong: string[] = []
  const wanted = expect.intent === undefined ? null : [expect.intent].flat()
  if (wanted && !wanted.includes(turn.intent)) wrong.push(`intent ${turn.intent}, not ${wanted.join(' or ')}`)
  if (expect.step && place.split('.')[0] !== expect.step.split('.')[0]) wrong.push(`at ${place}, not ${expect.step}`)
  for (const any of expect.must_include ?? []) if (!any.some(has)) wrong.push(`lacks ${any.join(' or ')}`)
  for (const ban of expect.must_not_include ?? []) if (bans(ban)) wrong.push(`says ${ban}`)
  if (expect.handoff === true && !withPerson) wrong.push('not handed to a person')
  if (expect.emergency !== undefined && expect.emergency !== turn.verdict.emergency) wrong.push('emergency verdict')
  if (expect.silent && turn.replies.length > 0) wrong.push('not silent')
  return wrong
}
