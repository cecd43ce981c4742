import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'

/** Shown once: each lets its owner in one time without the telephone or passkey. */
export function RecoveryCodes({ title, codes, onKept }: { title: string; codes: string[]; onKept(): void }) {
  const { t } = useWords()
  return (
    <div className="grid gap-4">
      <Notice tone="ours" role="status" title={title}>
        <p>{t('account.recovery')}</p>
      </Notice>
      <ul className="grid gap-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <Button weight="main" className="justify-self-start" onClick={onKept}>
        {t('account.kept')}
      </Button>
    </div>
  )
}
