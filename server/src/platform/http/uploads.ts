import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.js'
import { requireCleanText } from './clean-text.js'
import { HttpError } from './problem.js'

type UploadedFile = { bytes: Buffer; filename: string; declaredType: string }

export type Upload = { fields: Record<string, string>; file: UploadedFile }
export type ManyUpload = { fields: Record<string, string>; files: UploadedFile[] }

const MOST_FIELDS = 20
const FIELD_BYTES = 64 * 1024
const LONGEST_NAME = 200
/** After ten seconds a body must have come at 10 KiB/s on the whole, and in a minute it must be there. */
const GRACE_SECONDS = 10
const SLOWEST_BYTES_A_SECOND = 10 * 1024
const LONGEST_SECONDS = 60

export type UploadLimits = {
  /** Of each file. */
  maxBytes: number
  /** Files in one body; one unless set. */
  maxFiles?: number
  /** Of all files together; as many as fit when not set. */
  maxTotalBytes?: number
  graceSeconds?: number
  longestSeconds?: number
}

/**
 * Reads a multipart body of fields and exactly one file into memory, no further than its limits.
 * @throws HttpError `document.too-large` (413), `request.too-slow` (408), `request.unsupported-media-type` (415)
 * @throws AppError `document.empty`, `document.one-file-only`, `request.invalid-multipart`, `request.invalid-text`
 */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  const { fields, files } = await readUploads(request, { ...limits, maxFiles: 1 })
  const [file] = files
  if (!file) throw new AppError('invalid', 'document.empty')
  return { fields, file }
}

/** The same with several files, at least one and none of them empty. */
export async function readUploads(request: FastifyRequest, limits: UploadLimits): Promise<ManyUpload> {
  if (!request.isMultipart()) throw new HttpError(415, 'request.unsupported-media-type')
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > mostBytes(limits) + (MOST_FIELDS + 2) * FIELD_BYTES) throw new HttpError(413, 'document.too-large')
  const pace = watchPace(request, limits)
  const reading = readParts(request, limits)
  try {
    return await Promise.race([reading, pace.tooSlow])
  } catch (error) {
    // The loser of the race, and what is left of the body, must not hold the connection.
    reading.catch(() => undefined)
    request.raw.unpipe()
    request.raw.resume()
    throw isUnreadable(error) ? new AppError('invalid', 'request.invalid-multipart', { cause: error }) : error
  } finally {
    pace.stop()
  }
}

/** The parser's own complaints about a malformed or unfinished body carry no code; a caller who left carries one. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return 'code' in error ? error.code === 'ECONNRESET' : error.constructor === Error
}

function mostBytes({ maxBytes, maxFiles = 1, maxTotalBytes }: UploadLimits): number {
  return maxTotalBytes ?? maxBytes * maxFiles
}

async function readParts(request: FastifyRequest, limits: UploadLimits): Promise<ManyUpload> {
  const fields: Record<string, string> = {}
  const files: UploadedFile[] = []
  let total = 0
  const maxFiles = limits.maxFiles ?? 1
  const parts = request.parts({
    limits: {
      fileSize: limits.maxBytes,
      files: maxFiles,
      fields: MOST_FIELDS,
      fieldSize: FIELD_BYTES,
      parts: MOST_FIELDS + maxFiles,
    },
  })
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.fieldnameTruncated || part.valueTruncated) throw new AppError('invalid', 'request.field-too-long')
      if (typeof part.value !== 'string' || Object.hasOwn(fields, part.fieldname)) {
        throw new AppError('invalid', 'request.invalid')
      }
      fields[part.fieldname] = part.value
    } else {
      const bytes = await part.toBuffer()
      total += bytes.length
      if (total > mostBytes(limits)) throw new HttpError(413, 'document.too-large')
      files.push({ bytes, filename: cleanName(part.filename), declaredType: part.mimetype.slice(0, 100) })
    }
  }
  requireCleanText(fields)
  if (files.length === 0 || files.some((file) => file.bytes.length === 0))
    throw new AppError('invalid', 'document.empty')
  return { fields, files }
}

/** The last part of a name, without signs that could act somewhere, and never long. */
export function cleanName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Control}\p{Surrogate}\p{Bidi_Control}]/gu, '').trim()
  return [...plain].slice(0, LONGEST_NAME).join('') || 'document'
}

function watchPace(request: FastifyRequest, limits: UploadLimits): { tooSlow: Promise<never>; stop(): void } {
  const started = performance.now()
  const grace = limits.graceSeconds ?? GRACE_SECONDS
  const longest = limits.longestSeconds ?? LONGEST_SECONDS
  const before = request.raw.socket.bytesRead ?? 0
  let timer: NodeJS.Timeout
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const seconds = (performance.now() - started) / 1000
      const came = (request.raw.socket.bytesRead ?? 0) - before
      const isSlow = seconds > grace && came / seconds < SLOWEST_BYTES_A_SECOND
      if (isSlow || seconds > longest) reject(new HttpError(408, 'request.too-slow'))
    }, 250)
    timer.unref()
  })
  tooSlow.catch(() => undefined)
  return { tooSlow, stop: () => clearInterval(timer) }
}
