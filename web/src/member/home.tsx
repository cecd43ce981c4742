import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { OwnClaims } from './own-claims.js'
import { SendBill } from './send-bill.js'

export function Home() {
  const { t } = useWords()
  const { data: user } = useSession()
  useTitle('')
  const name = user?.displayName.split(' ')[0] ?? ''
  return (
    <div className="grid gap-10">
      <section className="grid gap-4">
        <h1 className="text-lead font-semibold">{t(`member.greeting.${partOfDay()}`, { name })}</h1>
        <SendBill />
        <a href="/chat" className="justify-self-start font-semibold text-green underline underline-offset-4">
          {t('inbox.ask')}
        </a>
      </section>
      <OwnClaims />
    </div>
  )
}

function partOfDay(): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date().getHours()
  return hour < 11 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
