import type { ClaimSummary } from '@periksa/server/copilot/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { useSummary } from './use-copilot.js'

/** The six sections, always composed; a model's words beside them where they are asked for and pass the checks. */
export function SummaryPart({ summary }: { summary: ClaimSummary }) {
  const { t, language, ofProblem } = useWords()
  const [reword, setReword] = useState(false)
  const worded = useSummary(summary.claimId, language, reword)
  const said = reword ? worded.data : null
  return (
    <Part title={t('copilot.summary')} aside={t('copilot.composed')}>
      <ol className="grid gap-3">
        {summary.sections.map(({ key, title, content }) => (
          <li key={key}>
            <h3 className="text-small font-semibold">{title}</h3>
            <p className="whitespace-pre-line">{content}</p>
          </li>
        ))}
      </ol>
      <p className="mt-3 font-semibold">{summary.nextStep}</p>
      {said?.reworded && (
        <p className="mt-3 border-s-4 border-blue bg-blue-wash px-3 py-2">
          {said.reworded}
          <span className="block text-small text-soft">
            {t('copilot.worded', { model: said.wording.model, prompt: said.wording.prompt })}
          </span>
        </p>
      )}
      {said && !said.reworded && said.wording.refused && (
        <p role="status" className="mt-2 text-small text-soft">
          {t('copilot.notWorded')} {ofProblem(said.wording.refused)}
        </p>
      )}
      {!reword && (
        <Button className="no-print mt-3" onClick={() => setReword(true)}>
          {t('copilot.reword')}
        </Button>
      )}
    </Part>
  )
}
