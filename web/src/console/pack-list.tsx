import type { PackVersion } from '@periksa/server/audit/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PackForm } from '../features/audit/pack-form.js'
import { PackPreview } from '../features/audit/pack-preview.js'
import { PublishPack } from '../features/audit/publish-pack.js'
import { usePackMoves, usePacks } from '../features/audit/use-packs.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { day } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

const SCHEMES = ['cghs', 'esi', 'private', 'jkn', 'none'] as const
type Asking = { what: 'write' | 'publish'; pack: PackVersion } | null

/** The rules bills are judged by, scheme by scheme: data staff draft and try them, a lead puts them in force. */
export function PackList() {
  const { t } = useWords()
  const packs = usePacks()
  const [asking, setAsking] = useState<Asking>(null)
  const close = (): void => setAsking(null)
  useTitle(t('packs.title'))
  return (
    <div className="grid gap-6 pb-16">
      <Link to="/console/audits" className="justify-self-start text-small text-green underline underline-offset-4">
        {t('bills.consoleTitle')}
      </Link>
      <div>
        <h1 className="text-lead font-semibold">{t('packs.title')}</h1>
        <p className="max-w-prose text-soft">{t('packs.lead')}</p>
      </div>
      {packs.data ? (
        SCHEMES.map((scheme) => (
          <Part key={scheme} title={t(`bills.schemeIs.${scheme === 'none' ? 'selfPaid' : scheme}`)}>
            <ul>
              {(packs.data ?? [])
                .filter((one) => one.scheme === scheme)
                .map((one) => (
                  <Version key={one.version} pack={one} onAsk={(what) => setAsking({ what, pack: one })} />
                ))}
            </ul>
          </Part>
        ))
      ) : (
        <Waiting error={packs.error} onRetry={() => void packs.refetch()} />
      )}
      <Dialog
        title={asking ? `${t(`packs.${asking.what}Title`)} · ${asking.pack.version}` : ''}
        open={asking !== null}
        onClose={close}
      >
        {asking?.what === 'write' && <PackForm from={asking.pack} onDone={close} />}
        {asking?.what === 'publish' && <PublishPack version={asking.pack.version} onDone={close} />}
      </Dialog>
    </div>
  )
}

function Version({ pack, onAsk }: { pack: PackVersion; onAsk(what: 'write' | 'publish'): void }) {
  const { t, language, ofProblem } = useWords()
  const { tryOut } = usePackMoves()
  const user = useSession().data
  const mayDraft = user?.roles.includes('data-ops') ?? false
  const isOpen = pack.state === 'draft' || pack.state === 'shadow'
  const mayPublish = pack.state === 'shadow' && pack.createdBy !== user?.id && user?.roles.includes('lead')
  const { tariffTolerancePercent, submissionDays } = pack.pack.thresholds
  return (
    <li className="ledger-row grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <span className="font-mono">{pack.version}</span>
        <span className={pack.isInForce ? 'font-semibold text-green' : 'text-soft'}>
          {t(pack.isInForce ? 'packs.inForce' : `packs.state.${pack.state}`)}
        </span>
        <span className="min-w-0 flex-1">{pack.pack.title}</span>
      </div>
      <p className="text-small text-soft">
        {t('packs.summary', { tolerance: tariffTolerancePercent, days: submissionDays })}
        {pack.publishedAt && ` · ${t('packs.since', { day: day(pack.publishedAt, language) })}`}
      </p>
      {pack.preview && <PackPreview preview={pack.preview} />}
      {tryOut.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(tryOut.error))} />}
      <div className="flex flex-wrap gap-2">
        {mayDraft && (isOpen || pack.isInForce) && (
          <Button onClick={() => onAsk('write')}>{t(isOpen ? 'packs.rewrite' : 'packs.draftNext')}</Button>
        )}
        {mayDraft && isOpen && (
          <Button disabled={tryOut.isPending} onClick={() => tryOut.mutate(pack.version)}>
            {t(tryOut.isPending ? 'packs.trying' : 'packs.try')}
          </Button>
        )}
        {mayPublish && (
          <Button weight="main" onClick={() => onAsk('publish')}>
            {t('packs.publish')}
          </Button>
        )}
      </div>
    </li>
  )
}
