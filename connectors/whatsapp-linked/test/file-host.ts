import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Agent } from 'node:https'
import { connect } from 'node:net'
import { mediaKeys } from '../src/media.js'

/** Where WhatsApp keeps files, sealed by those who brought them: it sees no more than paths and bytes. */
export class FileHost {
  private readonly files = new Map<string, Buffer>()
  private count = 0
  /** What the next uploads are answered instead of being kept. */
  readonly faults: number[] = []
  /** What was shown with each upload. */
  readonly auths: (string | null)[] = []

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://files')
    if (request.method !== 'POST') {
      const file = this.files.get(pathname)
      response.writeHead(file ? 200 : 404).end(file)
      return
    }
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const bytes = Buffer.concat(parts)
    this.auths.push(searchParams.get('auth'))
    const fault = this.faults.shift()
    const named = createHash('sha256').update(bytes).digest('base64url')
    // The host itself looks whether it got what the path names.
    if (fault || pathname.split('/').at(-1) !== named) return void response.writeHead(fault ?? 400).end('{}')
    const direct_path = `/v/t62/${++this.count}.enc`
    this.files.set(direct_path, bytes)
    response.end(JSON.stringify({ url: `https://${request.headers.host}${direct_path}`, direct_path }))
  }

  /** A person's file, as a message names it. */
  keep(bytes: Buffer, kind: 'image' | 'document') {
    const key = randomBytes(32)
    const { iv, cipher, mac } = mediaKeys(key, kind)
    const cbc = createCipheriv('aes-256-cbc', cipher, iv)
    const body = Buffer.concat([cbc.update(bytes), cbc.final()])
    const seal = createHmac('sha256', mac).update(iv).update(body).digest().subarray(0, 10)
    const directPath = `/v/t62/${++this.count}.enc`
    this.files.set(directPath, Buffer.concat([body, seal]))
    return { directPath, mediaKey: key, fileSha256: createHash('sha256').update(bytes).digest() }
  }
  spoil(directPath: string): void {
    const file = this.files.get(directPath)
    if (file) file[3] = (file[3] ?? 0) ^ 1
  }
}

/** The library uploads by TLS; on this machine the same requests go to the host above without. */
export class PlainAgent extends Agent {
  override createConnection(options: { host?: string; port?: number | string }) {
    return connect({ host: options.host ?? '127.0.0.1', port: Number(options.port) })
  }
}
