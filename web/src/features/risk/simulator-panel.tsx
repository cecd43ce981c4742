import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { useCleanSimulated, useInject, useSimulations } from './use-risk.js'

/** Made-up claims for some minutes, one run at a time, and cleaning them away. */
export function SimulatorPanel() {
  const { t, language, ofProblem } = useWords()
  const runs = useSimulations(true)
  const inject = useInject()
  const clean = useCleanSimulated()
  const [latest] = runs.data ?? []
  const isRunning = latest !== undefined && latest.endedAt === null
  const problem = inject.error ?? clean.error
  return (
    <Part title={t('riskDesk.simulator.title')}>
      <p className="max-w-prose text-small text-soft">{t('riskDesk.simulator.note')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button disabled={isRunning || inject.isPending} onClick={() => inject.mutate()}>
          {t('riskDesk.simulator.inject')}
        </Button>
        <Button disabled={clean.isPending} onClick={() => clean.mutate()}>
          {t('riskDesk.simulator.clean')}
        </Button>
      </div>
      {latest && (
        <p role="status" className="mt-2 text-small">
          {t(isRunning ? 'riskDesk.simulator.running' : 'riskDesk.simulator.ended', {
            count: latest.inserted,
            at: moment(latest.startedAt, language),
          })}
        </p>
      )}
      {clean.data && <p className="mt-2 text-small">{t('riskDesk.simulator.cleaned', { count: clean.data.claims })}</p>}
      {problem && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(problem))} />}
    </Part>
  )
}
