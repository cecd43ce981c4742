import type { Composed } from '../../../shared/document.js'
import { findStrangeFigures, type StrangeFigure } from '../../../shared/figures.js'
import { renderPlain } from './render-text.js'

/** Refuses every figure of `text` that is not in `told`, the document made from the findings. */
export function checkFigures(text: string, told: Composed): { ok: boolean; strange: StrangeFigure[] } {
  return findStrangeFigures(text, renderPlain(told))
}
