import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ClaimDetail, ClaimPage, ClaimStatistics, type ClaimStatus } from '@periksa/server/claims/schema'
import { aDetail, aSummary, statisticsOf, uuid } from './fake-claims.js'
import { aBill, paperSvg } from './paper.js'

/** A small stand-in for the server, for looking at the pages: `tsx web/test/fake-server.ts [port] [claims]`. Never shipped. */
const port = Number(process.argv[2] ?? 8010)
let count = Number(process.argv[3] ?? 53)
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const STAGES = ['received', 'straightened', 'read', 'understood', 'checked', 'filed'] as const
const statuses = new Map<number, ClaimStatus>()
const uploads = new Map<string, { began: number; name: string }>()
let failUploads = 0

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code)
  }
}

function userOf(request: IncomingMessage) {
  const name = /fake=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  if (!name) throw new Refusal(401, 'auth.required')
  const isMember = name === 'sari'
  return {
    id: uuid(1),
    username: name,
    displayName: isMember ? 'Sari Wulandari' : 'Dewi Lestari',
    roles: isMember ? ['member'] : ['auditor', 'lead'],
    memberId: isMember ? uuid(900) : null,
    facilityId: null,
    demonstration: true,
  }
}

type Call = { request: IncomingMessage; response: ServerResponse; url: URL; body: string }
const json = ({ response }: Call, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
const summary = (n: number) => ({ ...aSummary(n), status: statuses.get(n) ?? aSummary(n).status })
const all = () => Array.from({ length: count }, (_, n) => summary(n))

function session(call: Call): void {
  const { request, response } = call
  if (request.method === 'DELETE') {
    response.setHeader('set-cookie', 'fake=; Path=/; Max-Age=0')
    return json(call, {})
  }
  if (request.method === 'GET') return json(call, { user: userOf(request) })
  const { username, password, code } = JSON.parse(call.body)
  if (password !== 'demo') throw new Refusal(401, 'auth.wrong-password')
  if (username === 'lead' && code !== '123456') throw new Refusal(401, 'auth.code-required')
  response.setHeader('set-cookie', `fake=${username}; Path=/; HttpOnly; SameSite=Strict`)
  request.headers.cookie = `fake=${username}`
  json(call, { user: userOf(request) })
}

function claimList(call: Call): void {
  const asked = call.url.searchParams
  const mine = userOf(call.request).memberId !== null
  const text = (asked.get('q') ?? '').toLowerCase()
  const found = all()
    .slice(0, mine ? 8 : undefined)
    .filter((one) => !asked.get('status') || one.status === asked.get('status'))
    .filter((one) => !asked.get('serviceType') || one.serviceType === asked.get('serviceType'))
    .filter((one) => `${one.number} ${one.memberName}`.toLowerCase().includes(text))
  if (asked.get('sort') === 'highest') found.sort((a, b) => (b.total ?? 0) - (a.total ?? 0))
  const [page, pageSize] = [Number(asked.get('page') ?? 1), Number(asked.get('pageSize') ?? 25)]
  const items = found.slice((page - 1) * pageSize, page * pageSize)
  json(call, ClaimPage.parse({ items, page, pageSize, total: found.length }))
}

function claim(call: Call, n: number, move: string | undefined): void {
  const staff = userOf(call.request).memberId === null
  if (!(n >= 0 && n < count)) throw new Refusal(404, 'claim.not-found')
  const moves: Record<string, ClaimStatus> = { confirm: 'SUBMITTED', withdraw: 'WITHDRAWN', 'start-review': 'IN_REVIEW', pay: 'PAID' }
  if (move === 'decision') statuses.set(n, JSON.parse(call.body).outcome)
  else if (move) statuses.set(n, moves[move] as ClaimStatus)
  json(call, ClaimDetail.parse(aDetail(n, summary(n).status, staff)))
}

function upload(call: Call): void {
  if (failUploads-- > 0) throw new Refusal(503, 'document.busy')
  if (call.request.headers['x-periksa-upload'] !== '1') throw new Refusal(403, 'request.cross-site')
  const name = /filename="([^"]+)"/.exec(call.body)?.[1] ?? 'bill.jpg'
  const id = uuid(6000 + uploads.size)
  uploads.set(id, { began: Date.now(), name })
  json(call, documentAt(id), 202)
}

