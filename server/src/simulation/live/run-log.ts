import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SimulationRun } from '../../modules/risk/schema.js'
import type { Config } from '../../platform/config.js'

/** Adds a finished run to the log of runs, one JSON object a line, with the documented fields. */
export function logRun(config: Config, run: SimulationRun): string {
  const path = config.simulator.logPath ?? join(config.dataDirectory, 'logs', 'simulation_runs.jsonl')
  const endedAt = run.endedAt ?? run.startedAt
  const line = {
    started_at: run.startedAt,
    ended_at: endedAt,
    duration_seconds: (Date.parse(endedAt) - Date.parse(run.startedAt)) / 1000,
    inserted_claims: run.inserted,
    fraudulent_claims: run.fraudulent,
    fraud_ratio_target: run.settings.fraudRatio,
    // Where the older system named its file: our claims are in the database of this data directory.
    duckdb_path: null,
    // The model that was asked for claims; null for the mutator alone.
    llm_model: config.simulator.forceModel === false ? null : (config.model?.textModel ?? null),
    force_llm: config.simulator.forceModel ?? false,
    run_id: run.runId,
    seed: run.seed,
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 })
  return path
}
