import { Notice as NoticeShape } from '@periksa/server/inbox/desk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { moment } from '../../lib/formats.js'
import { listen } from '../../lib/realtime.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { SoundChoice, useNoticeSound, useSoundOf } from './notice-sound.js'

const Notices = z.object({ items: z.array(NoticeShape) })
type Notice = z.infer<typeof NoticeShape>
const KEY = ['notices']

/** What one should look at, live; each new one also as a notice of the browser, where that was allowed. */
function useNoticeList() {
  const client = useQueryClient()
  useEffect(() => listen('notices', () => void client.invalidateQueries({ queryKey: KEY })), [client])
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await ask('/api/v1/notices', { answer: Notices })).items,
    refetchInterval: 60_000,
  })
}

/** How many things wait to be looked at, and which. */
export function NoticeBell({ person }: { person: string }) {
  const { t } = useWords()
  const notices = useNoticeList()
  const [open, setOpen] = useState(false)
  const items = notices.data ?? []
  useBrowserNotices(items)
  const [isOn, turn] = useNoticeSound(person)
  useSoundOf(notices.data, isOn)
  const isUrgent = items.some(({ kind }) => kind === 'emergency')
  return (
    <>
      <Button
        weight="plain"
        className={isUrgent ? 'text-brick!' : items.length === 0 ? 'font-normal' : ''}
        onClick={() => setOpen(true)}
      >
        {t('desk.notices', { count: items.length })}
      </Button>
      <Dialog title={t('desk.noticesTitle')} open={open} onClose={() => setOpen(false)}>
        {notices.isError && <p className="text-brick">{t('problem.network.offline')}</p>}
        {items.length === 0 && <p>{t('desk.noNotices')}</p>}
        <ul>
          {items.map((notice) => (
            <Row key={notice.id} notice={notice} onOpen={() => setOpen(false)} />
          ))}
        </ul>
        <AllowBrowser />
        <SoundChoice isOn={isOn} turn={turn} />
      </Dialog>
    </>
  )
}

function Row({ notice, onOpen }: { notice: Notice; onOpen(): void }) {
  const { t, language } = useWords()
  const client = useQueryClient()
  const see = useMutation({
    mutationFn: () => ask(`/api/v1/notices/${notice.id}/seen`, { method: 'POST', answer: Notices }),
    onSuccess: ({ items }) => client.setQueryData(KEY, items),
  })
  const open = (): void => {
    if (notice.kind === 'mention') see.mutate()
    onOpen()
  }
  const shape = notice.kind === 'emergency' ? 'font-semibold text-brick underline' : 'underline'
  return (
    <li className="ledger-row flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      {notice.conversationId ? (
        <Link to="/console/conversations/$id" params={{ id: notice.conversationId }} className={shape} onClick={open}>
          {t(`desk.notice.${notice.kind}`)}
        </Link>
      ) : (
        <Link to="/console/whatsapp" className={shape} onClick={open}>
          {t(`desk.notice.${notice.kind}`)}
        </Link>
      )}
      <time dateTime={notice.at} className="figures text-small text-soft">
        {moment(notice.at, language)}
      </time>
    </li>
  )
}

const canNotify = (): boolean => 'Notification' in window

/** The browser asks once; without it the list here stays. */
function AllowBrowser() {
  const { t } = useWords()
  const [state, setState] = useState(canNotify() ? Notification.permission : 'denied')
  if (state !== 'default') return null
  return (
    <Button className="mt-4" onClick={() => void Notification.requestPermission().then(setState)}>
      {t('desk.allowBrowser')}
    </Button>
  )
}

/** Shows what is new since the page was opened, while the page is not looked at. Says what kind, never who or what. */
function useBrowserNotices(items: Notice[]): void {
  const { t } = useWords()
  const seen = useRef<Set<string> | null>(null)
  useEffect(() => {
    const known = seen.current
    seen.current = new Set(items.map(({ id }) => id))
    if (!known || !canNotify() || Notification.permission !== 'granted' || document.visibilityState === 'visible')
      return
    for (const { id, kind } of items) {
      if (!known.has(id)) new Notification('Periksa', { body: t(`desk.notice.${kind}`), tag: id })
    }
  }, [items, t])
}
