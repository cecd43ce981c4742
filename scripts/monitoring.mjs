// Whether every metric and label that alerts, promises and dashboards name is really exported.
// `node scripts/monitoring.mjs [URL]` asks a running server; server/test/monitoring.test.ts asks the registry.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const folder = fileURLToPath(new URL('../deploy/monitoring', import.meta.url))
/** Made by Prometheus itself, with these labels. */
const OWN = { up: ['job', 'instance'], ALERTS: ['alertname', 'alertstate'] }
/** Labels that Prometheus gives to everything it collects. */
const GIVEN = ['job', 'instance', 'le']

/** Every expression of the rule files and dashboards, with where it stands. */
export function readExpressions() {
  const rules = ['alerts.yml', 'slo.yml'].flatMap((file) =>
    parse(readFileSync(join(folder, file), 'utf8')).groups.flatMap((group) =>
      group.rules.map((rule) => ({ place: `${file}: ${rule.alert ?? rule.record}`, expr: rule.expr, ...rule })),
    ),
  )
  const dashboards = readdirSync(join(folder, 'dashboards')).flatMap((file) =>
    JSON.parse(readFileSync(join(folder, 'dashboards', file), 'utf8')).panels.flatMap((panel) =>
      panel.targets.map(({ expr }) => ({ place: `${basename(file)}: ${panel.title}`, expr })),
    ),
  )
  return { rules, dashboards }
}

/** Names of exported metrics with their labels, from the text that /metrics gives. */
export function readExported(text) {
  const exported = new Map()
  for (const [, name, kind] of text.matchAll(/^# TYPE (\S+) (\S+)/gm)) {
    const names = kind === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name]
    for (const one of names) exported.set(one, new Set())
  }
  for (const [, name, labels] of text.matchAll(/^(\w+)\{([^}]*)\}/gm)) {
    for (const [, label] of labels.matchAll(/(\w+)="/g)) exported.get(name)?.add(label)
  }
  return exported
}

/** What expressions name and nobody exports. `labelsOf` gives a metric's labels, or null where they are not known. */
export function findUnknown({ rules, dashboards }, names, labelsOf) {
  const recorded = new Set(rules.filter(({ record }) => record).map(({ record }) => record))
  const problems = []
  for (const { place, expr } of [...rules, ...dashboards]) {
    const plain = expr.replace(/\bperiksa:[\w:]+/g, (name) => {
      if (!recorded.has(name)) problems.push(`${place}: no rule records ${name}`)
      return ''
    })
    for (const [, name, , matchers = ''] of plain.matchAll(/\b(periksa_\w+|up|ALERTS)(\{([^}]*)\})?/g)) {
      const known = name in OWN ? OWN[name] : names.has(name) ? labelsOf(name) : undefined
      if (known === undefined) problems.push(`${place}: nobody exports ${name}`)
      const labels = [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map((hit) => hit[1])
      for (const label of labels.filter((one) => known && ![...known, ...GIVEN].includes(one))) {
        problems.push(`${place}: ${name} has no label ${label}`)
      }
    }
  }
  return problems
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.argv[2] ?? 'http://127.0.0.1:8000'
  const exported = readExported(await (await fetch(`${url}/metrics`)).text())
  const expressions = readExpressions()
  // A metric that has counted nothing yet shows no labels.
  const problems = findUnknown(expressions, exported, (name) =>
    exported.get(name).size > 0 ? [...exported.get(name)] : null,
  )
  for (const problem of problems) console.error(problem)
  const count = expressions.rules.length + expressions.dashboards.length
  console.log(`${count} expressions, ${exported.size} exported names, ${problems.length} problems`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
