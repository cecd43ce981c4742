import { type Attributes, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import { asAppError } from '../errors.js'
import { type Correlation, correlated, correlationNow } from './correlation.js'

export type SpanInput = {
  name: string
  kind?: 'server' | 'consumer' | 'internal'
  attributes?: Attributes
  /** What the span's work belongs to beside the present correlation; its `traceparent` is the span's parent. */
  correlation?: Correlation
}

export type Tracing = {
  /** Opens a span; `correlation` is what to run its work with. The caller ends it. */
  open(input: SpanInput): { correlation: Correlation; end(attributes?: Attributes, error?: unknown): void }
  /** Runs work inside a span, and its log lines with the span's trace. */
  within<T>(input: SpanInput, work: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

const KINDS = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER, internal: SpanKind.INTERNAL }
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])$/

/**
 * Traces by OpenTelemetry. Ids are always made, so that log lines of one story can be found together; spans leave the
 * process, by OTLP over HTTP, only where an endpoint is set. Names and attributes hold routes, flows and codes, never
 * a person's data.
 */
export function createTracing(settings: { endpoint: string | null; ratio: number; version: string }): Tracing {
  const processors = settings.endpoint
    ? [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${settings.endpoint.replace(/\/$/, '')}/v1/traces` }))]
    : []
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'periksa', 'service.version': settings.version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.ratio) }),
    spanProcessors: processors,
  })
  const tracer = provider.getTracer('periksa')
  const openSpan: Tracing['open'] = ({ name, kind = 'internal', attributes = {}, correlation = {} }) => {
    const parent = parentOf(correlation.traceparent ?? correlationNow().traceparent)
    const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, parent)
    return {
      correlation: { ...correlation, traceparent: traceparentOf(span) },
      end(more = {}, error) {
        span.setAttributes(more)
        if (error) fail(span, error)
        span.end()
      },
    }
  }
  const open = settings.endpoint ? openSpan : openIds()
  return {
    open,
    async within(input, work) {
      const { correlation, end } = open(input)
      try {
        const result = await correlated(correlation, work)
        end()
        return result
      } catch (error) {
        end({}, error)
        throw error
      }
    },
    stop: () => provider.shutdown(),
  }
}

/** Where nobody collects spans, only their ids: every request would pay for the rest. */
function openIds(): Tracing['open'] {
  const ids = new RandomIdGenerator()
  const end = (): void => undefined
  return ({ correlation = {} }) => {
    const parent = TRACEPARENT.exec(correlation.traceparent ?? correlationNow().traceparent ?? '')
    const traceparent = `00-${parent?.[1] ?? ids.generateTraceId()}-${ids.generateSpanId()}-0${parent?.[3] ?? '0'}`
    return { correlation: { ...correlation, traceparent }, end }
  }
}

function parentOf(traceparent: string | undefined) {
  const found = TRACEPARENT.exec(traceparent ?? '')
  if (!found?.[1] || !found[2]) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...{ traceId: found[1], spanId: found[2], traceFlags: Number(found[3]), isRemote: true },
  })
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`
}

/** The code only: messages may quote input. */
function fail(span: Span, error: unknown): void {
  const code = asAppError(error)?.code ?? 'internal.error'
  span.setStatus({ code: SpanStatusCode.ERROR, message: code })
  span.setAttribute('error.type', code)
}
