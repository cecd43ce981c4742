import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { type User, useSignOut } from './use-session.js'

/** Who is signed in, with the way to their own settings and out. */
export function Account({ user, settings }: { user: User; settings: string }) {
  const { t } = useWords()
  const signOut = useSignOut()
  return (
    <span className="flex flex-wrap items-center justify-between gap-3 text-small">
      <a className="underline decoration-1 underline-offset-4" href={settings}>
        {user.displayName}
      </a>
      <Button onClick={() => signOut.mutate()}>{t('common.signOut')}</Button>
    </span>
  )
}
