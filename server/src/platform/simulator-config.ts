import { resolve } from 'node:path'
import { z } from 'zod'

/** The variables of the simulator of claims. */
export const SimulatorEnvironment = z.object({
  SIM_INTERVAL_SECONDS: z.coerce.number().min(0.1).max(3600).default(10),
  SIM_DURATION_SECONDS: z.coerce.number().min(1).max(86_400).default(300),
  SIM_MAX_CLAIMS: z.coerce.number().int().min(1).max(10_000).default(120),
  SIM_INTERVAL_JITTER: z.coerce.number().min(0).max(1).default(0.3),
  SIM_FRAUD_RATIO: z.coerce.number().min(0).max(1).default(0.8),
  SIM_FORCE_LLM: z
    .enum(['true', 'false', '1', '0'])
    .transform((value) => value === 'true' || value === '1')
    .optional(),
  SIM_CLAIM_PREFIX: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/)
    .default('SIM'),
  SIM_LOG_PATH: z.string().optional(),
})

/** How made-up claims are sent in; `forceModel` is null when nobody said whether a language model must make them. */
export type SimulatorConfig = {
  intervalSeconds: number
  durationSeconds: number
  maxClaims: number
  jitter: number
  fraudRatio: number
  prefix: string
  forceModel: boolean | null
  logPath: string | null
}

export function simulatorConfig(env: z.infer<typeof SimulatorEnvironment>): SimulatorConfig {
  return {
    intervalSeconds: env.SIM_INTERVAL_SECONDS,
    durationSeconds: env.SIM_DURATION_SECONDS,
    maxClaims: env.SIM_MAX_CLAIMS,
    jitter: env.SIM_INTERVAL_JITTER,
    fraudRatio: env.SIM_FRAUD_RATIO,
    prefix: env.SIM_CLAIM_PREFIX,
    forceModel: env.SIM_FORCE_LLM ?? null,
    logPath: env.SIM_LOG_PATH ? resolve(env.SIM_LOG_PATH) : null,
  }
}
