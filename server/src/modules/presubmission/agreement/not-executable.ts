/** Why a case cannot be told from a draft. */
export type NotExecutable =
  /** It only names the code of a diagnosis; a draft holds codes and no words to compare them with. */
  | 'names-a-code'
  /** The sentence that would decide is cut off in our source. */
  | 'text-cut'
  /** It speaks of so many codes that it would fire on nearly every claim of its kind. */
  | 'too-wide'
  /** It needs a list that we have not: which diagnoses belong to the specialty of which hospital. */
  | 'list-missing'

export const notExecutable: Readonly<Record<number, NotExecutable>> = {
  21: 'names-a-code',
  32: 'names-a-code',
  33: 'names-a-code',
  127: 'too-wide',
  135: 'text-cut',
  142: 'list-missing',
}
