/** Why a job given to a child process has no answer. `thrown`: the job itself failed, the child lives on. */
export type ChildFailureKind = 'memory' | 'deadline' | 'crashed' | 'thrown' | 'limited' | 'closed'

export class ChildFailure extends Error {
  constructor(
    readonly kind: ChildFailureKind,
    message: string = kind,
  ) {
    super(message)
    this.name = 'ChildFailure'
  }
}
