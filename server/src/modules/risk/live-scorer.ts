import { join } from 'node:path'
import { openDuckDb } from './adapters/duckdb.js'
import type { BoostingArtefact } from './boosting/artefact.js'
import { chanceOf } from './boosting/label-model.js'
import type { ClaimRow } from './claim-rules/condition.js'
import { ruleColumnsSql } from './claim-rules/rule-set.js'
import { FEATURE_GROUP_SQL, featureColumnsSql, features } from './features/catalogue.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import type { ForestArtefact } from './forest/artefact.js'
import { tableOfRow } from './forest/feature-table.js'
import { percentileOf } from './forest/percentile.js'
import { scoreForest } from './forest/score-forest.js'
import type { IncomingRow } from './live/live-columns.js'
import type { LiveRow } from './live/live-index.js'
import { INCOMING, normaliseSql } from './live/normalise-sql.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Warehouse } from './schema.js'
import { riskOf } from './scoring/risk-of.js'
import { sqlText } from './sql-literal.js'

/** As many others as the build asks for before it calls them peers. */
const PEERS_AT_LEAST = 30

export type LiveScorer = {
  /** Rows with peers, history, rules and scores, by claim id. `nearby` are other live rows that may belong to the same story. */
  score(input: {
    claims: readonly IncomingRow[]
    nearby: readonly LiveRow[]
    ruleSet: ClaimRuleSet
  }): Promise<Map<string, LiveRow>>
  /** Figures of the peers of claims that are only looked at, by claim id; nothing of them stays behind. */
  comparePeers(claims: readonly IncomingRow[]): Promise<Map<string, ClaimRow>>
  close(): void
}

/** Scores new claims beside the claims of a snapshot, with the SQL of the features and rules that the batch uses. */
export async function openLiveScorer(beside: {
  /** Of the snapshot. */
  folder: string
  forest: ForestArtefact | null
  labelModel: BoostingArtefact | null
}): Promise<LiveScorer> {
  const { folder, forest, labelModel } = beside
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  const columns = Object.entries(INCOMING).map(([name, type]) => `${name} ${type}`)
  await warehouse.run(
    `CREATE VIEW snapshot AS SELECT * FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false);
     CREATE VIEW facility AS SELECT * FROM read_parquet(${sqlText(join(folder, 'facility.parquet'))});
     CREATE TABLE incoming (${columns.join(', ')});
     CREATE VIEW claims AS SELECT * FROM snapshot WHERE claim_id NOT IN (SELECT claim_id FROM incoming)`,
  )
  let queue: Promise<unknown> = Promise.resolve()
  // The tables of one scoring are the next one's too: one at a time.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work)
    queue = mine.catch(() => undefined)
    return mine
  }
  return {
    score: (input) => inTurn(() => scoreNow(warehouse, { ...input, forest, labelModel })),
    comparePeers: (claims) => inTurn(() => comparePeersNow(warehouse, claims)),
    close: () => warehouse.close(),
  }
}

type Job = {
  claims: readonly IncomingRow[]
  nearby: readonly LiveRow[]
  ruleSet: ClaimRuleSet
  forest: ForestArtefact | null
  labelModel: BoostingArtefact | null
}

/** Makes the table `normalised` of some claims, beside the snapshot and what else is nearby. */
async function normalise(warehouse: Warehouse, job: Pick<Job, 'claims' | 'nearby'>): Promise<void> {
  const structure = sqlText(JSON.stringify([INCOMING]))
  const fill = async (table: string, rows: readonly object[]): Promise<void> => {
    const named = Object.keys(INCOMING).join(', ')
    await warehouse.rows(
      `INSERT INTO ${table} (${named}) SELECT ${named} FROM (SELECT unnest(from_json($1::JSON, ${structure}), max_depth := 2))`,
      [JSON.stringify(rows)],
    )
  }
  await warehouse.run('DELETE FROM incoming; CREATE OR REPLACE TEMP TABLE near AS SELECT * FROM incoming LIMIT 0')
  await fill('incoming', job.claims)
  await fill('near', job.nearby)
  await warehouse.run(
    `CREATE OR REPLACE TEMP VIEW nearby AS SELECT *, (discharge_dt - admit_dt)::SMALLINT AS los, left(dx_primary_full, 3) AS dx_primary_code
     FROM near WHERE claim_id NOT IN (SELECT claim_id FROM incoming)`,
  )
  await warehouse.run(normaliseSql(PEERS_AT_LEAST))
}

