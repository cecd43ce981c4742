import { createPeriksa, orThrow, PeriksaProblem } from '@periksa/client'

const baseUrl = process.env.PERIKSA_URL ?? 'http://localhost:8000'
const periksa = createPeriksa({ baseUrl, apiKey: process.env.PERIKSA_API_KEY })

// The five claims with the highest risk.
const { data: claims, meta } = orThrow(await periksa.GET('/api/v1/risk/claims', { params: { query: { pageSize: 5 } } }))
console.log(`${meta.total} claims`)
for (const claim of claims) console.log(claim.claim_id, claim.risk_score, claim.flags.join(' '))

// A refusal has a stable code.
try {
  orThrow(await periksa.GET('/api/v1/risk/claims/{claimId}', { params: { path: { claimId: 'no-such-claim' } } }))
} catch (error) {
  if (error instanceof PeriksaProblem) console.log(error.status, error.code)
}
