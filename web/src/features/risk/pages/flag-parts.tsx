import type { HighRiskPage } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { Part } from '../../../ui/part.js'
import { flagWords, RiskTable } from '../risk-table.js'
import type { RiskFilters } from '../use-risk.js'
import { BarTable, ToClaims } from '../views/bar-table.js'
import { Shown, useFigures } from '../views/shown.js'
import { useNarrowed } from './use-profiles.js'

/** `opens` for those who work on cases. */
type Props = { filters: RiskFilters; facet: 'flag' | 'province'; opens: boolean }

/** The indications, or the provinces, of a filter's claims, and the claims most in need of a look. */
export function NarrowedParts({ filters, facet, opens }: Props) {
  const { t } = useWords()
  const { whole } = useFigures()
  return (
    <Shown of={useNarrowed(filters)}>
      {({ data, meta }) => (
        <>
          <BarTable
            title={t(facet === 'flag' ? 'riskPages.flags' : 'riskDesk.by.province')}
            heading={t(`riskDesk.${facet}`)}
            columns={[t('riskDesk.views.columns.claims')]}
            file={`${facet}-of-${Object.values(filters).join('-')}`}
            rows={(meta.facets?.[facet] ?? []).map(({ value, count }) => ({
              key: value,
              name: flagWords(value),
              claims: value === 'unknown' ? null : { ...filters, [facet]: value },
              value: count,
              figures: [whole(count)],
            }))}
          />
          <First {...{ filters, opens, data, meta }} />
        </>
      )}
    </Shown>
  )
}

/** The claims of a filter most in need of a look. */
export function FirstClaims({ filters, opens }: Omit<Props, 'facet'>) {
  return <Shown of={useNarrowed(filters)}>{(page) => <First {...{ filters, opens, ...page }} />}</Shown>
}

function First({ filters, opens, data, meta }: Omit<Props, 'facet'> & HighRiskPage) {
  const { t } = useWords()
  return (
    <Part
      title={t('riskPages.first')}
      aside={<ToClaims claims={filters} name={t('riskPages.all', { count: meta.total })} />}
    >
      <RiskTable claims={data} opens={opens} />
    </Part>
  )
}
