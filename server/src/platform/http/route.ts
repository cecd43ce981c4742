import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Permission } from '../auth/permissions.js'

/** Which token bucket a route draws from; see platform/http/limits.ts. */
export type LimitClass = 'read' | 'write' | 'upload' | 'login' | 'export' | 'none'

type Shape = z.ZodType | undefined
type Parsed<S extends Shape> = S extends z.ZodType ? z.infer<S> : undefined

export type RouteInput<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape> = {
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
  /** For uploads, files and streams only; JSON handlers need neither. */
  request: FastifyRequest
  reply: FastifyReply
}

/** One HTTP route as data: the server mounts it, the OpenAPI document and the permission test are made from it. */
export type Route<Ctx> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** `public` only for sign-in, health and the pages' own facts. */
  permission: Permission | 'public'
  tag: string
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Null when the handler sends something other than JSON itself. */
  response: z.ZodType | null
  status?: number
  limit?: LimitClass
  /** Longest JSON body, bytes, where a document travels inside it; 1 MiB otherwise. */
  bodyLimit?: number
  /** True when a person must have shown password and code within five minutes: users, keys, what cannot be undone. */
  proof?: boolean
  /** True for the paths of older systems: open without a session when PERIKSA_OPEN_ALIASES is set. */
  alias?: boolean
  /** True when neither the request nor its answer may be kept, so an `Idempotency-Key` is not heeded: it is done anew. */
  keepsNothing?: boolean
  /** True when the sender signs the body's bytes: the handler finds them in `request.rawBody` and checks them itself. */
  signed?: boolean
  handle(ctx: Ctx, input: RouteInput): Promise<unknown>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    signed?: boolean
    alias?: boolean
    limit?: LimitClass
  }
}

/** Defines a route with its input types inferred from its schemas. Use as `route<MyContext>()({ … })`. */
export function route<Ctx>() {
  return <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
    definition: Omit<Route<Ctx>, 'params' | 'query' | 'body' | 'handle'> & {
      params?: P
      query?: Q
      body?: B
      handle(ctx: Ctx, input: RouteInput<P, Q, B>): Promise<unknown>
    },
  ): Route<Ctx> => definition as unknown as Route<Ctx>
}
