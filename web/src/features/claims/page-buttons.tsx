import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { type ClaimFilters, PAGE_SIZE } from './claim-filters.js'

type Props = {
  filters: ClaimFilters
  total: number
  comfortable: boolean
  onChange(filters: ClaimFilters): void
  onRows(comfortable: boolean): void
  onHelp(): void
}

/** The foot of the list: which rows of how many, how they stand, and the keys. */
export function PageButtons({ filters, total, comfortable, onChange, onRows, onHelp }: Props) {
  const { t, language } = useWords()
  const page = filters.page ?? 1
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const from = (page - 1) * PAGE_SIZE + 1
  const number = (value: number): string => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  return (
    <footer className="no-print flex flex-wrap items-center gap-3 text-small">
      <Button disabled={page <= 1} onClick={() => onChange({ ...filters, page: page > 2 ? page - 1 : undefined })}>
        {t('common.previous')}
      </Button>
      <span className="figures font-mono">
        {t('common.of', {
          from: number(from),
          to: number(Math.min(total, from + PAGE_SIZE - 1)),
          total: number(total),
        })}
      </span>
      <Button disabled={page >= last} onClick={() => onChange({ ...filters, page: page + 1 })}>
        {t('common.next')}
      </Button>
      <span className="ms-auto hidden text-soft lg:inline">{t('claims.listKeys')}</span>
      <label className="flex cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          className="accent-green"
          checked={comfortable}
          onChange={(event) => onRows(event.target.checked)}
        />
        {t('claims.density')}
      </label>
      <Button weight="plain" className="font-normal" onClick={onHelp}>
        {t('claims.help')}
      </Button>
    </footer>
  )
}
