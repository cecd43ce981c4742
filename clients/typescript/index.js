import createFetchClient from 'openapi-fetch'

/** A refusal: `code` is stable (`claim.not-found`), the message is for people. */
export class PeriksaProblem extends Error {
  /** @param {number} status @param {{ code?: string, detail?: string, title?: string, requestId?: string }} problem */
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.name = 'PeriksaProblem'
    this.status = status
    this.code = problem.code ?? 'unknown'
    this.requestId = problem.requestId ?? null
  }
}

/** A client of one Periksa server. @type {typeof import('./index.d.ts').createPeriksa} */
export function createPeriksa({ baseUrl, apiKey, token, fetch }) {
  const headers = apiKey ? { 'X-API-Key': apiKey } : token ? { Authorization: `Bearer ${token}` } : {}
  return createFetchClient({ baseUrl, headers, ...(fetch ? { fetch } : {}) })
}

/** The answer's data, or its problem thrown. @type {typeof import('./index.d.ts').orThrow} */
export function orThrow({ data, error, response }) {
  if (!response.ok) throw new PeriksaProblem(response.status, typeof error === 'object' && error ? error : {})
  return data
}
