import { useWords } from '../../i18n/use-words.js'
import { Notice } from '../../ui/notice.js'
import { useTitle } from '../../ui/use-title.js'
import { ChangePassword } from './change-password.js'
import { Passkeys } from './passkeys.js'
import { Provider } from './provider.js'
import { SecondFactor } from './second-factor.js'
import { useSession } from './use-session.js'

/** What a person sets about their own sign-in. Where one-time codes are required and missing, it is all they see. */
export function AccountPage() {
  const { t } = useWords()
  const user = useSession().data
  useTitle(t('account.title'))
  if (!user) return null
  return (
    <div className="grid max-w-xl gap-10 pb-16">
      <h1 className="text-lead font-semibold">{t('account.title')}</h1>
      {user.secondFactor === 'required' && (
        <Notice tone="look" title={t('account.required')}>
          <p>{t('account.requiredWhy')}</p>
        </Notice>
      )}
      <Passkeys />
      <SecondFactor />
      <Provider />
      <ChangePassword />
    </div>
  )
}
