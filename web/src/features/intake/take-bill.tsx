import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { fileProblem } from './file-problem.js'

type Props = { file: File | null; onFile(file: File | null): void }

/** Camera, file or drop; what was taken is shown before it is sent. */
export function TakeBill({ file, onFile }: Props) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string | null>(null)
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
    offer(event.dataTransfer.files[0])
  }
  if (file) return <Taken file={file} onRemove={() => onFile(null)} />
  return (
    <section
      aria-label={t('member.photograph')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="border border-dashed border-soft bg-surface px-4 py-8 text-center"
    >
      <Button weight="main" className="text-lead" onClick={() => camera.current?.click()}>
        {t('member.photograph')}
      </Button>
      <p className="mt-4">
        <Button weight="plain" onClick={() => chooser.current?.click()}>
          {t('member.choose')}
        </Button>{' '}
        <span className="hidden text-soft sm:inline">{t('member.drop')}</span>
      </p>
      <p className="mt-2 text-small text-soft">{t('member.types')}</p>
      {problem && (
        <p role="alert" className="mt-2 font-semibold text-brick">
          {problem}
        </p>
      )}
      <FileInput inner={camera} capture onPick={offer} />
      <FileInput inner={chooser} onPick={offer} />
    </section>
  )
}

type InputProps = {
  inner: React.RefObject<HTMLInputElement | null>
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

function Taken({ file, onRemove }: { file: File; onRemove(): void }) {
  const { t } = useWords()
  const id = useId()
  const [address, setAddress] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return setAddress(null)
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <figure aria-labelledby={id} className="border border-rule bg-surface p-4">
      {address && (
        <div className="flex max-h-96 justify-center overflow-hidden">
          <img
            src={address}
            alt=""
            className="goes max-h-96 object-contain"
            style={{ transform: `rotate(${turn}deg)` }}
          />
        </div>
      )}
      <figcaption id={id} className="mt-2 flex flex-wrap items-center justify-between gap-2 text-small">
        <span className="min-w-0 truncate font-mono">
          {file.name} · {(file.size / 1_048_576).toFixed(1)} MB
        </span>
        <span className="flex gap-2">
          {address && <Button onClick={() => setTurn((turn + 90) % 360)}>{t('member.rotate')}</Button>}
          <Button onClick={onRemove}>{t('member.remove')}</Button>
        </span>
      </figcaption>
    </figure>
  )
}
