import type { AnalyserCapabilities } from '../schema.js'

/** A specialist for some kinds of document: what it can do, and the names of the checks it runs. */
export type Analyser = { name: string; version: string; capabilities: AnalyserCapabilities; checks: string[] }

/** Languages the reader reads. */
export const READ_LANGUAGES = ['en', 'id', 'hi', 'bn', 'ta']
