import clsx from 'clsx'
import { useState } from 'react'
import { TemplateList } from '../features/inbox/template-list.js'
import {
  type LinkedTelephone,
  type TelephoneMove,
  useMoveTelephone,
  useTelephone,
} from '../features/inbox/use-telephone.js'
import { useWords } from '../i18n/use-words.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Notice } from '../ui/notice.js'
import { QrCode } from '../ui/qr-code.js'
import { TextField } from '../ui/text-field.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** The linked WhatsApp telephone: how it stands, the code to scan, and signing it out. For administrators. */
export function WhatsAppPage() {
  const { t } = useWords()
  useTitle(t('whatsapp.title'))
  const telephone = useTelephone()
  if (!telephone.data) return <Waiting error={telephone.error} onRetry={() => void telephone.refetch()} />
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <h1 className="border-b border-ink pb-2 text-lead font-semibold">{t('whatsapp.title')}</h1>
      {telephone.data.configured ? <Telephone telephone={telephone.data} /> : <Off />}
      <TemplateList />
    </div>
  )
}

function Off() {
  const { t } = useWords()
  return (
    <Notice tone="plain" title={t('whatsapp.off')}>
      <p>{t('whatsapp.howTo')}</p>
    </Notice>
  )
}

const GOOD = ['open']
const BUSY = ['connecting', 'reconnecting', 'qr', 'code']

function Telephone({ telephone }: { telephone: LinkedTelephone }) {
  const { t, ofProblem } = useWords()
  const move = useMoveTelephone()
  const { state, number, reason } = telephone
  const isOpen = GOOD.includes(state)
  const reasonWords = reason ? t(`whatsapp.reason.${reason.replace('linked.', '')}`, { defaultValue: reason }) : null
  return (
    <>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        <dt className="text-soft">{t('whatsapp.status')}</dt>
        <dd
          aria-live="polite"
          className={clsx('font-semibold', isOpen ? 'text-green' : !BUSY.includes(state) && 'text-brick')}
        >
          {t(`whatsapp.state.${state}`)}
          {reasonWords && <span className="font-normal text-soft"> · {reasonWords}</span>}
        </dd>
        <dt className="text-soft">{t('whatsapp.number')}</dt>
        <dd className="figures">{number ? `+${number}` : '—'}</dd>
      </dl>
      {move.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(move.error))} />}
      {move.isSuccess && move.variables.kind === 'test' && (
        <Notice tone="ours" role="status" title={t('whatsapp.tested')} />
      )}
      <Scan telephone={telephone} />
      {isOpen ? (
        <Linked pending={move.isPending} onMove={move.mutate} />
      ) : (
        <Pairing telephone={telephone} pending={move.isPending} onMove={move.mutate} />
      )}
    </>
  )
}

function Scan({ telephone: { state, qr, code } }: { telephone: LinkedTelephone }) {
  const { t } = useWords()
  if (state === 'qr' && qr) {
    return (
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={qr.text} label={t('whatsapp.qrLabel')} />
        <ol className="grid max-w-80 list-decimal gap-1 ps-5">
          <li>{t('whatsapp.step.open')}</li>
          <li>{t('whatsapp.step.devices')}</li>
          <li>{t('whatsapp.step.scan')}</li>
        </ol>
      </div>
    )
  }
  if (state === 'code' && code) {
    return (
      <div className="grid gap-2">
        <p className="figures text-lead font-semibold tracking-widest">{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
        <p className="max-w-prose text-soft">{t('whatsapp.step.type')}</p>
      </div>
    )
  }
  return null
}

type Doing = { pending: boolean; onMove(move: TelephoneMove): void }

/** The notice comes first; without it nothing is paired. */
function Pairing({ telephone, pending, onMove }: Doing & { telephone: LinkedTelephone }) {
  const { t } = useWords()
  const [accepted, setAccepted] = useState(false)
  const [phone, setPhone] = useState('')
  const digits = phone.replace(/\D/g, '')
  const isAway = telephone.state === 'connector-off'
  const isShowing = telephone.state === 'qr' || telephone.state === 'code'
  return (
    <div className="grid gap-4">
      {isAway && <Notice tone="wrong" title={t('whatsapp.away')} />}
      <Notice tone="look" title={t('whatsapp.risk.title')}>
        <ul className="mt-1 grid max-w-prose list-disc gap-1 ps-5">
          <li>{t('whatsapp.risk.unofficial')}</li>
          <li>{t('whatsapp.risk.ban')}</li>
          <li>{t('whatsapp.risk.health')}</li>
          <li>{t('whatsapp.risk.instead')}</li>
        </ul>
        <label className="mt-3 flex items-center gap-2">
          <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />
          {t('whatsapp.risk.accept')}
        </label>
      </Notice>
      <div className="flex flex-wrap items-end gap-3">
        <Button
          weight="main"
          disabled={!accepted || pending || isAway}
          onClick={() => onMove({ kind: 'pair', acceptsRisk: true })}
        >
          {t(isShowing ? 'whatsapp.refresh' : 'whatsapp.pair')}
        </Button>
        <TextField
          label={t('whatsapp.phone')}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          inputMode="tel"
        />
        <Button
          disabled={!accepted || pending || isAway || digits.length < 8}
          onClick={() => onMove({ kind: 'pair', acceptsRisk: true, phone: digits })}
        >
          {t('whatsapp.byCode')}
        </Button>
      </div>
    </div>
  )
}

function Linked({ pending, onMove }: Doing) {
  const { t } = useWords()
  const [asks, setAsks] = useState(false)
  return (
    <div className="flex flex-wrap gap-3">
      <Button disabled={pending} onClick={() => onMove({ kind: 'test' })}>
        {t('whatsapp.test')}
      </Button>
      <Button disabled={pending} onClick={() => setAsks(true)}>
        {t('whatsapp.logout')}
      </Button>
      <Dialog title={t('whatsapp.logout')} open={asks} onClose={() => setAsks(false)}>
        <p className="mb-4 max-w-prose">{t('whatsapp.logoutMeans')}</p>
        <Button
          weight="main"
          disabled={pending}
          onClick={() => {
            setAsks(false)
            onMove({ kind: 'logout' })
          }}
        >
          {t('whatsapp.logout')}
        </Button>
      </Dialog>
    </div>
  )
}