function documentAt(id: string) {
  const { began, name } = uploads.get(id) ?? { began: 0, name: '' }
  const stage = Math.min(5, Math.floor((Date.now() - began) / 1200))
  const refused = name.includes('shop') && stage >= 3
  const state = refused ? 'refused' : stage === 5 ? 'read' : 'reading'
  const base = { id, memberId: uuid(900), kind: 'receipt', mediaType: 'image/jpeg', bytes: 1, pages: 2, state, stage: STAGES[stage] }
  const bill = refused ? { ...aBill(), isMedical: false, kind: 'shop_receipt', total: 18_450_000, facility: { name: 'TOKO MAJU JAYA', address: null, phone: null } } : null
  const claimId = state === 'read' ? uuid(1) : null
  return { ...base, problem: refused ? 'document.not-medical' : null, billId: null, claimId, receivedAt: '2026-11-20T02:00:00Z', bill }
}

function documents(call: Call, path: string[]): void {
  const [id = '', part, page] = path
  if (part === 'pages') {
    call.response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(paperSvg(Number(page)))
  } else if (part === 'fields') json(call, { billId: uuid(700), claimId: uuid(1), changed: Object.keys(JSON.parse(call.body).fields) })
  else json(call, documentAt(id))
}

function api(call: Call): void {
  const [door, id, move, ...rest] = call.url.pathname.replace('/api/v1/', '').split('/')
  if (door === 'session') return session(call)
  if (door === 'about') return json(call, { name: 'Periksa', version: '0.1.0', demonstration: true, notices: [] })
  if (door === 'fake') {
    count = Number(call.url.searchParams.get('claims') ?? count)
    failUploads = Number(call.url.searchParams.get('fail') ?? 0)
    return json(call, {})
  }
  userOf(call.request)
  if (door === 'members') {
    const name = 'Sari Wulandari'
    const rest = { nationalId: null, birthDate: '1988-04-02', sex: 'female', careClass: 2, status: 'active', phone: null }
    return json(call, { id: uuid(900), cardNumber: '0001234564417', name, ...rest, demonstration: true })
  }
  if (door === 'facilities') return json(call, { items: [] })
  if (door === 'claims' && id === 'statistics') return json(call, ClaimStatistics.parse(statisticsOf(all())))
  if (door === 'claims' && id) return claim(call, Number.parseInt(id.slice(-12), 16) - 1, move)
  if (door === 'claims') return claimList(call)
  if (door === 'documents' && call.request.method === 'POST') return upload(call)
  if (door === 'documents') return documents(call, [id ?? '', move ?? '', ...rest])
  throw new Refusal(404, 'request.not-found')
}

function file(call: Call): void {
  const { pathname } = call.url
  const isPage = extname(pathname) === ''
  const name = isPage ? (pathname.startsWith('/console') ? 'console.html' : 'index.html') : normalize(pathname)
  const content = readFileSync(join(dist, name))
  call.response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'content-security-policy': POLICY })
  call.response.end(content)
}

createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://localhost')
  const call = { request, response, url, body: Buffer.concat(chunks).toString('latin1') }
  try {
    if (url.pathname.startsWith('/api/')) api(call)
    else file(call)
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(url.pathname.startsWith('/api/') ? 500 : 404, 'internal.error')
    if (!(error instanceof Refusal) && refusal.status === 500) console.error(error)
    response.writeHead(refusal.status, { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ type: 'x', title: 'x', status: refusal.status, code: refusal.code, requestId: 'r1' }))
  }
}).listen(port, () => console.log(`fake server at http://localhost:${port}`))