const PEER_COLUMNS = [
  ...['peer_n', 'peer_level', 'peer_median', 'peer_p90', 'cost_log_ratio', 'cost_zscore', 'is_series'],
  ...['diagnosis_peer_n', 'diagnosis_peer_level', 'diagnosis_peer_median', 'diagnosis_peer_p90'],
  ...['stay_peer_n', 'stay_peer_median', 'stay_peer_p95', 'stay_zscore'],
]
/** Every table that holds something of the claims; the last one made goes first. */
const MADE = ['normalised', 'twin', 'last_stay', 'visits', 'repeat', 'peer', 'member_of', 'known', 'place', 'past']

async function comparePeersNow(warehouse: Warehouse, claims: readonly IncomingRow[]): Promise<Map<string, ClaimRow>> {
  try {
    await normalise(warehouse, { claims, nearby: [] })
    const found = await warehouse.rows(
      `SELECT claim_id, to_json({${PEER_COLUMNS.map((name) => `'${name}': ${name}`).join(', ')}})::VARCHAR AS row FROM normalised`,
    )
    return new Map(found.map(({ claim_id, row }) => [String(claim_id), JSON.parse(String(row)) as ClaimRow]))
  } finally {
    await warehouse.run(
      `DELETE FROM incoming; ${[...MADE, 'claim'].map((name) => `DROP TABLE IF EXISTS ${name}`).join('; ')}`,
    )
  }
}

async function scoreNow(warehouse: Warehouse, job: Job): Promise<Map<string, LiveRow>> {
  await normalise(warehouse, job)
  const found = await warehouse.rows(
    `SELECT claim_id, to_json(n)::VARCHAR AS row, ${FEATURE_GROUP_SQL} AS feature_group, to_json({${features.map(({ name }) => `'${name}': f_${name}`).join(', ')}})::VARCHAR AS features,
       [${labelFeatureNames.map((name) => `l_${name}`).join(', ')}]::VARCHAR AS label_features
     FROM (SELECT *, ${ruleColumnsSql(job.ruleSet)} FROM normalised) AS n
     JOIN (SELECT claim_id, ${featureColumnsSql().replaceAll(' AS ', ' AS f_')} FROM normalised) AS f USING (claim_id)
     JOIN (SELECT claim_id, ${labelFeaturesSql().replaceAll(' AS ', ' AS l_')} FROM (SELECT *, ${ruleColumnsSql(job.ruleSet)} FROM normalised)) AS l USING (claim_id)`,
  )
  return new Map(found.map((one) => [String(one.claim_id), withScores(one, job)]))
}

function withScores(
  found: Record<string, unknown>,
  { forest, labelModel }: Pick<Job, 'forest' | 'labelModel'>,
): LiveRow {
  const row = JSON.parse(String(found.row)) as Record<string, unknown>
  const values = JSON.parse(String(found.features)) as Record<string, number | null>
  const table = forest ? tableOfRow(forest, { ...values, group: String(found.feature_group) }) : null
  const score = forest && table ? (scoreForest(forest, table)[0] ?? null) : null
  const rank = forest && score !== null ? Number(percentileOf(forest, score).toFixed(6)) : null
  return {
    ...row,
    claim_id: String(row.claim_id),
    ml_score: score,
    ml_score_normalized: rank,
    older_risk_score: Math.max(Number(row.rule_score), rank ?? 0),
    label_chance: labelModel ? chanceOf(labelModel, JSON.parse(String(found.label_features)) as number[]) : null,
    risk_score: riskOf({ agreement: Number(row.rule_agreement), rank }),
  }
}
