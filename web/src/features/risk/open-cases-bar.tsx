import { AssignOutcome, Case } from '@periksa/server/adjudication/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'

type Props = { chosen: ReadonlySet<string>; me: string; onDone(): void }

/** Opens the chosen claims as cases and gives them to whoever chose; what somebody else has stays where it is. */
export function OpenCasesBar({ chosen, me, onDone }: Props) {
  const { t, ofProblem } = useWords()
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: async (claimIds: readonly string[]): Promise<AssignOutcome> => {
      const caseIds: string[] = []
      for (const claimId of claimIds) caseIds.push((await post(`/open/${encodeURIComponent(claimId)}`, {}, Case)).id)
      return post('/assign', { caseIds, assignee: me }, AssignOutcome)
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
  if (chosen.size === 0 && !open.data && !open.error) return null
  return (
    <div className="no-print flex flex-wrap items-center gap-3 text-small">
      {chosen.size > 0 && (
        <>
          <span>{t('cases.chosen', { count: chosen.size })}</span>
          <Button disabled={open.isPending} onClick={() => open.mutate([...chosen])}>
            {t('riskDesk.chosenCases')}
          </Button>
        </>
      )}
      {open.data && (
        <p role="status">
          {t('riskDesk.openedCases', { count: open.data.changed.length })}{' '}
          {[...new Set(open.data.left.map(({ code }) => code))].map((code) => (
            <span key={code} className="text-saffron">
              {t('riskDesk.leftCases', { count: open.data.left.filter((one) => one.code === code).length })}{' '}
              {ofProblem(code)}
            </span>
          ))}
        </p>
      )}
      {open.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(open.error))} />}
    </div>
  )
}

const post = <S extends z.ZodType>(path: string, body: object, answer: S): Promise<z.infer<S>> =>
  ask(`/api/v1/cases${path}`, { method: 'POST', body, answer, idempotencyKey: crypto.randomUUID() })
