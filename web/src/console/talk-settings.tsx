import { SettingsForm } from '../features/assistant/settings-form.js'
import { useSettings } from '../features/assistant/use-assistant.js'
import { RulesForm } from '../features/inbox/rules-form.js'
import { SilenceSwitch } from '../features/inbox/silence-switch.js'
import { useDeskState } from '../features/inbox/use-desk-rules.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

/** The desk's hours and promises, and how the assistant answers. */
export function TalkSettings() {
  const { t } = useWords()
  useTitle(t('settings.title'))
  const roles = useSession().data?.roles ?? []
  const has = (...names: string[]): boolean => roles.some((role) => names.includes(role))
  const desk = useDeskState()
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <InboxNav />
        <h1 className="text-lead font-semibold">{t('settings.title')}</h1>
        <SilenceSwitch maySilence={has('operator', 'lead', 'admin')} />
      </div>
      {desk.data ? (
        <RulesForm state={desk.data} canEdit={has('lead', 'admin')} />
      ) : (
        <Waiting error={desk.error} onRetry={() => void desk.refetch()} />
      )}
      {has('operator', 'lead', 'admin') && <Assistant canEdit={has('admin')} />}
    </div>
  )
}

function Assistant({ canEdit }: { canEdit: boolean }) {
  const settings = useSettings()
  if (!settings.data) return <Waiting error={settings.error} onRetry={() => void settings.refetch()} />
  return <SettingsForm state={settings.data} canEdit={canEdit} />
}
