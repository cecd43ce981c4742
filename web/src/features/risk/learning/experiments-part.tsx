import { type Experiment, ExperimentKind } from '@periksa/server/risk/schema'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { moment } from '../../../lib/formats.js'
import { Labelled, shapeOfField } from '../../../ui/labelled.js'
import { Ledger } from '../../../ui/ledger.js'
import { Shown, useFigures } from '../views/shown.js'
import { useExperiments } from './use-learning.js'

const SHOWN = 50

/** What was learned or tried, newest first: inputs, parameters, figures, outcome. Rows are added and never changed. */
export function ExperimentsPart() {
  const { t, language } = useWords()
  const [kind, setKind] = useState<Experiment['kind'] | undefined>()
  const log = useExperiments(kind, SHOWN)
  const w = (name: string): string => t(`learning.log.${name}`)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Labelled label={w('kind')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={kind ?? ''}
            onChange={(event) => setKind(ExperimentKind.safeParse(event.target.value).data)}
          >
            <option value="">{t('common.all')}</option>
            {ExperimentKind.options.map((one) => (
              <option key={one} value={one}>
                {t(`learning.kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Shown of={log}>
        {({ items, people }) => (
          <Ledger
            title={w('title')}
            note={items.length === 0 ? w('none') : w('note')}
            head={['at', 'what', 'inputs', 'parameters', 'measures'].map(w)}
            rows={items.map((one) => ({
              key: one.id,
              cells: [
                `${moment(one.at, language)}, ${people[one.by] ?? w('program')}`,
                <What key="what" one={one} />,
                <Pairs key="inputs" pairs={inputsOf(one, t)} />,
                <Pairs
                  key="parameters"
                  pairs={Object.entries(one.parameters).map(([name, value]) => [name, String(value)])}
                />,
                <Measures key="measures" measures={one.measures} />,
              ],
            }))}
            texts={5}
          />
        )}
      </Shown>
    </div>
  )
}

function What({ one }: { one: Experiment }) {
  const { t, has, ofProblem } = useWords()
  const outcome = has(`learning.outcome.${one.outcome}`) ? t(`learning.outcome.${one.outcome}`) : ofProblem(one.outcome)
  return (
    <>
      <b>{t(`learning.kind.${one.kind}`)}</b>
      <br />
      {outcome}
      {one.note && ` ${one.note}`}
    </>
  )
}

function inputsOf({ inputs }: Experiment, t: (key: string) => string): [string, string][] {
  const { labelsHash, ...plain } = inputs
  const named = Object.entries(plain).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[t(`learning.input.${name}`), String(value)]],
  )
  // The first letters are enough to see whether two rows rest on the same labels.
  return labelsHash === null ? named : [...named, [t('learning.input.labelsHash'), labelsHash.slice(0, 12)]]
}

function Measures({ measures }: { measures: Experiment['measures'] }) {
  const { t, has } = useWords()
  const { whole, one } = useFigures()
  const nameOf = (name: string): string => {
    const parts = name.split('.').map((part) => {
      const key = ['whose', 'measure', 'how'].map((group) => `learning.${group}.${part}`).find(has)
      return key ? t(key) : part
    })
    return parts.join(' ')
  }
  const pairs = Object.entries(measures).map(([name, value]): [string, string] => [
    nameOf(name),
    Number.isInteger(value) ? whole(value) : one(value),
  ])
  return <Pairs pairs={pairs} />
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[auto_auto] justify-start gap-x-3">
      {pairs.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="whitespace-nowrap text-soft">{name}</dt>
          <dd className="whitespace-nowrap font-mono">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
