import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { TakeBill } from '../features/intake/take-bill.js'
import { TakenBill } from '../features/intake/taken-bill.js'
import { type Turn, turnImage } from '../features/intake/turn-image.js'
import { sendDocument } from '../features/intake/use-document.js'
import { useMe } from '../features/registry/use-me.js'
import { useWords } from '../i18n/use-words.js'
import { percent } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { TextField } from '../ui/text-field.js'

type Taken = { file: File; turn: Turn }
type Sending = { share: number } | { problem: string } | null

/** Take a bill, look at it, send it; a failed sending keeps the file and can be tried again. */
export function SendBill() {
  const { t, language } = useWords()
  const { data: me } = useMe()
  const [taken, setTaken] = useState<Taken | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const { sending, send, forget } = useSending()
  const card = typed ?? me?.cardNumber ?? ''
  const isCard = /^\d{13}$/.test(card)
  const isSending = sending !== null && 'share' in sending
  const take = (next: Taken | null): void => {
    forget()
    setTaken(next)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (taken && isCard) send(taken, card)
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      {me?.status === 'inactive' && <Notice tone="look">{t('member.inactive')}</Notice>}
      {taken ? (
        <TakenBill
          {...taken}
          isSending={isSending}
          onTurn={(turn) => take({ ...taken, turn })}
          onRemove={() => take(null)}
        />
      ) : (
        <TakeBill onFile={(file) => take({ file, turn: 0 })} />
      )}
      <TextField
        className="max-w-xs"
        label={t('member.card')}
        hint={me && card === me.cardNumber ? t('member.cardOf', me) : t('member.cardHint')}
        problem={card !== '' && !isCard ? t('member.cardWrong') : null}
        inputMode="numeric"
        inputClassName="font-mono tracking-wide"
        maxLength={13}
        value={card}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
      />
      {sending && 'problem' in sending && <Failed problem={sending.problem} />}
      {taken && (
        <Button weight="main" type="submit" className="min-h-12 sm:justify-self-start" disabled={!isCard || isSending}>
          {isSending
            ? t('member.sending', { share: percent(sending.share, language) })
            : t(sending ? 'member.sendAgain' : 'member.send')}
        </Button>
      )}
    </form>
  )
}

function Failed({ problem }: { problem: string }) {
  const { t, ofProblem } = useWords()
  return (
    <Notice tone="wrong" role="alert" title={ofProblem(problem)}>
      {t('member.keptFile')} {problem === 'network.offline' && t('member.waitOnline')}
    </Notice>
  )
}

/** Sending with one key for one bill: sent again after a lost connection, it is still one document. */
function useSending() {
  const go = useNavigate()
  const [sending, setSending] = useState<Sending>(null)
  const key = useRef(crypto.randomUUID())
  const last = useRef<{ taken: Taken; card: string } | null>(null)

  const send = useCallback(
    async (taken: Taken, card: string): Promise<void> => {
      last.current = { taken, card }
      setSending({ share: 0 })
      try {
        const file = await turnImage(taken.file, taken.turn)
        const onProgress = (share: number): void => setSending({ share })
        const sent = await sendDocument({ file, cardNumber: card, kind: 'receipt', key: key.current, onProgress })
        await go({ to: '/documents/$id', params: { id: sent.id } })
      } catch (error) {
        setSending({ problem: codeOf(error) })
      }
    },
    [go],
  )

  const isOffline = sending !== null && 'problem' in sending && sending.problem === 'network.offline'
  useEffect(() => {
    if (!isOffline) return
    const again = (): void => {
      if (last.current) void send(last.current.taken, last.current.card)
    }
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [isOffline, send])

  const forget = (): void => {
    key.current = crypto.randomUUID()
    setSending(null)
  }
  return { sending, send: (taken: Taken, card: string) => void send(taken, card), forget }
}
