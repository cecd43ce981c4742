import { useState } from 'react'
import { DocumentRow } from '../features/knowledge/document-rows.js'
import { FailedQuestions, TaughtWords } from '../features/knowledge/failed-questions.js'
import { TryIt } from '../features/knowledge/try-it.js'
import { UploadForm } from '../features/knowledge/upload-form.js'
import { type KnowledgeDocument, useDocuments, useKnowledgeMoves } from '../features/knowledge/use-knowledge.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** What the assistant answers from: documents and their review, questions that failed, words it was taught. */
export function Knowledge() {
  const { t } = useWords()
  useTitle(t('knowledge.title'))
  const documents = useDocuments()
  const roles = useSession().data?.roles ?? []
  const canEdit = roles.includes('lead') || roles.includes('admin')
  const [upload, setUpload] = useState<{ of: KnowledgeDocument | null } | null>(null)
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <h1 className="me-auto text-lead font-semibold">{t('knowledge.title')}</h1>
        {canEdit && (
          <Button weight="main" onClick={() => setUpload({ of: null })}>
            {t('knowledge.add')}
          </Button>
        )}
      </div>
      <TryIt />
      {canEdit && <FailedQuestions />}
      <TaughtWords canEdit={canEdit} />
      {documents.data ? (
        <Documents documents={documents.data} canEdit={canEdit} onNewVersion={(of) => setUpload({ of })} />
      ) : (
        <Waiting error={documents.error} onRetry={() => void documents.refetch()} />
      )}
      <Dialog
        title={upload?.of ? t('knowledge.newVersion') : t('knowledge.add')}
        open={upload !== null}
        onClose={() => setUpload(null)}
      >
        {upload && <UploadForm of={upload.of} onSent={() => setUpload(null)} />}
      </Dialog>
    </div>
  )
}

type Props = { documents: KnowledgeDocument[]; canEdit: boolean; onNewVersion(of: KnowledgeDocument): void }

function Documents({ documents, canEdit, onNewVersion }: Props) {
  const { t, ofProblem } = useWords()
  const { move, remove, restore, reindex } = useKnowledgeMoves()
  const [deleted, setDeleted] = useState<KnowledgeDocument | null>(null)
  const failed = [move, remove, restore, reindex].find((one) => one.isError)
  const moves = {
    canEdit,
    onNewVersion,
    isBusy: move.isPending || remove.isPending,
    onMove: (versionId: string, next: Parameters<typeof move.mutate>[0]['move']) =>
      move.mutate({ versionId, move: next }),
    onDelete: (document: KnowledgeDocument) =>
      remove.mutate(document.documentId, { onSuccess: () => setDeleted(document) }),
  }
  const reindexing = canEdit && (
    <Button weight="plain" disabled={reindex.isPending} onClick={() => reindex.mutate()}>
      {t('knowledge.reindex')}
    </Button>
  )
  return (
    <Part title={t('knowledge.documents', { count: documents.length })} aside={reindexing}>
      <div role="status" className="grid gap-2">
        {failed && <Notice tone="wrong" title={ofProblem(codeOf(failed.error))} />}
        {reindex.isSuccess && <p className="text-small">{t('knowledge.reindexed')}</p>}
        {deleted && (
          <Notice tone="plain" title={t('knowledge.deleted', { title: deleted.title })}>
            <Button
              weight="plain"
              onClick={() => restore.mutate(deleted.documentId, { onSuccess: () => setDeleted(null) })}
            >
              {t('common.undo')}
            </Button>
          </Notice>
        )}
      </div>
      <ul>
        {documents.map((document) => (
          <DocumentRow key={document.documentId} document={document} moves={moves} />
        ))}
      </ul>
    </Part>
  )
}
