import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { type BarRow, BarTable } from './bar-table.js'
import { Choice } from './choice.js'
import { gather, rupiah, Shown, useFigures } from './shown.js'
import { useBenford, useIndicator, useReadmissions } from './use-views.js'

const INDICATORS = ['severe', 'readmission', 'fragmentation'] as const
const VERDICT_FLAG = {
  severe: 'severity_high_facility',
  readmission: 'readmission',
  fragmentation: 'fragmentation',
} as const

/** Hospitals by observed over expected events, with their limits. */
export function ExpectedView() {
  const { t } = useWords()
  const { one, whole } = useFigures()
  const [indicator, setIndicator] = useState<(typeof INDICATORS)[number]>('severe')
  const found = useIndicator(indicator)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Choice
        label={t('riskDesk.views.indicator')}
        value={indicator}
        options={INDICATORS}
        words={(name) => t(`riskDesk.views.indicators.${name}`)}
        onChange={setIndicator}
      />
      <Shown of={found}>
        {(data) => (
          <BarTable
            title={t('riskDesk.views.expected')}
            note={t('riskDesk.views.expectedNote')}
            heading={t('riskDesk.views.by.facility')}
            columns={['ratio', 'observed', 'expectedEvents'].map((name) => t(`riskDesk.views.columns.${name}`))}
            file={`observed-expected-${indicator}`}
            report={`observed-expected?indicator=${indicator}`}
            rows={data.flatMap((row) =>
              row.ratio === null || row.low === null || row.high === null
                ? []
                : [
                    {
                      key: row.facility_id,
                      name: `${row.facility_id} ${row.province_name ?? ''}`,
                      claims: { facility: row.facility_id, flag: VERDICT_FLAG[indicator] },
                      value: row.ratio,
                      mark: 1,
                      range: { low: row.low, high: row.high },
                      figures: [one(row.ratio), whole(row.observed), one(row.expected)],
                    },
                  ],
            )}
          />
        )}
      </Shown>
    </div>
  )
}

const SPANS = [
  [0, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 21],
  [22, 30],
] as const

/** How soon members came back. */
export function ReadmissionView() {
  const { t } = useWords()
  const { whole } = useFigures()
  return (
    <Shown of={useReadmissions()}>
      {(data) => {
        const rowsOf = (name: string, some: typeof data, claims: BarRow['claims']): BarRow => ({
          key: name,
          name,
          claims,
          value: some.length,
          figures: [
            whole(some.length),
            whole(some.filter((one) => one.same_facility && one.same_diagnosis).length),
            rupiah(some.reduce((sum, one) => sum + one.amount_claimed, 0)),
          ],
        })
        const columns = ['claims', 'sameBoth', 'amount'].map((name) => t(`riskDesk.views.columns.${name}`))
        return (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
            <BarTable
              {...{
                title: t('riskDesk.views.readmissions'),
                note: t('riskDesk.views.readmissionsNote', { most: 1000 }),
                columns,
                file: 'readmissions-by-days',
                report: 'readmissions?limit=1000',
              }}
              heading={t('riskDesk.views.daysBetween')}
              rows={SPANS.map(([from, to]) =>
                rowsOf(
                  `${from}–${to}`,
                  data.filter(({ days_since_stay: days }) => days >= from && days <= to),
                  { flag: 'readmission' },
                ),
              )}
            />
            <BarTable
              {...{ title: t('riskDesk.views.readmissionsByDiagnosis'), columns, file: 'readmissions-by-diagnosis' }}
              heading={t('riskDesk.diagnosis')}
              rows={gather(data, ({ dx_primary }) => dx_primary).map(([dx, some]) =>
                rowsOf(dx, some, { dx, serviceType: 'RITL', flag: 'readmission' }),
              )}
            />
          </div>
        )
      }}
    </Shown>
  )
}

const SERVICES = ['RITL', 'RJTL'] as const

/** First digits of billed amounts, beside what amounts of free growth would have. */
export function BenfordView() {
  const { t } = useWords()
  const { share } = useFigures()
  const [service, setService] = useState<'RITL' | 'RJTL'>('RITL')
  const found = useBenford(`?serviceType=${service}`)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Choice
        label={t('riskDesk.service')}
        value={service}
        options={SERVICES}
        words={(one) => t(one === 'RITL' ? 'riskDesk.stay' : 'riskDesk.outpatient')}
        onChange={setService}
      />
      <Shown of={found}>
        {(data) => (
          <BarTable
            title={t('riskDesk.views.benford')}
            note={t('riskDesk.views.benfordNote')}
            heading={t('riskDesk.views.digit')}
            columns={['found', 'expectedShare'].map((name) => t(`riskDesk.views.columns.${name}`))}
            file={`first-digits-${service}`}
            report={`benford?serviceType=${service}`}
            rows={(data.amounts === 0 ? [] : data.found).map((value, n) => ({
              key: String(n + 1),
              name: String(n + 1),
              claims: { serviceType: service },
              value,
              mark: data.expected[n] ?? 0,
              figures: [share(value), share(data.expected[n] ?? null)],
            }))}
          />
        )}
      </Shown>
    </div>
  )
}
