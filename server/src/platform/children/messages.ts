/** Parent to child: one job at a time. */
export type JobMessage = { job: unknown }

/** Child to parent: first `ready`, then for each job any number of `progress` and one `done` or `failed`. */
export type ChildMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: unknown }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; message: string }
