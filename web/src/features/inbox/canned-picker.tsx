import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { fillIn } from './canned.js'
import { useCannedReplies, useKeepCannedReply } from './use-desk.js'

type Props = { text: string; names: { name: string | null; operator: string }; onPick(text: string): void }

/** Replies kept ready: put one into the line, or keep what stands there. */
export function CannedPicker({ text, names, onPick }: Props) {
  const { t } = useWords()
  const canned = useCannedReplies()
  const keep = useKeepCannedReply()
  const [shortcut, setShortcut] = useState('')
  const isShortcut = /^[a-z0-9-]{2,30}$/.test(shortcut)
  return (
    <div className="flex flex-wrap items-end gap-3 text-small">
      {canned.data && canned.data.length > 0 && (
        <Labelled label={t('inbox.canned.pick')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value=""
              onChange={(event) => {
                const chosen = canned.data.find((one) => one.id === event.target.value)
                if (chosen) onPick(fillIn(chosen.body, names))
              }}
            >
              <option value="">{t('inbox.canned.none')}</option>
              {canned.data.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.shortcut}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {text.trim() !== '' && (
        <>
          <Labelled label={t('inbox.canned.shortcut')}>
            {(id) => (
              <input
                id={id}
                className={`${shapeOfField} w-40`}
                value={shortcut}
                maxLength={30}
                onChange={(event) => setShortcut(event.target.value.toLowerCase())}
              />
            )}
          </Labelled>
          <Button
            disabled={!isShortcut || keep.isPending}
            onClick={() => keep.mutate({ shortcut, body: text }, { onSuccess: () => setShortcut('') })}
          >
            {t('inbox.canned.keep')}
          </Button>
        </>
      )}
    </div>
  )
}
