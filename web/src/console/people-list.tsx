import { Barrier, ComplaintClass } from '@periksa/server/insights/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { AskPrivacy } from '../features/inbox/ask-privacy.js'
import { JoinContacts } from '../features/inbox/join-contacts.js'
import { useCodeName } from '../features/insights/code-name.js'
import { PeopleFilters, type Profile, queryOf, useProfiles } from '../features/insights/use-insights.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { Notice } from '../ui/notice.js'
import { PageMoves } from '../ui/page-moves.js'
import { SearchField } from '../ui/search-field.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

const PAGE_SIZE = 25

/** People who wrote, with what their conversations say of them; facts about health and person only where they agreed. */
export function PeopleList() {
  const { t } = useWords()
  useTitle(t('people.title'))
  const go = useNavigate()
  const filters: PeopleFilters = useSearch({ strict: false })
  const profiles = useProfiles(filters)
  const show = (search: PeopleFilters): void => void go({ to: '/console/conversations/people', search })
  const page = filters.page ?? 1
  const roles = useSession().data?.roles ?? []
  const mayExport = roles.includes('operator') || roles.includes('lead')
  const [leaving, setLeaving] = useState<Profile | null>(null)
  const mayJoin = roles.includes('lead')
  const [first, setFirst] = useState<Profile | null>(null)
  const [pair, setPair] = useState<{ id: string; other: string } | null>(null)
  const pick = (one: Profile): void => {
    if (first && first.contactId !== one.contactId) setPair({ id: first.contactId, other: one.contactId })
    setFirst(first ? null : one)
  }
  return (
    <div className="grid gap-4">
      <InboxNav />
      <h1 className="text-lead font-semibold">{t('people.title')}</h1>
      <Filters filters={filters} onChange={show} />
      <div aria-live="polite">
        {first && <Notice tone="plain" title={t('joins.picked', { name: first.displayName ?? t('inbox.unnamed') })} />}
      </div>
      {!profiles.data ? (
        <Waiting error={profiles.error} onRetry={() => void profiles.refetch()} />
      ) : profiles.data.items.length === 0 ? (
        <p className="border-t border-ink py-12">{t('people.empty')}</p>
      ) : (
        <>
          <ul className="border-t border-ink">
            {profiles.data.items.map((one) => (
              <Row key={one.contactId} profile={one}>
                {mayJoin && (
                  <Button weight="plain" className="text-small" onClick={() => pick(one)}>
                    {t(!first ? 'joins.pick' : first.contactId === one.contactId ? 'joins.drop' : 'joins.with')}
                  </Button>
                )}
                {mayExport && (
                  <Button weight="plain" className="text-small" onClick={() => setLeaving(one)}>
                    {t('people.forget')}
                  </Button>
                )}
              </Row>
            ))}
          </ul>
          <PageMoves
            page={page}
            last={Math.ceil(profiles.data.total / PAGE_SIZE)}
            onPage={(next) => show({ ...filters, page: next })}
          >
            <span className="figures text-soft">{t('people.total', { count: profiles.data.total })}</span>
            {mayExport && <ExportLinks filters={filters} />}
          </PageMoves>
        </>
      )}
      <JoinContacts pair={pair} onClose={() => setPair(null)} />
      {leaving && <AskPrivacy conversationId={leaving.conversationId} kind="erase" onClose={() => setLeaving(null)} />}
    </div>
  )
}

/** The whole of the list as a file, by the same filters. */
function ExportLinks({ filters: { page: _page, ...filters } }: { filters: PeopleFilters }) {
  const { t, language } = useWords()
  return (
    <span className="ms-auto flex gap-4">
      {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/insights/profiles.${format}?${queryOf(filters)}${format === 'pdf' ? `&lang=${language}` : ''}`}
          download
          className="text-green underline underline-offset-4"
        >
          {t(`people.${format}`)}
        </a>
      ))}
    </span>
  )
}

type FilterProps = { filters: PeopleFilters; onChange(filters: PeopleFilters): void }

function Filters({ filters, onChange }: FilterProps) {
  const { t } = useWords()
  const nameOf = useCodeName()
  const set = (change: Record<string, unknown>): void =>
    onChange(PeopleFilters.parse({ ...filters, page: undefined, ...change }))
  const choice = (name: 'gender' | 'complaintClass' | 'barrier' | 'urgency', options: readonly string[]): ReactNode => (
    <Labelled label={t(`talks.group.${name}`)}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value={String(filters[name] ?? '')}
          onChange={(event) => set({ [name]: event.target.value || undefined })}
        >
          <option value="">{t('common.all')}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {nameOf(name, option)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  const age = (name: 'ageFrom' | 'ageTo'): ReactNode => (
    <SearchField
      label={t(`people.${name}`)}
      width="w-20"
      value={filters[name] === undefined ? '' : String(filters[name])}
      onSearch={(text) => set({ [name]: text || undefined })}
    />
  )
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SearchField label={t('people.name')} value={filters.q ?? ''} onSearch={(q) => set({ q: q || undefined })} />
      {choice('complaintClass', ComplaintClass.options)}
      {choice('urgency', ['1', '2', '3', '4'])}
      {choice('barrier', Barrier.options)}
      {choice('gender', ['female', 'male'])}
      {age('ageFrom')}
      {age('ageTo')}
      <SearchField
        label={t('talks.group.province')}
        width="w-36"
        value={filters.province ?? ''}
        onSearch={(province) => set({ province: province || undefined })}
      />
      {Object.values(filters).some((value) => value !== undefined) && (
        <Button className="text-small" onClick={() => onChange({})}>
          {t('claims.clear')}
        </Button>
      )}
    </div>
  )
}

function Row({ profile: one, children }: { profile: Profile; children: ReactNode }) {
  const { t, language } = useWords()
  const nameOf = useCodeName()
  const facts = [
    ...one.complaintClasses.filter((kind) => kind !== 'none').map((kind) => nameOf('complaintClass', kind)),
    ...one.barriers.map((barrier) => nameOf('barrier', barrier)),
    ...one.symptoms.map((symptom) => nameOf('symptom', symptom)),
    one.gender && nameOf('gender', one.gender),
    one.age !== null && t('people.age', { count: one.age }),
    one.province,
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <li className="ledger-row flex items-baseline gap-4">
      <Link
        to="/console/conversations/$id"
        params={{ id: one.conversationId }}
        className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-5 gap-y-1 py-2"
      >
        <span className="min-w-44 font-semibold">{one.displayName ?? t('inbox.unnamed')}</span>
        <span className="text-small text-soft">
          {one.channels.map((channel) => t(`inbox.channel.${channel}`)).join(' · ')}
        </span>
        {one.urgency >= 2 && (
          <span className={one.urgency >= 3 ? 'text-small font-semibold text-brick' : 'text-small text-saffron'}>
            {nameOf('urgency', String(one.urgency))}
          </span>
        )}
        <span className="text-small">{facts.join(' · ') || t('people.nothingKnown')}</span>
        {!one.consented && <span className="text-small text-soft">{t('people.noConsent')}</span>}
        <time dateTime={one.lastAt} className="figures ms-auto text-small text-soft">
          {moment(one.lastAt, language)}
        </time>
      </Link>
      {children}
    </li>
  )
}
