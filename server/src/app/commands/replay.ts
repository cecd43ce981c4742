import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { replayClaim } from '../../modules/adjudication/index.js'
import { Replay, ReplayInput } from '../../modules/adjudication/schema.js'
import { command } from './command.js'

/** `periksa replay CLAIM`: past decisions computed again from what was kept with them. */
export const replayCommand = command({
  name: 'replay',
  input: ReplayInput,
  withoutFlows: true,
  run: (app, input) => replayClaim(app.context, input),
})

type Options = { rules?: string; tariff?: string; json?: boolean }

/** Runs the command and writes what came out; exit code 1 where a decision came out otherwise. */
export async function replay(
  claimId: string,
  { rules, tariff, json }: Options,
  run: (name: string, input: unknown) => Promise<unknown>,
): Promise<void> {
  const draft = tariff ? z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(tariff, 'utf8'))) : undefined
  const answer = Replay.parse(await run('replay', { claimId, rules, tariff: draft }))
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${tell(answer)}\n`)
  if (!answer.same) process.exitCode = 1
}

function tell({ claimId, decisions }: Replay): string {
  const lines = decisions.flatMap(({ kind, at, versions, same, differences, draft }) => [
    `${claimId}: ${kind} of ${at} ${same ? 'comes out the same' : 'comes out otherwise'}`,
    `  versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    ...differences.map(shown),
    ...(draft
      ? [`  under ${draft.version}: ${draft.differences.length === 0 ? 'nothing changes' : ''}`.trimEnd()]
      : []),
    ...(draft?.differences ?? []).map(shown),
  ])
  return lines.join('\n')
}

const shown = ({ name, was, becomes }: Replay['decisions'][number]['differences'][number]): string =>
  `  ${name}: ${JSON.stringify(was)} -> ${JSON.stringify(becomes)}`
