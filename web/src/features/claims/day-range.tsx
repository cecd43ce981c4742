import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import type { ClaimFilters } from './claim-filters.js'

type Range = Pick<ClaimFilters, 'from' | 'to'>

/** The first and the last day of what is looked at; either may be left open. */
export function DayRange({ range, onChange }: { range: Range; onChange(change: Range): void }) {
  const { t } = useWords()
  return (['from', 'to'] as const).map((end) => (
    <Labelled key={end} label={t(`claims.${end}`)}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={shapeOfField}
          value={range[end] ?? ''}
          onChange={(event) => onChange({ [end]: event.target.value || undefined })}
        />
      )}
    </Labelled>
  ))
}
