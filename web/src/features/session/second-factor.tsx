import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { useWaysIn } from '../../lib/proof.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { QrCode } from '../../ui/qr-code.js'
import { TextField } from '../../ui/text-field.js'
import { CurrentPassword } from './current-password.js'
import { RecoveryCodes } from './recovery-codes.js'
import { useConfirm, useEnrol, useRefreshSession, useTurnOff } from './use-account.js'

/** One-time codes from an authenticator: how they stand, and how to turn them on or off. */
export function SecondFactor() {
  const { t } = useWords()
  const ways = useWaysIn().data
  // Who comes by the organisation's provider alone has no password to put a code beside.
  if (!ways?.password) return null
  return (
    <Part title={t('account.secondFactor')} aside={t(ways.oneTimeCodes ? 'account.isOn' : 'account.isOff')}>
      {ways.oneTimeCodes ? <TurnOff /> : <TurnOn />}
    </Part>
  )
}

function TurnOn() {
  const { t, ofProblem } = useWords()
  const enrol = useEnrol()
  const [password, setPassword] = useState('')
  if (enrol.data) return <FirstCode secret={enrol.data.secret} uri={enrol.data.uri} />
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    enrol.mutate(password)
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t('account.secondFactorWhy')}</p>
      <CurrentPassword value={password} onChange={setPassword} />
      {enrol.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(enrol.error))} />}
      <Button weight="main" type="submit" disabled={enrol.isPending} className="justify-self-start">
        {t('account.turnOn')}
      </Button>
    </form>
  )
}

function FirstCode({ secret, uri }: { secret: string; uri: string }) {
  const { t, ofProblem } = useWords()
  const confirm = useConfirm()
  const [code, setCode] = useState('')
  const refresh = useRefreshSession()
  if (confirm.data) {
    const { recoveryCodes } = confirm.data
    return <RecoveryCodes title={t('account.nowOn')} codes={recoveryCodes} onKept={() => void refresh()} />
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    confirm.mutate(code.trim())
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('account.scan')}</p>
      <QrCode text={uri} label={t('account.qr')} />
      <p className="text-small text-soft">
        {t('account.orType')}{' '}
        <span className="font-mono text-ink select-all">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <TextField
        label={t('session.code')}
        name="first-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        inputClassName="font-mono tracking-widest"
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {confirm.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(confirm.error))} />}
      <Button weight="main" type="submit" disabled={confirm.isPending} className="justify-self-start">
        {t('account.confirm')}
      </Button>
    </form>
  )
}

function TurnOff() {
  const { t, ofProblem } = useWords()
  const turnOff = useTurnOff()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    turnOff.mutate({ password, code: code.trim() })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t('account.onWhy')}</p>
      <CurrentPassword value={password} onChange={setPassword} />
      <TextField
        label={t('account.codeOrRecovery')}
        autoComplete="one-time-code"
        inputClassName="font-mono tracking-widest"
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {turnOff.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(turnOff.error))} />}
      <Button type="submit" disabled={turnOff.isPending} className="justify-self-start">
        {t('account.turnOff')}
      </Button>
    </form>
  )
}
