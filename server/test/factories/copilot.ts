import type { CopilotFacts } from '../../src/modules/copilot/schema.js'

/** The facts of a claim with two indications, a group of peers, a tariff row and a decided case like it. */
export function copilotFacts(change: Partial<CopilotFacts['claim']> = {}): CopilotFacts {
  const claim: CopilotFacts['claim'] = {
    ...{ claim_id: 'KLM00042', facility_key: 'F17', province_name: 'JAWA TIMUR', district_name: 'KOTA SURABAYA' },
    ...{ facility_class: 'RS Kelas B', facility_ownership: 'Swasta', service_type: 'RITL', severity_group: 'ringan' },
    ...{
      admit_dt: '2022-03-01',
      discharge_dt: '2022-03-02',
      los: 1,
      dx_primary_code: 'J18',
      dx_primary_label: 'Pneumonia',
    },
    ...{
      dx_primary_group: 'PNEUMONIA',
      dx_secondary_codes: ['E11'],
      dx_secondary_labels: ['Diabetes'],
      cbg_code: 'J-4-16-I',
    },
    ...{
      procedure_code: null,
      procedure_label: null,
      amount_claimed: 9_412_300,
      amount_paid: 9_100_000,
      amount_gap: 312_300,
    },
    ...{ bpjs_payment_ratio: 0.967, cost_zscore: 3.41, duplicate_pattern: false, matched_claim_id: null },
    peer: { n: 412, level: 3, median: 4_187_600, mean: 4_410_000, p90: 6_733_900 },
    ...{ flags: ['short_stay_high_cost', 'severity_mismatch'], schemes: ['upcoding'], stake: 5_224_700 },
    ...{ rule_score: 0.8, ml_score: 0.61, ml_score_normalized: 0.97, risk_score: 0.86, older_risk_score: 0.97 },
    ...{
      model_version: 'forest-1',
      ruleset_version: 'claim-rules/1',
      generated: true,
      received_at: null,
      simulated: false,
    },
    label_chance: null,
    label_model_version: null,
    latest_feedback: null,
    ...change,
  }
  const outcome = {
    flags: claim.flags,
    ruleScore: 0.8,
    agreement: 0.94,
    stake: 5_224_700,
    mlScore: 0.61,
    rank: 0.97,
    risk: 0.86,
  }
  return {
    claim,
    why: {
      ...{ ruleSet: 'claim-rules/1', modelVersion: 'forest-1', snapshot: 'run-1', attributions: [], outcome },
      rules: claim.flags.map((code) => ({
        ...{ code, source: 'ID-09', scheme: 'upcoding', weight: 0.8, parameters: {} },
        facts: { los: 1, amount_claimed: 9_412_300, peer_p90: 6_733_900 },
      })),
    },
    peers: {
      ...{ level: 3, n: 412, amount: 9_412_300, median: 4_187_600, p90: 6_733_900, below: 0.96, bins: [] },
      key: { cbgCode: 'J-4-16-I', classLevel: '2', tariffRegion: '3' },
    },
    tariff: {
      reach: 'hospital',
      rows: [
        {
          group: 'PNEUMONIA',
          province: 'JAWA TIMUR',
          claims: 38,
          totalGap: 7_312_900,
          averageGap: 192_444,
          paymentRatio: 0.93,
        },
      ],
    },
    similar: [
      {
        ...{
          claimId: 'KLM00007',
          outcome: 'partial',
          correctionRatio: 0.35,
          amount: 812_000_000,
          flags: [],
          reasons: [],
        },
        ...{
          isSameCbg: true,
          decidedAt: '2026-06-01T00:00:00.000Z',
          caseId: '0f8fad5b-d9cb-469f-a165-70867728950e' as never,
        },
      },
    ],
    twin: null,
  }
}
