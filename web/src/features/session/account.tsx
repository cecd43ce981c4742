import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { type User, useSignOut } from './use-session.js'

export function Account({ user }: { user: User }) {
  const { t } = useWords()
  const signOut = useSignOut()
  return (
    <span className="flex flex-wrap items-center justify-between gap-3 text-small">
      <span>{user.displayName}</span>
      <Button onClick={() => signOut.mutate()}>{t('common.signOut')}</Button>
    </span>
  )
}
