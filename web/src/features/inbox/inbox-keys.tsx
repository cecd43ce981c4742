import { useWords } from '../../i18n/use-words.js'
import { Dialog } from '../../ui/dialog.js'

const KEYS = ['j', 'k', 'enter', '/', 't', 'r', 'n', 'e', 's', 'esc', '?']

/** Every key of the inbox. */
export function InboxKeys({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('claims.help')} open={open} onClose={onClose}>
      <dl>
        {KEYS.map((key) => (
          <div key={key} className="ledger-row grid grid-cols-[5rem_1fr] items-baseline py-1.5">
            <dt>
              <kbd className="inline-block min-w-7 border border-soft px-1.5 text-center font-mono text-small">
                {key}
              </kbd>
            </dt>
            <dd>{t(`desk.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
