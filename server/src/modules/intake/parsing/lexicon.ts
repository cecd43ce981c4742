import { labelMatcher } from './labels.js'
import { COLUMN_LABELS } from './vocabulary/columns.js'
import { COST_WORDS, OTHER_SECTIONS } from './vocabulary/cost-words.js'
import { HEADER_LABELS } from './vocabulary/header-labels.js'
import { SUMMARY_LABELS } from './vocabulary/summary-labels.js'

/** The vocabularies, prepared once. */
export const matchHeader = labelMatcher(HEADER_LABELS)
export const matchSummary = labelMatcher(SUMMARY_LABELS)
export const matchColumn = labelMatcher(COLUMN_LABELS)
export const matchSection = labelMatcher({ section: [...COST_WORDS.flatMap((c) => c.sections), ...OTHER_SECTIONS] })
