import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { readConfig } from '../src/platform/config.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const require = createRequire(import.meta.url)

// biome-ignore lint/suspicious/noExplicitAny: manifests of every kind, checked against Kubernetes' own schemas below
type Any = any
type Manifest = { apiVersion: string; kind: string; metadata: { name: string; namespace?: string }; spec: Any } & Any

const read = (path: string): Manifest[] =>
  parseAllDocuments(readFileSync(join(root, path), 'utf8')).map((document) => document.toJS() as Manifest)

/** The problems Kubernetes' own schema finds, offline. */
function problemsOf(manifest: Manifest): string[] {
  const { apiVersion, kind } = manifest
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
  const path = `kubernetes-models/${group ? `${group}/` : ''}${version}/${kind}`
  const model = require(path)[kind]
  try {
    new model(manifest).validate()
    return []
  } catch (error) {
    return [`${kind} ${manifest.metadata?.name}: ${(error as Error).message}`]
  }
}

const base = 'deploy/kubernetes/base'
const files = readdirSync(join(root, base)).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
const baseManifests = files
  .filter((name) => name !== 'secrets.template.yaml')
  .flatMap((name) => read(`${base}/${name}`))
const trial = [...baseManifests, ...read('deploy/kubernetes/overlays/trial/postgres.yaml')]
const monitoring = read('deploy/monitoring/kubernetes.yaml')
const templates = read(`${base}/secrets.template.yaml`)

const of = (all: Manifest[], kind: string): Manifest[] => all.filter((one) => one.kind === kind)
const named = (all: Manifest[], kind: string): Set<string> =>
  new Set(of(all, kind).map(({ metadata }) => metadata.name))
/** Pods as their owners make them. */
const podsOf = (all: Manifest[]): { owner: string; labels: Record<string, string>; spec: Any }[] =>
  all.flatMap((one) => {
    const template = one.kind === 'CronJob' ? one.spec.jobTemplate.spec.template : one.spec?.template
    return template ? [{ owner: one.metadata.name, labels: template.metadata.labels, spec: template.spec }] : []
  })
const matches = (selector: Record<string, string>, labels: Record<string, string>): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value)

