import { type Logger as Pino, pino } from 'pino'
import { correlationNow } from './correlation.js'

export type Logger = Pick<Pino, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>

/** Names under which a person's data or a secret could travel; whatever stands there is left out of every line. */
const hidden = [
  'cardNumber',
  'nationalId',
  'birthDate',
  'phone',
  'address',
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'text',
  'bill',
  'fields',
  'value',
  'raw',
  'body',
  'comment',
  'diagnosis',
  'email',
]

/** JSON logs; each line names the request, flow and trace it belongs to. ERROR means someone must act now; a fault that heals itself is WARN. */
export function createLogger(level: string, destination?: { write(line: string): void }): Pino {
  const paths = hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  const options = {
    level,
    base: undefined,
    redact: { paths: [...paths, '*.name', 'member.name', 'patient.name'], censor: '[hidden]' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    mixin: () => correlationForLog(),
  }
  return destination ? pino(options, destination) : pino(options, pino.destination(2))
}

function correlationForLog(): Record<string, string> {
  const { requestId, flow, workflowId, traceparent } = correlationNow()
  return {
    ...(requestId ? { requestId } : {}),
    ...(flow ? { flow } : {}),
    ...(workflowId ? { workflowId } : {}),
    ...(traceparent ? { traceId: traceparent.slice(3, 35) } : {}),
  }
}

/** Kind, stable code and stack of an error; messages of unknown errors stay out, they may quote input. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
  const coded = error as Error & { code?: unknown }
  return {
    type: error.name,
    ...(typeof coded.code === 'string' ? { code: coded.code } : {}),
    stack: frames.join('\n'),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  }
}
