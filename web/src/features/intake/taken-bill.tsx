import { useEffect, useId, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { bytes } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { canBeTurned, type Turn } from './turn-image.js'

type Props = { file: File; turn: Turn; onTurn(turn: Turn): void; onRemove(): void; isSending: boolean }

/** What was taken, shown before it is sent; turned here, it is sent turned. */
export function TakenBill({ file, turn, onTurn, onRemove, isSending }: Props) {
  const { t, language } = useWords()
  const id = useId()
  const address = useAddress(file)
  return (
    <figure aria-labelledby={id} className="border border-rule bg-desk">
      {address ? (
        <div className="flex h-[26rem] items-center justify-center overflow-hidden p-3">
          <img
            src={address}
            alt=""
            className="goes max-h-full max-w-full object-contain"
            style={{ transform: `rotate(${turn}deg)`, maxWidth: turn % 180 === 0 ? '100%' : '24rem' }}
          />
        </div>
      ) : (
        <p className="p-6 text-soft">{t('member.noPreview')}</p>
      )}
      <figcaption
        id={id}
        className="flex flex-wrap items-center justify-between gap-2 border-t border-rule bg-surface px-3 py-2 text-small"
      >
        <span className="min-w-0 truncate font-mono">
          {file.name} · {bytes(file.size, language)}
        </span>
        <span className="flex gap-2">
          {address && (
            <Button disabled={isSending} onClick={() => onTurn(((turn + 90) % 360) as Turn)}>
              {t('member.rotate')}
            </Button>
          )}
          <Button disabled={isSending} onClick={onRemove}>
            {t('member.remove')}
          </Button>
        </span>
      </figcaption>
    </figure>
  )
}

function useAddress(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!canBeTurned(file.type)) return setAddress(null)
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