describe('the manifests', () => {
  const everything = [
    ...trial,
    ...read('deploy/kubernetes/overlays/production/database-network.yaml'),
    ...monitoring,
    ...templates,
  ]

  it('fit the schemas of Kubernetes', () => {
    expect(everything.length).toBeGreaterThan(40)
    expect(everything.flatMap(problemsOf)).toEqual([])
  })

  it('would be caught not fitting', () => {
    const [server] = of(baseManifests, 'Deployment')
    expect(problemsOf({ ...server, spec: { ...server?.spec, replicas: 'two' } } as Manifest)).not.toEqual([])
    const hpa = structuredClone(of(baseManifests, 'HorizontalPodAutoscaler')[0]) as Manifest
    hpa.spec.metrics[0].resource.target.typo = 1
    delete hpa.spec.scaleTargetRef
    expect(problemsOf(hpa)).not.toEqual([])
  })

  it('are all named by the kustomization, the template of secrets excepted', () => {
    const { resources } = parse(readFileSync(join(root, base, 'kustomization.yaml'), 'utf8'))
    expect([...resources].sort()).toEqual(files.filter((name) => name !== 'secrets.template.yaml').sort())
  })

  it.each([
    ['periksa', trial],
    ['monitoring', monitoring],
  ])('of %s name only what is there: selectors, accounts, volumes, settings, secrets, ports', (_name, all) => {
    const generated = parse(readFileSync(join(root, 'deploy/monitoring/kustomization.yaml'), 'utf8')).configMapGenerator
    const configs = new Set([...named(all, 'ConfigMap'), ...generated.map((one: Any) => one.name)])
    const secrets = new Set([
      ...named(templates, 'Secret'),
      'periksa-postgres',
      'periksa-tls',
      'alertmanager',
      'grafana',
    ])
    const pods = podsOf(all)
    const problems: string[] = []
    const need = (there: boolean, what: string): void => void (there || problems.push(what))
    for (const { owner, spec } of pods) {
      const account = spec.serviceAccountName
      need(
        !account || account === 'default' || named(all, 'ServiceAccount').has(account),
        `${owner}: account ${account}`,
      )
      const volumes = new Set((spec.volumes ?? []).map((one: Any) => one.name))
      const claims =
        all.find((one) => one.metadata.name === owner && one.kind === 'StatefulSet')?.spec.volumeClaimTemplates ?? []
      for (const claim of claims) volumes.add(claim.metadata.name)
      for (const volume of spec.volumes ?? []) {
        if (volume.configMap) need(configs.has(volume.configMap.name), `${owner}: config ${volume.configMap.name}`)
        if (volume.secret) need(secrets.has(volume.secret.secretName), `${owner}: secret ${volume.secret.secretName}`)
        const claim = volume.persistentVolumeClaim?.claimName
        if (claim) need(named(all, 'PersistentVolumeClaim').has(claim), `${owner}: claim ${claim}`)
      }
      for (const container of spec.containers) {
        for (const mount of container.volumeMounts ?? []) need(volumes.has(mount.name), `${owner}: mount ${mount.name}`)
        for (const from of container.envFrom ?? []) {
          need(!from.configMapRef || configs.has(from.configMapRef.name), `${owner}: envFrom`)
          need(!from.secretRef || secrets.has(from.secretRef.name), `${owner}: envFrom`)
        }
        for (const { valueFrom } of container.env ?? []) {
          const key = valueFrom?.secretKeyRef
          if (!key) continue
          need(secrets.has(key.name), `${owner}: secret ${key.name}`)
          const template = templates.find(({ metadata }) => metadata.name === key.name)
          if (template) need(key.key in template.stringData, `${owner}: key ${key.key}`)
        }
      }
    }
    for (const { metadata, spec } of of(all, 'Service')) {
      if (!spec.selector) continue
      const targets = pods.filter(({ labels }) => matches(spec.selector, labels))
      need(targets.length > 0, `service ${metadata.name} finds no pod`)
      const ports = targets.flatMap((pod) =>
        pod.spec.containers.flatMap((one: Any) => one.ports.map((port: Any) => port.name)),
      )
      for (const port of spec.ports)
        need(ports.includes(port.targetPort), `service ${metadata.name}: port ${port.targetPort}`)
    }
    for (const { kind, metadata, spec } of [...of(all, 'Deployment'), ...of(all, 'StatefulSet')]) {
      need(matches(spec.selector.matchLabels, spec.template.metadata.labels), `${kind} ${metadata.name}: its own pods`)
    }
    for (const { metadata, spec } of of(all, 'PodDisruptionBudget')) {
      need(
        pods.some(({ labels }) => matches(spec.selector.matchLabels, labels)),
        `budget ${metadata.name}`,
      )
    }
    for (const { metadata, spec } of of(all, 'HorizontalPodAutoscaler')) {
      need(named(all, spec.scaleTargetRef.kind).has(spec.scaleTargetRef.name), `autoscaler ${metadata.name}`)
    }
    for (const { metadata, spec } of of(all, 'NetworkPolicy')) {
      const peers = [...(spec.ingress ?? []), ...(spec.egress ?? [])].flatMap((rule: Any) => [
        ...(rule.from ?? []),
        ...(rule.to ?? []),
      ])
      for (const selector of [spec.podSelector, ...peers.map((peer: Any) => peer.podSelector)].filter(Boolean)) {
        need(
          pods.some(({ labels }) => matches(selector.matchLabels ?? {}, labels)),
          `policy ${metadata.name} selects nobody`,
        )
      }
    }
    for (const { spec } of of(all, 'Ingress')) {
      for (const { backend } of spec.rules.flatMap((rule: Any) => rule.http.paths)) {
        need(named(all, 'Service').has(backend.service.name), `ingress: ${backend.service.name}`)
      }
      need(spec.tls.length > 0 && secrets.has(spec.tls[0].secretName), 'ingress without TLS')
    }
    expect(problems).toEqual([])
  })

  it('let no container be root, write its own system, gain rights, hold a token of the cluster or go without limits', () => {
    const problems: string[] = []
    for (const { owner, spec } of [...podsOf(trial), ...podsOf(monitoring)]) {
      const held = spec.securityContext ?? {}
      if (!held.runAsNonRoot || held.runAsUser < 100) problems.push(`${owner} may be root`)
      if (held.seccompProfile?.type !== 'RuntimeDefault') problems.push(`${owner} without seccomp`)
      if (spec.automountServiceAccountToken !== false && spec.serviceAccountName !== 'prometheus')
        problems.push(`${owner} holds a token`)
      for (const { name, image, securityContext, resources, ...container } of spec.containers) {
        if (!securityContext?.readOnlyRootFilesystem) problems.push(`${owner}/${name} writes its system`)
        if (securityContext?.allowPrivilegeEscalation !== false) problems.push(`${owner}/${name} may gain rights`)
        if (securityContext?.capabilities?.drop?.[0] !== 'ALL') problems.push(`${owner}/${name} keeps capabilities`)
        if (!resources?.limits?.memory || !resources?.requests?.cpu) problems.push(`${owner}/${name} without limits`)
        if (/:latest$/.test(image)) problems.push(`${owner}/${name}: ${image} is not pinned`)
        if (owner !== 'periksa-backup' && !container.readinessProbe) problems.push(`${owner}/${name} is never asked`)
      }
    }
    expect(problems).toEqual([])
  })

  it('begin from a policy that lets nothing through, and probe paths that the server has', () => {
    const deny = of(baseManifests, 'NetworkPolicy').find(({ metadata }) => metadata.name === 'deny-all')
    expect(deny?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
    const routes = readFileSync(join(root, 'server/test/route-permissions.tsv'), 'utf8')
    for (const { spec } of podsOf(baseManifests)) {
      for (const { startupProbe, livenessProbe, readinessProbe } of spec.containers) {
        for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
          if (probe?.httpGet) expect(routes).toContain(`GET\t${probe.httpGet.path}\tpublic`)
        }
      }
    }
  })

  it('give the server settings that it understands, in every role', () => {
    const { data } = of(baseManifests, 'ConfigMap')[0] as Manifest
    const secret = {
      DATABASE_URL: 'postgresql://a:b@c/d',
      WHATSAPP_LINKED_SECRET: 'x'.repeat(32),
      WHATSAPP_LINKED_URL: 'http://a:1',
    }
    const known = readFileSync(join(root, 'server/src/platform/config.ts'), 'utf8')
    for (const role of ['server', 'worker']) {
      expect(readConfig({ ...data, ...secret, PERIKSA_ROLE: role })).toMatchObject({
        role,
        host: '0.0.0.0',
        demonstration: false,
      })
    }
    expect(Object.keys(data).filter((name) => !known.includes(`${name}:`))).toEqual([])
    expect(() => readConfig({ PERIKSA_ROLE: 'worker' })).toThrow('PERIKSA_ROLE')
  })
})

