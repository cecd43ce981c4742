import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClickHouse } from './clickhouse.js'

type Asked = { path: string; parameters: Record<string, string>; headers: Record<string, unknown>; body: string }

let server: Server
let asked: Asked[] = []
let reply: { status: number; headers?: Record<string, string>; text: string } = { status: 200, text: '' }
let port = 0

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const parameters = Object.fromEntries(searchParams)
    asked.push({ path: pathname, parameters, headers: request.headers, body: Buffer.concat(pieces).toString() })
    response.writeHead(reply.status, reply.headers).end(reply.text)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  port = address.port
})
afterAll(() => new Promise((done) => server.close(done)))

const open = (login = '') => openClickHouse({ url: `http://${login}127.0.0.1:${port}`, database: 'periksa_one' })

describe('ClickHouse by HTTP', () => {
  it('sends values apart from the statement, each with its type', async () => {
    asked = []
    reply = { status: 200, text: '{"claim_id":"A","n":3}\n{"claim_id":"B","n":null}\n' }
    const values = ["O'Brien\t\\", 50, 0.25, -3]
    const rows = await open().rows('SELECT 1 WHERE a = $1 AND b < $3 AND c > $4 LIMIT $2', values)
    expect(rows).toEqual([
      { claim_id: 'A', n: 3 },
      { claim_id: 'B', n: null },
    ])
    const [{ body, parameters }] = asked as [Asked]
    expect(body).toMatch(
      /^SELECT 1 WHERE a = \{p1:String\} AND b < \{p3:Float64\} AND c > \{p4:Int64\} LIMIT \{p2:UInt64\}\nSETTINGS .*\nFORMAT JSONEachRow$/,
    )
    expect(parameters).toMatchObject({
      database: 'periksa_one',
      wait_end_of_query: '1',
      param_p1: "O'Brien\\t\\\\",
      param_p2: '50',
      param_p3: '0.25',
      param_p4: '-3',
    })
  })

  it('refuses a place without a value', async () => {
    await expect(open().rows('SELECT $2', ['one'])).rejects.toThrow('No value for $2.')
  })

  it('sends name and password as headers, not in the address', async () => {
    asked = []
    reply = { status: 200, text: '' }
    await open('reader:s%40crecy@').insert({ table: 'd.listed', format: 'JSONEachRow' }, Buffer.from('{}'))
    const [{ headers, parameters, body }] = asked as [Asked]
    expect(headers).toMatchObject({ 'x-clickhouse-user': 'reader', 'x-clickhouse-key': 's@crecy' })
    expect(headers.authorization).toBeUndefined()
    expect([parameters.query, body]).toEqual(['INSERT INTO d.listed FORMAT JSONEachRow', '{}'])
  })

  it.each([
    ['60', 'risk.warehouse-not-loaded'],
    ['81', 'risk.warehouse-not-loaded'],
    ['43', undefined],
  ])('tells what is missing (%s) from what is wrong', async (code, expected) => {
    reply = { status: 404, headers: { 'x-clickhouse-exception-code': code }, text: 'Code: …' }
    const failure: unknown = await open()
      .rows('SELECT 1')
      .catch((cause: unknown) => cause)
    expect((failure as { code?: string }).code).toBe(expected)
  })

  it('says that a server cannot be reached', async () => {
    const nowhere = openClickHouse({ url: 'http://127.0.0.1:1', database: 'x' })
    await expect(nowhere.rows('SELECT 1')).rejects.toMatchObject({ code: 'risk.warehouse-unreachable' })
  })
})
