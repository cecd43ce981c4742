import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { knowsPasskeys } from '../../lib/passkey.js'
import { codeOf } from '../../lib/problem.js'
import { type Passkey, useWaysIn } from '../../lib/proof.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { ProveAgain } from '../../ui/prove-again.js'
import { TextField } from '../../ui/text-field.js'
import { Waiting } from '../../ui/waiting.js'
import { RecoveryCodes } from './recovery-codes.js'
import { useRefreshSession } from './use-account.js'
import { useAddPasskey, useRemovePasskey, useRenamePasskey } from './use-passkeys.js'

/** The person's passkeys: what they are, and how to add, name and take away one. */
export function Passkeys() {
  const { t } = useWords()
  const ways = useWaysIn()
  return (
    <Part title={t('passkeys.title')} aside={ways.data && t('passkeys.count', { count: ways.data.passkeys.length })}>
      {!ways.data ? (
        <Waiting error={ways.error} onRetry={() => void ways.refetch()} />
      ) : (
        <div className="grid gap-4">
          <p className="text-soft">{t('passkeys.why')}</p>
          {ways.data.passkeys.length > 0 && (
            <ul className="border-t border-rule">
              {ways.data.passkeys.map((one) => (
                <Row key={one.id} passkey={one} />
              ))}
            </ul>
          )}
          {knowsPasskeys() ? <Add /> : <p>{t('passkeys.notHere')}</p>}
        </div>
      )}
    </Part>
  )
}

function Add() {
  const { t, ofProblem } = useWords()
  const add = useAddPasskey()
  const refresh = useRefreshSession()
  const [name, setName] = useState('')
  const make = (): void => add.mutate(name.trim(), { onSuccess: () => setName('') })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    make()
  }
  if (add.data?.recoveryCodes) {
    const kept = (): void => {
      add.reset()
      void refresh()
    }
    return <RecoveryCodes title={t('passkeys.added')} codes={add.data.recoveryCodes} onKept={kept} />
  }
  const problem = add.isError ? codeOf(add.error) : null
  return (
    <div className="grid gap-4">
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t('passkeys.name')}
          hint={t('passkeys.nameHint')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button weight="main" type="submit" disabled={add.isPending} className="justify-self-start">
          {t('passkeys.add')}
        </Button>
      </form>
      {problem === 'auth.proof-required' ? (
        <ProveAgain onProven={make} />
      ) : (
        problem && <Notice tone="wrong" role="alert" title={ofProblem(problem)} />
      )}
      {add.isSuccess && <Notice tone="ours" role="status" title={t('passkeys.added')} />}
    </div>
  )
}

function Row({ passkey }: { passkey: Passkey }) {
  const { t, ofProblem, language } = useWords()
  const rename = useRenamePasskey()
  const remove = useRemovePasskey()
  const [name, setName] = useState<string | null>(null)
  const take = (): void => remove.mutate(passkey.id)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (name) rename.mutate({ id: passkey.id, name: name.trim() }, { onSuccess: () => setName(null) })
  }
  const problem = remove.isError ? codeOf(remove.error) : rename.isError ? codeOf(rename.error) : null
  return (
    <li className="ledger-row grid gap-2 py-2">
      {name === null ? (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span className="font-semibold">{passkey.name}</span>
          <span className="text-small text-soft">
            {passkey.lastUsedAt
              ? t('passkeys.used', { at: moment(passkey.lastUsedAt, language) })
              : t('passkeys.neverUsed')}
            {passkey.synced && ` · ${t('passkeys.synced')}`}
          </span>
          <span className="ms-auto flex gap-4">
            <Button
              weight="plain"
              aria-label={t('passkeys.renameThis', { name: passkey.name })}
              onClick={() => setName(passkey.name)}
            >
              {t('passkeys.rename')}
            </Button>
            <Button
              weight="plain"
              aria-label={t('passkeys.removeThis', { name: passkey.name })}
              disabled={remove.isPending}
              onClick={take}
            >
              {t('passkeys.remove')}
            </Button>
          </span>
        </div>
      ) : (
        <form onSubmit={save} className="flex flex-wrap items-end gap-3">
          <TextField
            label={t('passkeys.name')}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={rename.isPending}>
            {t('common.save')}
          </Button>
          <Button weight="plain" onClick={() => setName(null)}>
            {t('common.cancel')}
          </Button>
        </form>
      )}
      {problem === 'auth.proof-required' ? (
        <ProveAgain onProven={take} />
      ) : (
        problem && <Notice tone="wrong" role="alert" title={ofProblem(problem)} />
      )}
    </li>
  )
}
