import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { QrCode } from '../../ui/qr-code.js'
import { TextField } from '../../ui/text-field.js'
import { CurrentPassword } from './current-password.js'
import { useConfirm, useEnrol, useRefreshSession, useTurnOff } from './use-account.js'

/** One-time codes from an authenticator: how they stand, and how to turn them on or off. */
export function SecondFactor({ state }: { state: 'on' | 'off' | 'required' }) {
  const { t } = useWords()
  return (
    <Part title={t('account.secondFactor')} aside={t(state === 'on' ? 'account.isOn' : 'account.isOff')}>
      {state === 'on' ? <TurnOff /> : <TurnOn />}
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
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} />
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

/** Shown once: each lets its owner in one time without the telephone. */
function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useWords()
  const refresh = useRefreshSession()
  return (
    <div className="grid gap-4">
      <Notice tone="ours" role="status" title={t('account.nowOn')}>
        <p>{t('account.recovery')}</p>
      </Notice>
      <ul className="grid gap-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <Button weight="main" className="justify-self-start" onClick={() => void refresh()}>
        {t('account.kept')}
      </Button>
    </div>
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
