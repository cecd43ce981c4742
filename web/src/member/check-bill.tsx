import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { TermsFields } from '../features/audit/terms-fields.js'
import { sendForAudit, type Terms, useAudits } from '../features/audit/use-audits.js'
import { VerdictMark } from '../features/audit/verdict-mark.js'
import { TakeBill } from '../features/intake/take-bill.js'
import { TakenBill } from '../features/intake/taken-bill.js'
import { type Turn, turnImage } from '../features/intake/turn-image.js'
import { useWords } from '../i18n/use-words.js'
import { moment, money, percent } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

const UNKNOWN: Terms = { scheme: 'none', state: '', tier: '', accreditation: '', ward: '' }

/** A bill is checked by its own figures and the rules of who pays, without a claim. */
export function CheckBill() {
  const { t } = useWords()
  useTitle(t('bills.title'))
  return (
    <div className="grid gap-10">
      <section className="grid gap-4">
        <Link to="/" className="justify-self-start text-small text-green underline underline-offset-4">
          {t('common.back')}
        </Link>
        <h1 className="text-lead font-semibold">{t('bills.title')}</h1>
        <p className="text-soft">{t('bills.lead')}</p>
        <CheckForm />
      </section>
      <History />
    </div>
  )
}

function CheckForm() {
  const { t, language, ofProblem } = useWords()
  const go = useNavigate()
  const key = useRef(crypto.randomUUID())
  const [taken, setTaken] = useState<{ file: File; turn: Turn } | null>(null)
  const [terms, setTerms] = useState(UNKNOWN)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (next: typeof taken): void => {
    key.current = crypto.randomUUID()
    setProblem(null)
    setTaken(next)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!taken) return
    setShare(0)
    setProblem(null)
    try {
      const file = await turnImage(taken.file, taken.turn)
      const sent = await sendForAudit({ file, terms, language, key: key.current, onProgress: setShare })
      await go({ to: '/check/$id', params: { id: sent.id } })
    } catch (error) {
      setProblem(codeOf(error))
      setShare(null)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-5">
      {taken ? (
        <TakenBill
          {...taken}
          isSending={share !== null}
          onTurn={(turn) => change({ ...taken, turn })}
          onRemove={() => change(null)}
        />
      ) : (
        <TakeBill onFile={(file) => change({ file, turn: 0 })} />
      )}
      <TermsFields terms={terms} onChange={setTerms} />
      {problem && (
        <Notice tone="wrong" role="alert" title={ofProblem(problem)}>
          {t('member.keptFile')}
        </Notice>
      )}
      {taken && (
        <Button weight="main" type="submit" className="min-h-12 sm:justify-self-start" disabled={share !== null}>
          {share === null ? t('bills.check') : t('member.sending', { share: percent(share, language) })}
        </Button>
      )}
    </form>
  )
}

function History() {
  const { t, language } = useWords()
  const audits = useAudits({ limit: 50, offset: 0 })
  return (
    <Part title={t('bills.history')}>
      {!audits.data ? (
        <Waiting error={audits.error} onRetry={() => void audits.refetch()} />
      ) : audits.data.items.length === 0 ? (
        <p className="py-3 text-soft">{t('bills.noHistory')}</p>
      ) : (
        <ul>
          {audits.data.items.map((audit) => (
            <li key={audit.id} className="ledger-row">
              <Link
                to="/check/$id"
                params={{ id: audit.id }}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-3 hover:bg-green-wash"
              >
                <VerdictMark verdict={audit.verdict} state={audit.state} />
                <span className="figures text-end font-mono">{money(audit.total, audit.currency ?? 'IDR')}</span>
                <span className="text-small text-soft">{moment(audit.requestedAt, language)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