describe('the container files', () => {
  const dockerfile = readFileSync(join(root, 'deploy/container/Dockerfile'), 'utf8')
  const compose = parse(readFileSync(join(root, 'deploy/container/compose.yml'), 'utf8'), { merge: true })

  it('run as nobody in particular, on a system they cannot write', () => {
    expect(dockerfile).toMatch(/\nUSER 10001:10001\n/)
    expect(dockerfile.lastIndexOf('USER')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'))
    for (const name of ['server', 'worker']) {
      expect(compose.services[name]).toMatchObject({ read_only: true, user: '10001:10001', cap_drop: ['ALL'] })
    }
    for (const [, source] of dockerfile.matchAll(/^COPY (?!--from)(\S+)/gm)) {
      if (source !== '.') expect(existsSync(join(root, source ?? '')), source).toBe(true)
    }
  })

  it('publish on this machine only', () => {
    expect(compose.services.server.ports).toEqual(['127.0.0.1:8000:8000'])
    expect(compose.services.postgres.ports).toBeUndefined()
  })
})

const kubectl = ['/usr/bin/kubectl', '/usr/local/bin/kubectl'].find(existsSync)
if (!kubectl)
  console.warn('SKIPPED: kubectl is not here; overlays were not rendered and scripts/deploy.sh was not tried')

describe.skipIf(!kubectl)('with kubectl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-deploy-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(
    ['trial', 'production', 'production-sticky']
      .map((name) => `deploy/kubernetes/overlays/${name}`)
      .concat('deploy/monitoring'),
  )('%s renders, and fits the schemas', (path) => {
    const { stdout, status } = spawnSync(kubectl ?? '', ['kustomize', path], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(0)
    const rendered = parseAllDocuments(stdout).map((one) => one.toJS() as Manifest)
    expect(rendered.flatMap(problemsOf)).toEqual([])
    expect(new Set(rendered.map((one) => one.metadata.namespace).filter(Boolean)).size).toBe(1)
  })

  /** A kubectl that renders for real and writes down everything else; `has` are the things that are there already. */
  function deploy(
    args: string[],
    has: string[] = [],
    fails = '',
  ): { status: number | null; did: string[]; said: string } {
    const diary = join(folder, 'diary')
    writeFileSync(diary, '')
    const script = `#!/bin/sh
[ "$1" = kustomize ] && exec ${kubectl} "$@"
echo "$@" >> ${diary}
case "$*" in *get\\ *) for one in ${has.join(' ') || 'nothing'}; do case "$*" in *" $one") exit 0;; esac; done; exit 1;; esac
${fails ? `case "$*" in *"${fails}"*) exit 1;; esac` : ''}
exit 0
`
    writeFileSync(join(folder, 'kubectl'), script, { mode: 0o755 })
    const env = { PATH: `${folder}:${process.env.PATH}`, DATABASE_URL: '' }
    const { status, stderr } = spawnSync(join(root, 'scripts/deploy.sh'), args, { cwd: root, encoding: 'utf8', env })
    return { status, did: readFileSync(diary, 'utf8').split('\n').filter(Boolean), said: stderr }
  }

  it('deploys: namespace, secrets, manifests, and waits', () => {
    const { status, did } = deploy(['--namespace', 'klaim', '--skip-build'])
    expect(status).toBe(0)
    const changed = did.filter((line) => !line.includes(' get ') && !line.startsWith('get '))
    expect(changed.map((line) => line.replace('--namespace klaim ', '').split(' ').slice(0, 3).join(' '))).toEqual([
      ...['create namespace klaim', 'create secret generic', 'create secret generic', 'create secret generic'],
      ...[
        expect.stringMatching(/^apply --filename/),
        'rollout status deployment/periksa-server',
        'rollout status deployment/periksa-worker',
      ],
    ])
  })

  it('makes no secret a second time', () => {
    const { did } = deploy(['--skip-build'], ['periksa', 'periksa-key', 'periksa-postgres'])
    expect(did.filter((line) => line.includes('create'))).toEqual([])
  })

  it('puts back what stood before when the new version does not become ready, and says so', () => {
    const { status, did, said } = deploy(
      ['--skip-build'],
      ['periksa', 'periksa-key', 'periksa-postgres'],
      'rollout status deployment/periksa-server',
    )
    expect(status).toBe(1)
    expect(did.filter((line) => line.includes('rollout undo'))).toHaveLength(2)
    expect(said).toContain('put back')
  })

  it('changes nothing in a dry run, refuses what it does not know, and asks before it cleans up', () => {
    expect(deploy(['--dry-run', '--namespace', 'klaim']).did).toEqual([])
    expect(deploy(['--namespace', 'Not A Name']).status).toBe(2)
    expect(deploy(['--surprise']).status).toBe(2)
    expect(deploy(['--cleanup']).did).toEqual([])
    expect(deploy(['--cleanup', '--yes', '--namespace', 'klaim']).did).toEqual(['delete namespace klaim --wait=true'])
    expect(deploy(['--rollback']).did.filter((line) => line.includes('undo'))).toHaveLength(2)
  })
})
