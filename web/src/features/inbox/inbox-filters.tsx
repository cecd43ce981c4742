import type { ReactNode, RefObject } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { SearchField } from '../../ui/search-field.js'
import { asConversationQuery, ConversationFilters } from './conversation-filters.js'

type Props = {
  filters: ConversationFilters
  search: RefObject<HTMLInputElement | null>
  onChange(filters: ConversationFilters): void
}

const STATES = ['waiting', 'human', 'bot', 'snoozed', 'resolved'] as const
const CHANNELS = ['web', 'whatsapp-cloud', 'whatsapp-linked', 'simulator'] as const
const FLAGS = ['unanswered', 'mine', 'mentioned'] as const

/** Every filter of the list in one row; they live in the address. */
export function InboxFilters({ filters, search, onChange }: Props) {
  const { t } = useWords()
  const set = (change: Record<string, unknown>): void =>
    onChange(ConversationFilters.parse({ ...filters, page: undefined, ...change }))
  const isSet = Object.keys(asConversationQuery({ ...filters, page: undefined })).length > 0 || filters.q
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SearchField
        label={t('inbox.search')}
        hint="/"
        value={filters.q ?? ''}
        inner={search}
        onSearch={(q) => set({ q: q || undefined })}
      />
      <Choice
        label={t('inbox.state')}
        value={filters.state}
        none={t('inbox.open')}
        onChoose={(state) => set({ state })}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`inbox.states.${state}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('desk.channel')}
        value={filters.channel}
        none={t('common.all')}
        onChoose={(channel) => set({ channel })}
      >
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {t(`inbox.channel.${channel}`)}
          </option>
        ))}
      </Choice>
      <SearchField
        label={t('desk.label')}
        value={filters.label ?? ''}
        width="w-32"
        onSearch={(label) => set({ label: label || undefined })}
      />
      <Choice
        label={t('desk.sort')}
        value={filters.sort}
        none={t('desk.sorts.need')}
        onChoose={(sort) => set({ sort })}
      >
        {(['newest', 'oldest'] as const).map((sort) => (
          <option key={sort} value={sort}>
            {t(`desk.sorts.${sort}`)}
          </option>
        ))}
      </Choice>
      <div className="flex flex-wrap gap-x-4 py-1">
        {FLAGS.map((flag) => (
          <label key={flag} className="flex items-center gap-2 text-small">
            <input
              type="checkbox"
              className="accent-green"
              checked={filters[flag] ?? false}
              onChange={(event) => set({ [flag]: event.target.checked || undefined })}
            />
            {t(`desk.only.${flag}`)}
          </label>
        ))}
      </div>
      {isSet && (
        <Button className="text-small" onClick={() => onChange({})}>
          {t('claims.clear')}
        </Button>
      )}
    </div>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  none: string
  children: ReactNode
  onChoose(value: string | undefined): void
}

function Choice({ label, value, none, children, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value={value ?? ''}
          onChange={(event) => onChoose(event.target.value || undefined)}
        >
          <option value="">{none}</option>
          {children}
        </select>
      )}
    </Labelled>
  )
}
