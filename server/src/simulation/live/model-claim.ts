import { z } from 'zod'
import { HospitalClaim } from '../../modules/claims/schema.js'
import { AppError, asAppError } from '../../platform/errors.js'
import type { LanguageModel } from '../../platform/llm/port.js'
import type { MadeClaim } from './make-claim.js'

/** What a language model may choose of a claim; the rest stays as the mutator made it. Amounts in whole rupiah. */
const Proposal = z.object({
  billed: z.number().positive(),
  days: z.int().min(0).max(90),
  secondaryDiagnoses: z.array(z.string().regex(/^[A-Z][0-9][0-9A-Z]{1,4}$/)).max(8),
})

const PROMPT = 'simulated-claim/1'
const TRIES = 2
const MINOR = 100
/** Beyond these a bill is no variation of the historic one. */
const BILLED = { least: 0.3, most: 6 }
const DAY = 86_400_000

/**
 * A made claim with bill, days and accompanying diagnoses of a language model's choosing. It is sent codes and figures,
 * no hospital and no pseudonym. What it answers is checked: an honest claim keeps its price, an outpatient its day.
 * @throws AppError `risk.simulation-model-invalid` when it twice answered nothing usable; those of the language model
 */
export async function askForClaim(llm: LanguageModel, made: MadeClaim): Promise<MadeClaim> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await llm.complete({
      ...{ purpose: 'simulated-claim', prompt: PROMPT, maxTokens: 300, json: true, temperature: 0.8 },
      messages: [
        { role: 'system', text: INSTRUCTION },
        { role: 'user', text: JSON.stringify(factsOf(made)) },
      ],
    })
    const claim = readClaim(answer.text, made)
    if (claim) return { ...made, claim }
  }
  throw new AppError('unavailable', 'risk.simulation-model-invalid', {
    message: 'The language model twice proposed a claim that cannot be one.',
  })
}

/** The same, or the mutator's claim where the model fails or answers nothing usable. */
export async function askOrKeep(llm: LanguageModel, made: MadeClaim): Promise<MadeClaim> {
  try {
    return await askForClaim(llm, made)
  } catch (error) {
    if (asAppError(error) === null) throw error
    return made
  }
}

const INSTRUCTION = `You vary made-up hospital claims that test an audit system. Answer one JSON object: {"billed": whole rupiah, "days": whole days in hospital, "secondaryDiagnoses": ["ICD-10 without dot", ...]}. With "planted" null, be plausible and keep "billed". Otherwise make the figures fit the planted pattern.`

function factsOf({ claim, planted }: MadeClaim): object {
  const { diagnosis, cbgCode, procedureCode, serviceCode, secondaryDiagnoses, billed, groupTariff } = claim
  return {
    ...{ planted, diagnosis, cbgCode, procedureCode, secondaryDiagnoses, days: daysOf(claim) },
    service: serviceCode === 2 ? 'stay' : 'outpatient',
    billed: Math.round(billed / MINOR),
    tariff: Math.round(groupTariff / MINOR),
  }
}

const daysOf = ({ admittedOn, dischargedOn }: HospitalClaim): number =>
  Math.round((Date.parse(dischargedOn) - Date.parse(admittedOn)) / DAY)

function readClaim(text: string, { claim, planted }: MadeClaim): HospitalClaim | null {
  const proposal = Proposal.safeParse(jsonOf(text)).data
  if (!proposal) return null
  const isStay = claim.serviceCode === 2
  const billed = planted === null ? claim.billed : Math.round(proposal.billed) * MINOR
  if (billed < BILLED.least * claim.billed || billed > BILLED.most * claim.billed) return null
  const admitted = new Date(Date.parse(claim.dischargedOn) - (isStay ? proposal.days : 0) * DAY)
  const varied = {
    ...claim,
    billed,
    paid: claim.paid === null ? null : Math.min(claim.paid, billed),
    admittedOn: isStay ? admitted.toISOString().slice(0, 10) : claim.admittedOn,
    secondaryDiagnoses: [...new Set(proposal.secondaryDiagnoses)],
  }
  return HospitalClaim.safeParse(varied).data ?? null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON is no proposal: the model is asked again.
    return null
  }
}
