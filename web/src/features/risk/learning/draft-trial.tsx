import { useWords } from '../../../i18n/use-words.js'
import { Ledger } from '../../../ui/ledger.js'
import { Notice } from '../../../ui/notice.js'
import { useRules } from '../standing/use-standing.js'
import { rupiah, useFigures } from '../views/shown.js'

/** The trial of a drafted version over the last twelve months, beside the set in force. Nothing where nothing was drafted. */
export function DraftTrial({ version }: { version: unknown }) {
  const { t } = useWords()
  const { whole, share } = useFigures()
  const sets = useRules()
  const found = sets.data?.versions.find((one) => one.version === version)
  const backtest = found?.backtest
  if (!found || !backtest) return null
  const { inForce, top, clean } = backtest
  const w = (name: string): string => t(`learning.trial.${name}`)
  return (
    <>
      <Notice tone="plain" title={t('learning.trial.state', { version: found.version })}>
        <p className="text-small">{t(`learning.trial.is.${found.state}`)}</p>
      </Notice>
      <Ledger
        title={t('learning.trial.title', { from: backtest.from, to: backtest.to })}
        note={w('note')}
        head={['figure', 'draft', 'inForce', 'both'].map(w)}
        rows={[
          {
            key: 'flagged',
            cells: [w('flagged'), ...[backtest.flagged, inForce.flagged, inForce.both].map(whole)],
          },
          { key: 'stake', cells: [w('stake'), rupiah(backtest.stake), rupiah(inForce.stake), ''] },
          ...(top
            ? [
                { key: 'top', cells: [w('top'), ...[top.claims, top.claims, top.both].map(whole)] },
                { key: 'topStake', cells: [w('topStake'), rupiah(top.stake), rupiah(top.inForceStake), ''] },
              ]
            : []),
        ]}
        texts={1}
      />
      <Ledger
        title={w('clean')}
        note={t(`learning.trial.basis.${clean.basis}`, { ratio: clean.ratio.toFixed(2), most: found.fairnessRatio })}
        head={['group', 'claims', 'flagged', 'rate'].map(w)}
        rows={clean.groups.map((one) => ({
          key: `${one.by}${one.group}`,
          cells: [
            t(`learning.trial.by.${one.by}`, { group: one.group }),
            whole(one.claims),
            whole(one.flagged),
            share(one.rate),
          ],
        }))}
        texts={1}
      />
    </>
  )
}
