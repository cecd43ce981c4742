import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findUnknown, readExported, readExpressions } from '../../scripts/monitoring.mjs'
import { createMetrics } from '../src/platform/telemetry/metrics.js'

const folder = fileURLToPath(new URL('../../deploy/monitoring', import.meta.url))
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')

/** Alerts of the older system's list, as its document names them. */
const DOCUMENT = [
  ...['AgentDown', 'RedisDown', 'PostgreSQLDown', 'HighErrorRate', 'HighResponseTime', 'SlowAnalysis', 'HighCPUUsage'],
  ...['HighMemoryUsage', 'PodRestartLoop', 'DiskSpaceHigh', 'RedisMemoryHigh', 'LowAnalysisVolume'],
  ...['HighOverchargeDetection', 'LowConfidenceScores', 'HighFailedAuthAttempts', 'SuspiciousAPIUsage'],
  ...['ServiceUnavailable', 'HealthCheckFailing'],
]

describe('alerts, promises and dashboards', () => {
  const expressions = readExpressions()
  const { registry } = createMetrics()
  const labels = new Map(
    registry
      .getMetricsAsArray()
      .map((metric) => [metric.name, (metric as unknown as { labelNames: string[] }).labelNames]),
  )
  const labelsOf = (name: string) => labels.get(name) ?? labels.get(name.replace(/_(bucket|sum|count)$/, '')) ?? null

  it('name only metrics and labels that a server exports', async () => {
    const exported = readExported(await registry.metrics())
    expect(exported.size).toBeGreaterThan(60)
    expect(findUnknown(expressions, exported, labelsOf)).toEqual([])
  })

  it('would be caught naming another', async () => {
    const exported = readExported(await registry.metrics())
    const wrong = [
      { place: 'x', expr: 'sum(periksa_invented_total)' },
      { place: 'x', expr: 'periksa_health_check{pod="a"}' },
      { place: 'x', expr: 'periksa:slo_invented:failure_ratio_1h' },
    ]
    expect(findUnknown({ rules: expressions.rules, dashboards: wrong }, exported, labelsOf)).toHaveLength(3)
  })

  it('hold all eighteen alerts of the older list, and a word in the runbook for every alert', () => {
    const alerts = expressions.rules.filter(({ alert }) => alert)
    expect(
      alerts
        .map(({ labels }) => labels.document)
        .filter(Boolean)
        .sort(),
    ).toEqual([...DOCUMENT].sort())
    const promised = alerts.filter(({ labels }) => !labels.slo).map(({ alert }) => alert)
    expect(promised.filter((alert) => !runbook.includes(`| ${alert} `))).toEqual([])
    for (const { labels, annotations } of alerts) {
      expect(labels).toMatchObject({
        severity: expect.any(String),
        team: expect.any(String),
        component: expect.any(String),
      })
      expect(annotations.runbook_url).toMatch(/^docs\/runbook\.md#/)
    }
  })

  const promtool = ['/usr/bin/promtool', '/usr/local/bin/promtool'].find(existsSync)
  if (!promtool)
    console.warn('SKIPPED: promtool is not here (Debian: apt-get install prometheus); the alerts were not run')
  it.skipIf(!promtool).each(['alerts.test.yml', 'slo.test.yml'])(
    'fire and keep silent as %s says',
    (file) => {
      const run = spawnSync(promtool ?? '', ['test', 'rules', file], { cwd: folder, encoding: 'utf8' })
      expect(run.stdout + run.stderr).toContain('SUCCESS')
      expect(run.status).toBe(0)
    },
    120_000,
  )
})
