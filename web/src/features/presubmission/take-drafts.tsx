import clsx from 'clsx'
import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { csvOf, saveFile } from '../../lib/save-csv.js'
import { Button } from '../../ui/button.js'
import { SAMPLE } from './sample.js'
import { MOST_BYTES } from './use-preview.js'

/** A file of drafts by choosing or dropping; what it may hold is said beside it. */
export function TakeDrafts({ onFile }: { onFile(file: File): void }) {
  const { t } = useWords()
  const [isOver, setIsOver] = useState(false)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const offer = (file: File | undefined): void => {
    if (!file) return
    setIsTooLarge(file.size > MOST_BYTES)
    if (file.size <= MOST_BYTES) onFile(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    offer(event.dataTransfer.files[0])
  }
  return (
    <section
      aria-label={t('presubmission.choose')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={clsx('margin-line grid justify-items-start gap-3 py-6', isOver && 'bg-green-wash')}
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button weight="main" onClick={() => chooser.current?.click()}>
          {t('presubmission.choose')}
        </Button>
        <span className="hidden text-soft sm:inline">{t('presubmission.drop')}</span>
      </p>
      <p className="max-w-prose text-small text-soft">{t('presubmission.types')}</p>
      <Button weight="plain" onClick={() => saveFile('periksa-drafts-sample.csv', csvOf(SAMPLE))}>
        {t('presubmission.sample')}
      </Button>
      {isTooLarge && (
        <p role="alert" className="font-semibold text-brick">
          {t('presubmission.tooLarge')}
        </p>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson"
        onChange={(event) => {
          offer(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </section>
  )
}
