import { useWords } from '../i18n/use-words.js'
import { Dialog } from './dialog.js'

/** `words` is the group of i18n that says what each key does. */
type Props = { keys: readonly string[]; words: string; open: boolean; onClose(): void }

/** Every key of a page, and what it does. */
export function KeyHelp({ keys, words, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog title={t('claims.help')} open={open} onClose={onClose}>
      <dl>
        {keys.map((key) => (
          <div key={key} className="ledger-row grid grid-cols-[5rem_1fr] items-baseline py-1.5">
            <dt>
              <kbd className="inline-block min-w-7 border border-soft px-1.5 text-center font-mono text-small">
                {key}
              </kbd>
            </dt>
            <dd>{t(`${words}.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
