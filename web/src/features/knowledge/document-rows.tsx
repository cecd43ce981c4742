import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { type KnowledgeDocument, type KnowledgeVersion, usePassages, type VersionMove } from './use-knowledge.js'

type Moves = {
  canEdit: boolean
  isBusy: boolean
  onMove(versionId: string, move: VersionMove): void
  onDelete(document: KnowledgeDocument): void
  onNewVersion(document: KnowledgeDocument): void
}

const NEXT: Record<KnowledgeVersion['state'], VersionMove> = {
  draft: 'review',
  reviewed: 'publish',
  published: 'withdraw',
  replaced: 'publish',
}

/** One document: what it is, how well it is supported, its versions and what can be done with them. */
export function DocumentRow({ document, moves }: { document: KnowledgeDocument; moves: Moves }) {
  const { t } = useWords()
  return (
    <li className="ledger-row grid gap-1 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-semibold">{document.title}</h3>
        <span className="text-small text-soft">{document.category}</span>
        <span className="text-small text-soft">{t(`knowledge.grade.${document.supportGrade}`)}</span>
        {document.demonstration && <span className="text-small text-soft">{t('knowledge.demonstration')}</span>}
      </div>
      <p className="text-small text-soft">
        {t('knowledge.source')}: {document.source}
        {document.supportNote && ` · ${document.supportNote}`}
      </p>
      <ul>
        {document.versions.map((version) => (
          <Version key={version.versionId} version={version} moves={moves} />
        ))}
      </ul>
      {moves.canEdit && (
        <div className="flex flex-wrap gap-4 text-small">
          <Button weight="plain" onClick={() => moves.onNewVersion(document)}>
            {t('knowledge.newVersion')}
          </Button>
          <Button weight="plain" disabled={moves.isBusy} onClick={() => moves.onDelete(document)}>
            {t('knowledge.delete')}
          </Button>
        </div>
      )}
    </li>
  )
}

function Version({ version, moves }: { version: KnowledgeVersion; moves: Moves }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const passages = usePassages(isOpen ? version.versionId : null)
  const next = NEXT[version.state]
  return (
    <li className="py-1 text-small">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="figures">{t('knowledge.version', { number: version.number })}</span>
        <span className={version.state === 'published' ? 'font-semibold' : 'text-soft'}>
          {t(`knowledge.state.${version.state}`)}
        </span>
        <Button weight="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('knowledge.passages', { count: version.passages })}
        </Button>
        {moves.canEdit && (
          <Button disabled={moves.isBusy} onClick={() => moves.onMove(version.versionId, next)}>
            {t(`knowledge.move.${next}`)}
          </Button>
        )}
      </div>
      {isOpen &&
        passages.data?.map((one) => (
          <div key={one.passageId} className="mt-2 max-w-prose border-s-2 border-rule ps-3">
            <p className="font-semibold">{one.title}</p>
            <p className="whitespace-pre-line">{one.text}</p>
            {one.translation && (
              <p lang={one.translation.language} className="mt-1 text-soft">
                {one.translation.text}
              </p>
            )}
          </div>
        ))}
    </li>
  )
}
