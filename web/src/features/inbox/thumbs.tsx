import { FeedbackRating } from '@periksa/server/inbox/desk/schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'

const Rated = z.object({ rating: FeedbackRating.nullable() })
type Rating = 'up' | 'down'

/** Whether an answer helped; pressed again it is taken back. */
export function Thumbs({ messageId }: { messageId: string }) {
  const { t, ofProblem } = useWords()
  const [rating, setRating] = useState<Rating | null>(null)
  const rate = useMutation({
    mutationFn: (next: Rating | null) =>
      ask(`/api/v1/chat/messages/${messageId}/rating`, { method: 'PUT', body: { rating: next }, answer: Rated }),
    onSuccess: (answer) => setRating(answer.rating),
  })
  return (
    <p className="flex flex-wrap items-baseline justify-start gap-3 text-small">
      {(['up', 'down'] as const).map((one) => (
        <Button
          key={one}
          weight="plain"
          aria-pressed={rating === one}
          disabled={rate.isPending}
          className={rating === one ? '' : 'font-normal'}
          onClick={() => rate.mutate(rating === one ? null : one)}
        >
          {t(rating === one ? `desk.rated.${one}` : `desk.rate.${one}`)}
        </Button>
      ))}
      {rate.isError && <span className="text-brick">{ofProblem(codeOf(rate.error))}</span>}
    </p>
  )
}
