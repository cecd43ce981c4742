import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { figures, percent } from '../../../lib/formats.js'
import { Part } from '../../../ui/part.js'
import { Waiting } from '../../../ui/waiting.js'
import { ReportFiles } from './bar-table.js'
import { Choice } from './choice.js'
import { claimsOf } from './claims-of.js'
import { provinceTiles } from './provinces.js'
import type { ClaimGroup, HeatMap } from './report-shapes.js'
import { type Shades, shadesOf } from './shades.js'
import { useGroups, useHeat } from './use-views.js'

type Measure = 'outlier_rate' | 'claims' | 'above_peers'
const MEASURES: readonly Measure[] = ['outlier_rate', 'claims', 'above_peers']
const MINOR = 100

/** The provinces in their places, and each against classes, levels, services or months. */
export function HeatViews() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <ProvinceMap />
      <HeatGrid />
    </div>
  )
}

function useShown(measure: Measure): (value: number | null) => string {
  const { language } = useWords()
  if (measure === 'outlier_rate') return (value) => (value === null ? '–' : percentFine(value, language))
  if (measure === 'claims')
    return (value) => Math.round(value ?? 0).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  return (value) => figures(Math.round((value ?? 0) / 1_000_000) * MINOR)
}

/** Rates of one or two in a hundred need a digit more. */
const percentFine = (share: number, language: 'id' | 'en'): string =>
  share >= 0.1
    ? percent(share, language)
    : share.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 })

function ProvinceMap() {
  const { t } = useWords()
  const [measure, setMeasure] = useState<Measure>('outlier_rate')
  const groups = useGroups('province')
  const show = useShown(measure)
  if (!groups.data) return <Waiting error={groups.error} onRetry={() => void groups.refetch()} />
  const byName = new Map(groups.data.map((group) => [group.name.toUpperCase(), group]))
  const figureOf = (group: ClaimGroup | undefined): number | null => (group ? group[measure] : null)
  const shades = shadesOf(groups.data.map(figureOf))
  const placed = new Set(provinceTiles.map(({ name }) => name))
  const others = groups.data.filter(({ name }) => !placed.has(name.toUpperCase()))
  return (
    <Part
      title={t('riskDesk.views.map')}
      aside={
        <Choice
          label={t('riskDesk.views.measure')}
          value={measure}
          options={MEASURES}
          words={(one) => t(`riskDesk.views.measures.${one}`)}
          onChange={setMeasure}
        />
      }
    >
      <p className="mb-3 max-w-prose text-small text-soft">{t('riskDesk.views.mapNote')}</p>
      <ul className="grid grid-cols-[repeat(13,minmax(0,1fr))] gap-0.5 sm:gap-1" aria-label={t('riskDesk.views.map')}>
        {provinceTiles.map(({ code, name, short, column, row }) => {
          const group = byName.get(name)
          const value = figureOf(group)
          const { background, ink } = shades.of(value)
          const words = group ? `${name}: ${show(value)}` : `${name}: ${t('riskDesk.views.noClaims')}`
          const inside = (
            <>
              <span className="sr-only">{words}</span>
              <span aria-hidden="true" className="block text-[0.625rem] leading-4 sm:text-small">
                {short}
              </span>
              <span aria-hidden="true" className="hidden font-mono text-small lg:block">
                {show(value)}
              </span>
            </>
          )
          const shape = 'block h-full w-full border border-rule py-1 text-center sm:py-2'
          return (
            <li key={code} style={{ gridColumn: column, gridRow: row }}>
              {group ? (
                <Link
                  to="/console/risk"
                  search={{ province: group.name }}
                  className={shape}
                  style={{ background, color: ink }}
                  title={words}
                >
                  {inside}
                </Link>
              ) : (
                <span className={shape} style={{ color: ink }} title={words}>
                  {inside}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Legend shades={shades} show={show} />
      {others.length > 0 && (
        <p className="mt-2 text-small text-soft">
          {t('riskDesk.views.elsewhere')} {others.map((group) => `${group.name} ${show(figureOf(group))}`).join(', ')}
        </p>
      )}
      <FileLinks report="groups?by=province" />
    </Part>
  )
}

function Legend({ shades, show }: { shades: Shades; show: (value: number) => string }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
      {shades.legend.map(({ shade, from, to }) => (
        <li key={shade.step} className="flex items-center gap-1.5">
          <span className="inline-block size-3.5 border border-rule" style={{ background: shade.background }} />
          <span className="font-mono">{shades.legend.length === 1 ? show(from) : `${show(from)} – ${show(to)}`}</span>
        </li>
      ))}
    </ul>
  )
}

const SIDES = ['class', 'severity', 'service', 'month'] as const
type Side = (typeof SIDES)[number]

function HeatGrid() {
  const { t } = useWords()
  const [side, setSide] = useState<Side>('month')
  const heat = useHeat(side)
  const show = useShown('outlier_rate')
  if (!heat.data) return <Waiting error={heat.error} onRetry={() => void heat.refetch()} />
  const { rows, columns } = heat.data
  const shades = shadesOf(heat.data.cells.map(({ outlier_rate, claims }) => (claims < FEW ? null : outlier_rate)))
  const cells = new Map(heat.data.cells.map((cell) => [`${cell.row}|${cell.column}`, cell]))
  return (
    <Part
      title={t('riskDesk.views.grid')}
      aside={
        <Choice
          label={t('riskDesk.views.against')}
          value={side}
          options={SIDES}
          words={(one) => t(`riskDesk.views.by.${one}`)}
          onChange={setSide}
        />
      }
    >
      <p className="mb-3 max-w-prose text-small text-soft">{t('riskDesk.views.gridNote', { few: FEW })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={t('riskDesk.views.grid')} tabIndex={0}>
        <table className="text-small">
          <thead>
            <tr>
              <th scope="col" className="sticky start-0 bg-paper pe-2 text-start font-normal text-soft">
                {t('riskDesk.by.province')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="min-w-14 px-1 pb-1 align-bottom font-normal text-soft">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" className="sticky start-0 bg-paper pe-2 text-start font-normal">
                  <span className="block max-w-32 truncate sm:max-w-none" title={row}>
                    {row}
                  </span>
                </th>
                {columns.map((column) => (
                  <HeatCell key={column} cell={cells.get(`${row}|${column}`)} {...{ shades, show, side }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend shades={shades} show={show} />
      <FileLinks report={`heat-map?rows=province&columns=${side}`} />
    </Part>
  )
}

/** A rate of fewer claims says nothing. */
const FEW = 30

type CellProps = {
  cell: HeatMap['cells'][number] | undefined
  shades: Shades
  show: (value: number | null) => string
  side: Side
}

function HeatCell({ cell, shades, show, side }: CellProps) {
  if (!cell) return <td className="border border-rule text-center text-soft">–</td>
  const { background, ink } = shades.of(cell.claims < FEW ? null : cell.outlier_rate)
  const claims = { province: cell.row, ...claimsOf(side, cell.column) }
  return (
    <td className="border border-rule p-0 text-center font-mono" style={{ background, color: ink }}>
      <Link
        to="/console/risk"
        search={claims}
        className="block px-1 py-1"
        title={`${cell.row}, ${cell.column}: ${cell.claims}`}
      >
        {show(cell.outlier_rate)}
      </Link>
    </td>
  )
}

function FileLinks({ report }: { report: string }) {
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-4 text-small text-soft">
      <ReportFiles report={report} />
    </p>
  )
}
