import { ConversationCost } from '@periksa/server/assistant/schema'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'

/** What language models were asked for in a conversation, and what they cost. */
export function ModelUse({ id }: { id: string }) {
  const { t, language } = useWords()
  const cost = useQuery({
    queryKey: ['model-use', id],
    queryFn: () => ask(`/api/v1/conversations/${id}/model-use`, { answer: ConversationCost }),
    refetchInterval: 60_000,
  })
  const figure = (value: number): string =>
    value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 })
  return (
    <Part title={t('desk.models')}>
      {!cost.data ? (
        <Waiting error={cost.error} onRetry={() => void cost.refetch()} />
      ) : cost.data.models.length === 0 ? (
        <p className="text-small text-soft">{t('desk.noModels')}</p>
      ) : (
        <ul className="grid gap-1 text-small">
          {cost.data.models.map(({ model, purpose, calls, taken, tokens, cents }) => (
            <li key={`${model} ${purpose}`}>
              {t('desk.modelUse', {
                ...{ model, calls: figure(calls), taken: figure(taken) },
                ...{ tokens: figure(tokens), cents: figure(cents) },
              })}
            </li>
          ))}
          <li className="figures text-soft">
            {t('desk.modelBudget', { tokens: figure(cost.data.tokensToday), most: figure(cost.data.mostTokens) })}
          </li>
        </ul>
      )}
    </Part>
  )
}
