import { Link, useParams } from '@tanstack/react-router'
import { AuditSheet } from '../features/audit/audit-sheet.js'
import { useAudit } from '../features/audit/use-audits.js'
import { SecondLook } from '../features/intake/second-look.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

export function BillPage() {
  const { id = '' } = useParams({ strict: false })
  const { t } = useWords()
  const audit = useAudit(id)
  useTitle(t('bills.title'))
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Link to="/check" className="justify-self-start text-small text-green underline underline-offset-4">
        {t('common.back')}
      </Link>
      {audit.data ? (
        <AuditSheet audit={audit.data}>
          <SecondLook bill={audit.data.bill} />
        </AuditSheet>
      ) : (
        <Waiting error={audit.error} onRetry={() => void audit.refetch()} />
      )}
    </article>
  )
}
