import { Member } from '@periksa/server/registry/schema'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { TakeBill } from '../features/intake/take-bill.js'
import { sendDocument } from '../features/intake/use-document.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { ask } from '../lib/api.js'
import { percent } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { TextField } from '../ui/text-field.js'
import { OwnClaims } from './own-claims.js'

export function Home() {
  const { t } = useWords()
  const { data: user } = useSession()
  const name = user?.displayName.split(' ')[0] ?? ''
  return (
    <div className="grid gap-10">
      <section className="grid gap-4">
        <h1 className="text-lead font-semibold">{t(`member.greeting.${partOfDay()}`, { name })}</h1>
        <SendBill />
      </section>
      <OwnClaims />
    </div>
  )
}

function partOfDay(): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date().getHours()
  return hour < 11 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}

type Sending = { share: number } | { problem: string } | null

function SendBill() {
  const { t, language, ofProblem } = useWords()
  const go = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [card, setCard] = useOwnCard()
  const [sending, setSending] = useState<Sending>(null)
  // One key for one bill: sending it again after a lost connection is still one document.
  const key = useRef(crypto.randomUUID())
  const isCard = /^\d{13}$/.test(card)
  const take = (taken: File | null): void => {
    key.current = crypto.randomUUID()
    setSending(null)
    setFile(taken)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!file || !isCard) return
    setSending({ share: 0 })
    const onProgress = (share: number): void => setSending({ share })
    try {
      const document = await sendDocument({ file, cardNumber: card, kind: 'receipt', key: key.current, onProgress })
      await go({ to: '/documents/$id', params: { id: document.id } })
    } catch (error) {
      setSending({ problem: codeOf(error) })
    }
  }
  const isSending = sending !== null && 'share' in sending
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <TakeBill file={file} onFile={take} />
      <TextField
        className="max-w-xs"
        label={t('member.card')}
        hint={t('member.cardHint')}
        problem={card !== '' && !isCard ? t('member.cardWrong') : null}
        inputMode="numeric"
        maxLength={13}
        value={card}
        onChange={(event) => setCard(event.target.value.trim())}
      />
      {sending && 'problem' in sending && (
        <Notice tone="wrong" role="alert" title={ofProblem(sending.problem)}>
          {t('member.keptFile')}
        </Notice>
      )}
      {file && (
        <Button weight="main" type="submit" className="justify-self-start" disabled={!isCard || isSending}>
          {isSending ? t('member.sending', { share: percent(sending.share, language) }) : t('member.send')}
        </Button>
      )}
    </form>
  )
}

/** The member's own card number, there to be changed. */
function useOwnCard(): [string, (card: string) => void] {
  const { data } = useQuery({ queryKey: ['me'], queryFn: () => ask('/api/v1/members/me', { answer: Member }) })
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(null), [])
  return [typed ?? data?.cardNumber ?? '', setTyped]
}
