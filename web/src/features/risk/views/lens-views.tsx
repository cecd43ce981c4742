import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { Notice } from '../../../ui/notice.js'
import { BarTable } from './bar-table.js'
import { Choice } from './choice.js'
import { claimsOf } from './claims-of.js'
import { gather, rupiah, Shown, useFigures } from './shown.js'
import { useLens, useMaternal } from './use-views.js'

/** Maternal care in hospitals beside primary care, and by diagnosis. */
export function MaternalView() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <MaternalMonitor />
      <LensTable lens="maternal" />
    </div>
  )
}

/** Cancer care by diagnosis. */
export function OncologyView() {
  return <LensTable lens="oncology" />
}

const SIDES = ['province', 'month', 'diagnosis'] as const

function MaternalMonitor() {
  const { t } = useWords()
  const { whole } = useFigures()
  const [by, setBy] = useState<(typeof SIDES)[number]>('province')
  const column = (name: string): string => t(`riskDesk.views.columns.${name}`)
  const hospitalColumns = ['hospitalClaims', 'hospitalRepeats', 'hospitalPaid'].map(column)
  const primaryColumns = ['primaryVisits', 'primaryRepeats', 'primaryPaid'].map(column)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Choice
        label={t('riskDesk.views.groupBy')}
        value={by}
        options={SIDES}
        words={(side) => t(`riskDesk.views.by.${side}`)}
        onChange={setBy}
      />
      <Shown of={useMaternal(by)}>
        {({ nonCapitation, otherVisits, rows }) => (
          <>
            {nonCapitation === 'not-in-snapshot' && (
              <Notice tone="plain" title={t('riskDesk.views.notInSnapshot')}>
                <p className="max-w-prose text-small">{t('riskDesk.views.notInSnapshotNote')}</p>
              </Notice>
            )}
            <BarTable
              title={t('riskDesk.views.maternalMonitor')}
              {...(otherVisits === null
                ? {}
                : {
                    note: `${t('riskDesk.views.maternalNote', { other: whole(otherVisits) })} ${t('riskDesk.views.maternalBar')}`,
                  })}
              heading={t(`riskDesk.views.by.${by}`)}
              columns={[...hospitalColumns, ...(nonCapitation === 'in-snapshot' ? primaryColumns : [])]}
              file={`maternal-by-${by}`}
              report={`maternal?by=${by}`}
              rows={rows.map(({ name, hospital, primary }) => ({
                key: name,
                name,
                claims: hospital.claims > 0 && by === 'diagnosis' ? claimsOf(by, name) : null,
                value: hospital.claims + (primary?.claims ?? 0),
                figures: [hospital, ...(primary ? [primary] : [])].flatMap((figures) => [
                  whole(figures.claims),
                  whole(figures.repeat_visits),
                  rupiah(figures.paid_median),
                ]),
              }))}
            />
          </>
        )}
      </Shown>
    </div>
  )
}

/** One kind of care by diagnosis. */
function LensTable({ lens }: { lens: 'maternal' | 'oncology' }) {
  const { t } = useWords()
  const { whole, one } = useFigures()
  return (
    <Shown of={useLens(lens)}>
      {(data) => (
        <BarTable
          title={t(`riskDesk.views.names.${lens}`)}
          note={
            lens === 'oncology'
              ? `${t('riskDesk.views.lensNote')} ${t('riskDesk.views.noMorphology')}`
              : t('riskDesk.views.lensNote')
          }
          heading={t('riskDesk.diagnosis')}
          columns={['claims', 'members', 'repeatVisits', 'days'].map((name) => t(`riskDesk.views.columns.${name}`))}
          file={lens}
          report={`lens-${lens}?limit=1000`}
          rows={gather(data, ({ dx_primary }) => dx_primary).map(([dx, some]) => {
            const sum = (of: (row: (typeof some)[number]) => number): number =>
              some.reduce((all, row) => all + of(row), 0)
            const claims = sum((row) => row.claims)
            return {
              key: dx,
              name: dx,
              claims: { dx },
              value: claims,
              figures: [
                whole(claims),
                whole(sum((row) => row.members)),
                whole(sum((row) => row.repeat_visits)),
                one(sum((row) => (row.los_mean ?? 0) * row.claims) / claims),
              ],
            }
          })}
        />
      )}
    </Shown>
  )
}
