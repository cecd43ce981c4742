export type Clock = {
  now(): Date
  /** The calendar day in Jakarta, YYYY-MM-DD. */
  today(): string
}

export type Ids = {
  /** A new random UUID (version 7: sortable by time). */
  next(): string
  /** `bytes` random bytes as lower-case hexadecimal. */
  hex(bytes: number): string
}
