import type { Client } from 'openapi-fetch'
import type { paths } from './api-types.js'

export type { components, operations, paths } from './api-types.js'

export type PeriksaOptions = {
  /** Where the server answers, as `https://periksa.example`. */
  baseUrl: string
  /** A key made under "API keys" on the console; it acts with its own scopes. */
  apiKey?: string
  /** Or a person's token, from `POST /api/v1/tokens`. */
  token?: string
  /** Another `fetch`, for tests and proxies. */
  fetch?: (request: Request) => Promise<Response>
}

/** A client of one Periksa server, typed by its OpenAPI document: `client.GET('/api/v1/…', { params })`. */
export declare function createPeriksa(options: PeriksaOptions): Client<paths>

/**
 * What a call answered.
 * @throws PeriksaProblem when the server refused
 */
export declare function orThrow<Data>(result: { data?: Data; error?: unknown; response: Response }): Data

/** A refusal: `code` is stable (`claim.not-found`), the message is for people. */
export declare class PeriksaProblem extends Error {
  constructor(status: number, problem: { code?: string; detail?: string; title?: string; requestId?: string })
  readonly status: number
  readonly code: string
  readonly requestId: string | null
}
