import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from 'chdb'

/**
 * ClickHouse in this process behind the part of ClickHouse's HTTP that Periksa speaks: a statement in the body, or an
 * INSERT in the address with its rows in the body; values as `param_…`. One statement runs at a time.
 */
export async function startChdb(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const session = new Session(folder)
  const server = createServer((request, response) => {
    answer(session, request)
      .then((text) => response.end(text))
      .catch((cause: unknown) => {
        const text = cause instanceof Error ? cause.message : String(cause)
        const code = /Code: (\d+)/.exec(text)?.[1] ?? '1'
        response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(text)
      })
  })
  // A statement blocks this process: an idle connection must not count as dead meanwhile.
  server.keepAliveTimeout = 600_000
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await new Promise((done) => server.close(done))
      session.close()
    },
  }
}

async function answer(session: Session, request: IncomingMessage): Promise<string> {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const body = Buffer.concat(pieces)
  // From here on nothing is waited for: no other statement comes between.
  session.query(`USE ${asked.get('database') ?? 'default'}`)
  const insert = /^INSERT INTO (\S+) FORMAT (\w+)$/.exec(asked.get('query') ?? '')
  if (insert) return insertRows(session, { table: insert[1]!, format: insert[2]!, body })
  for (const [name, value] of asked) {
    if (name.startsWith('param_'))
      session.query(`SET ${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
  }
  return session.query(body.toString('utf8'))
}

/** The library takes no Parquet from memory: it stands in a file for a moment. */
function insertRows(session: Session, input: { table: string; format: string; body: Buffer }): string {
  const path = join(tmpdir(), `periksa-chdb-${process.pid}.${input.format.toLowerCase()}`)
  writeFileSync(path, input.body)
  try {
    return session.query(`INSERT INTO ${input.table} SELECT * FROM file('${path}', '${input.format}')`)
  } finally {
    rmSync(path)
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}
