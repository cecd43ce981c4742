import type { Opinion } from '../asking/opinion.js'

export type Agreement = {
  /** Claims with an opinion and an auditor's label. */
  judged: number
  /** Of them: the model was unclear; they are not compared. */
  unclear: number
  compared: number
  agreed: number
  /** agreed / compared; null where nothing could be compared. */
  rate: number | null
  /** Cohen's κ: agreement beyond what the two rates of yes would give by chance; null where one of them never varies. */
  kappa: number | null
}

/** How far a model's opinions agree with what auditors found: `indication` with not paid as billed, `none` with approved. */
export function measureAgreement(pairs: readonly { opinion: Opinion; wrong: boolean }[]): Agreement {
  const clear = pairs.filter(({ opinion }) => opinion !== 'unclear')
  const says = ({ opinion }: { opinion: Opinion }): boolean => opinion === 'indication'
  const agreed = clear.filter((one) => says(one) === one.wrong).length
  const compared = clear.length
  const part = (of: (one: { opinion: Opinion; wrong: boolean }) => boolean): number =>
    clear.filter(of).length / compared
  const [model, people] = compared === 0 ? [0, 0] : [part(says), part(({ wrong }) => wrong)]
  const byChance = model * people + (1 - model) * (1 - people)
  return {
    ...{ judged: pairs.length, unclear: pairs.length - compared, compared, agreed },
    rate: compared === 0 ? null : agreed / compared,
    kappa: compared === 0 || byChance === 1 ? null : (agreed / compared - byChance) / (1 - byChance),
  }
}
