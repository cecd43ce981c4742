import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyReply, FastifyRequest } from 'fastify'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

type Page = { type: string; bytes: Buffer; lasting: boolean }

/**
 * Serves the built pages: member under `/`, console under `/console`. They are few and small, so they are read once into
 * memory: a request can reach nothing else on the disk.
 */
export function pages(): (request: FastifyRequest, reply: FastifyReply) => unknown {
  const known = loadPages(fileURLToPath(new URL('../../../web/dist/', import.meta.url)))
  return (request, reply) => {
    const path = decodePath(request.url.split('?')[0] ?? '/')
    const isConsole = path === '/console' || path.startsWith('/console/')
    const isFile = extname(path) !== ''
    const page = known.get(path) ?? (isFile ? undefined : known.get(isConsole ? '/console.html' : '/index.html'))
    if (!page) return reply.code(404).type('text/plain; charset=utf-8').send('Not found')
    reply.header('cache-control', page.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    return reply.type(page.type).send(page.bytes)
  }
}

function loadPages(folder: string): Map<string, Page> {
  const found = new Map<string, Page>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${file.slice(folder.length).replaceAll('\\', '/')}`
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    // Built assets carry a hash of their content in their name.
    found.set(path, { type, bytes: readFileSync(file), lasting: path.startsWith('/assets/') })
  }
  return found
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
