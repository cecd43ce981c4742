import { useWords } from '../../i18n/use-words.js'
import { useAbout } from './use-session.js'

/** What everybody must know about this installation, in words. */
export function useNotices(): string[] {
  const { t } = useWords()
  const { data } = useAbout()
  return [
    ...(data?.demonstration ? [t('common.demonstration')] : []),
    ...(data?.notices.includes('open-aliases') ? [t('common.openAliases')] : []),
  ]
}
