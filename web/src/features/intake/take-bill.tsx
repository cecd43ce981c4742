import clsx from 'clsx'
import { type DragEvent, type RefObject, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { fileProblem } from './file-problem.js'

/** Camera, file or drop; what is wrong with a file is said before it is sent. */
export function TakeBill({ onFile }: { onFile(file: File): void }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const camera = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const offer = (candidate: File | undefined): void => {
    if (!candidate) return
    const wrong = fileProblem(candidate)
    setProblem(wrong ? t(`member.${wrong}`) : null)
    if (!wrong) onFile(candidate)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    offer(event.dataTransfer.files[0])
  }
  return (
    <section
      aria-label={t('member.photograph')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={clsx('relative px-6 py-10', isOver ? 'bg-green-wash' : 'bg-surface')}
    >
      <Corners />
      <div className="mx-auto grid max-w-sm gap-3 text-center">
        <Button weight="main" className="min-h-14 text-lead" onClick={() => camera.current?.click()}>
          {t('member.photograph')}
        </Button>
        <p className="text-small text-soft">{t('member.photographHint')}</p>
        <p>
          <Button weight="plain" onClick={() => chooser.current?.click()}>
            {t('member.choose')}
          </Button>{' '}
          <span className="hidden text-soft sm:inline">{t('member.drop')}</span>
        </p>
        <p className="text-small text-soft">{t('member.types')}</p>
        {problem && (
          <p role="alert" className="font-semibold text-brick">
            {problem}
          </p>
        )}
      </div>
      <FileInput inner={camera} capture onPick={offer} />
      <FileInput inner={chooser} onPick={offer} />
    </section>
  )
}

/** The four corners a photo should show. */
function Corners() {
  const corner = 'pointer-events-none absolute size-6 border-green'
  return (
    <span aria-hidden="true">
      <span className={`${corner} left-0 top-0 border-l-2 border-t-2`} />
      <span className={`${corner} right-0 top-0 border-r-2 border-t-2`} />
      <span className={`${corner} bottom-0 left-0 border-b-2 border-l-2`} />
      <span className={`${corner} bottom-0 right-0 border-b-2 border-r-2`} />
    </span>
  )
}

type InputProps = {
  inner: RefObject<HTMLInputElement | null>
  capture?: boolean
  onPick(file: File | undefined): void
}

function FileInput({ inner, capture, onPick }: InputProps) {
  return (
    <input
      ref={inner}
      type="file"
      hidden
      accept={capture ? 'image/*' : 'image/*,application/pdf,text/plain,.heic,.tif,.tiff'}
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        onPick(event.target.files?.[0])
        event.target.value = ''
      }}
    />
  )
}
