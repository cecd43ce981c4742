import type { AuditOutcomeView } from '@periksa/server/audit/schema'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { useRewording } from './use-audits.js'

/** The whole explanation, in our words or, where somebody wishes and a model is set up, in checked words of its own. */
export function Explanation({ auditId, outcome }: { auditId: string; outcome: AuditOutcomeView }) {
  const { t, ofProblem } = useWords()
  const rewording = useRewording(auditId, outcome.language)
  const { explanation, wording } = rewording.data ?? outcome
  const refused = rewording.data?.wording.refused ?? (rewording.error ? codeOf(rewording.error) : null)
  return (
    <details>
      <summary className="cursor-pointer border-b border-ink pb-1 font-semibold">{t('bills.explanation')}</summary>
      <p className="mt-2 max-w-prose whitespace-pre-line" aria-live="polite">
        {explanation.plain}
      </p>
      <p className="mt-2 text-small text-soft">
        {t(`billTalk.wordedBy.${wording.by}`)} <span className="font-mono">{wording.version}</span>
      </p>
      {refused && (
        <Notice tone="plain" role="status" title={t('billTalk.notReworded')}>
          {ofProblem(refused)}
        </Notice>
      )}
      {wording.by === 'template' && (
        <Button className="no-print mt-2" disabled={rewording.isPending} onClick={() => rewording.mutate()}>
          {t(rewording.isPending ? 'billTalk.rewording' : 'billTalk.reword')}
        </Button>
      )}
    </details>
  )
}
