import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateConversation } from '../../../evals/conversation/eval-conversation.js'
import type { Play } from '../../../evals/conversation/play.js'
import { shown } from '../../../evals/conversation/rates.js'
import { decide, gatherFacts, NO_FACTS, type TurnInput } from '../../modules/assistant/index.js'
import { seedKnowledge } from '../../modules/knowledge/index.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import { type App, openApp } from '../context.js'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/**
 * `periksa eval conversation DIR`: red flags, intents, abstention, injections, complaints and dialogues against known
 * truth, on a database of its own with the shipped knowledge, so that nothing of yours is touched.
 */
export async function evalConversation(
  directory: string,
  options: { json: boolean; answers: string | undefined },
): Promise<void> {
  if (!existsSync(directory)) {
    throw new AppError('not-found', 'eval.no-such-directory', { message: `There is no folder ${directory}.` })
  }
  const folder = mkdtempSync(join(tmpdir(), 'periksa-eval-'))
  const config = { ...readConfig(), databaseUrl: null, dataDirectory: folder, keyFile: join(folder, 'key') }
  const app = await openApp({ ...config, logLevel: 'warn' })
  try {
    await seedKnowledge(app.context)
    const { score, lines } = await evaluateConversation(directory, playerOf(app))
    if (options.answers) writeFileSync(options.answers, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
    const rates = Object.entries(score.rates).map(([name, rate]) => `${name.padEnd(44)}${shown(rate)}`)
    const times = Object.entries(score.milliseconds).map(([name, ms]) => `${name.padEnd(44)}${ms.toFixed(2)} ms`)
    const notes = Object.entries(score.notes).map(([name, ids]) => `${name}: ${ids.join('; ') || 'none'}`)
    process.stdout.write(
      options.json ? `${JSON.stringify(score)}\n` : `${[...rates, ...times, '', ...notes].join('\n')}\n`,
    )
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A member on our own page whose card is not yet known, as the sets take it. */
function playerOf(app: App): Play {
  return async (state, message) => {
    const input: TurnInput = {
      ...{ text: message.text, attachments: message.attachments ?? [], choice: null, country: 'ID', secureLink: null },
      ...{ at: new Date(message.at ?? Date.UTC(2026, 9, 1)).toISOString(), isVerified: true, hasCard: false },
    }
    const first = decide(state, input, NO_FACTS)
    if (!first.need) return first
    const of = { need: first.need, language: first.state.language, memberId: null, conversationId: NOBODY }
    return decide(state, input, await gatherFacts(app.context, of))
  }
}
