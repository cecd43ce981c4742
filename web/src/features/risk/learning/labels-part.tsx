import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { moment } from '../../../lib/formats.js'
import { codeOf } from '../../../lib/problem.js'
import { Button } from '../../../ui/button.js'
import { Notice } from '../../../ui/notice.js'
import { Part } from '../../../ui/part.js'
import { Shown } from '../views/shown.js'
import { useExperiments, useTrainLabels } from './use-learning.js'

/** The model of labels: what the last training gave, and the button that asks data operations' job for the next. */
export function LabelsPart({ mayTrain }: { mayTrain: boolean }) {
  const { t, language, ofProblem } = useWords()
  const train = useTrainLabels()
  const [isAwaited, setAwaited] = useState(false)
  const trainings = useExperiments('labels-trained', 1, isAwaited)
  const [last] = trainings.data?.items ?? []
  const isOver = train.isSuccess && last !== undefined && last.id !== train.variables
  if (isAwaited && isOver) setAwaited(false)
  return (
    <Part title={t('learning.labels.title')}>
      <p className="max-w-prose text-small text-soft">{t('learning.labels.note')}</p>
      {mayTrain && (
        <Button
          className="no-print mt-3"
          disabled={train.isPending || isAwaited}
          onClick={() => train.mutate(last?.id ?? null, { onSuccess: () => setAwaited(true) })}
        >
          {t('learning.labels.train')}
        </Button>
      )}
      {train.data && isAwaited && (
        <p role="status" className="works mt-2 text-small">
          {t('learning.labels.asked', { labels: train.data.labels, fresh: train.data.fresh })}
        </p>
      )}
      {train.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(train.error))} />}
      <Shown of={trainings}>
        {() =>
          last ? (
            <p className="mt-2 text-small">
              {t('learning.labels.last', { at: moment(last.at, language), labels: last.inputs.labels ?? 0 })}{' '}
              {t(`learning.outcome.${last.outcome}`)}
              {last.outcome === 'shadow' &&
                ` ${t(last.measures.isBetter === 1 ? 'learning.labels.better' : 'learning.labels.notBetter')}`}
            </p>
          ) : (
            <p className="mt-2 text-small">{t('learning.labels.none')}</p>
          )
        }
      </Shown>
    </Part>
  )
}
