import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { type KnowledgeDocument, useUpload } from './use-knowledge.js'

/** Sends a file as a draft: of a new document, or as the next version of one. */
export function UploadForm({ of, onSent }: { of: KnowledgeDocument | null; onSent(): void }) {
  const { t, ofProblem } = useWords()
  const upload = useUpload()
  const [file, setFile] = useState<File | null>(null)
  const [about, setAbout] = useState({
    title: of?.title ?? '',
    category: of?.category ?? '',
    source: of?.source ?? '',
    language: of?.language ?? 'id',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!file) return
    upload.mutate({ file, fields: { ...about, ...(of ? { documentId: of.documentId } : {}) } }, { onSuccess: onSent })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Labelled label={t('knowledge.file')}>
        {(id) => (
          <input
            id={id}
            type="file"
            required
            accept=".txt,.md,.pdf,.docx,.html,.htm"
            className="mt-1 block w-full text-small"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Labelled>
      {!of &&
        (['title', 'category', 'source'] as const).map((field) => (
          <TextField
            key={field}
            label={t(field === 'title' ? 'knowledge.name' : `knowledge.${field}`)}
            required
            maxLength={field === 'category' ? 60 : 200}
            value={about[field]}
            onChange={(event) => setAbout({ ...about, [field]: event.target.value })}
          />
        ))}
      {!of && (
        <Labelled label={t('knowledge.language')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={about.language}
              onChange={(event) => setAbout({ ...about, language: event.target.value === 'en' ? 'en' : 'id' })}
            >
              <option value="id">{t('knowledge.languages.id')}</option>
              <option value="en">{t('knowledge.languages.en')}</option>
            </select>
          )}
        </Labelled>
      )}
      <p className="text-small text-soft">{t('knowledge.uploadHint')}</p>
      {upload.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(upload.error))} />}
      <Button type="submit" weight="main" disabled={upload.isPending || !file}>
        {t('knowledge.upload')}
      </Button>
    </form>
  )
}
