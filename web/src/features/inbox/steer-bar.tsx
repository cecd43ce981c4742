import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { SnoozeDialog } from './snooze-dialog.js'
import { TransferDialog } from './transfer-dialog.js'
import type { Beside } from './use-beside.js'
import { type Conversation, type StaffMove, useSteer } from './use-inbox.js'
import { useKeys } from './use-keys.js'

type Props = { conversation: Conversation; beside: Beside | undefined; isMine: boolean }

/** Moves that a person can take back for a while: they gave the conversation out of their hand. */
const UNDOABLE = ['resolve', 'release', 'return', 'snooze']

/** Who answers, and the ways to change it. t takes over, e resolves. */
export function SteerBar({ conversation, beside, isMine }: Props) {
  const { t, ofProblem } = useWords()
  const go = useNavigate()
  const steer = useSteer(conversation.id)
  const [asks, setAsks] = useState<'transfer' | 'snooze' | null>(null)
  const problem = steer.isError ? codeOf(steer.error) : null
  const isHeld = problem === 'inbox.being-written'
  const move = (next: StaffMove, anyway = false): void =>
    steer.mutate(
      { move: next, epoch: conversation.epoch, anyway },
      // What is a colleague's is no longer one's own to read.
      { onSuccess: () => next.kind === 'transfer' && void go({ to: '/console/conversations', search: {} }) },
    )
  useKeys({
    t: isMine ? undefined : () => move({ kind: 'take' }),
    e: isMine ? () => move({ kind: 'resolve' }) : undefined,
    s: isMine ? () => setAsks('snooze') : undefined,
  })
  const done = steer.isSuccess && !isMine ? steer.variables.move.kind : null
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {isMine ? (
          <MineButtons conversation={conversation} pending={steer.isPending} onMove={move} onAsk={setAsks} />
        ) : (
          <OtherButtons conversation={conversation} pending={steer.isPending} onMove={move} />
        )}
      </div>
      {problem && (
        <Notice tone={isHeld ? 'look' : 'wrong'} role="alert" title={ofProblem(problem)}>
          {isHeld && <Button onClick={() => move({ kind: 'take' }, true)}>{t('desk.takeAnyway')}</Button>}
        </Notice>
      )}
      {done && UNDOABLE.includes(done) && (
        <Notice tone="plain" role="status" title={t(`desk.moved.${done}`)}>
          <Button weight="plain" onClick={() => move({ kind: 'take' })}>
            {t('common.undo')}
          </Button>
        </Notice>
      )}
      <SnoozeDialog open={asks === 'snooze'} onClose={() => setAsks(null)} onMove={move} />
      <TransferDialog
        id={conversation.id}
        colleagues={(beside?.colleagues ?? []).filter(({ id }) => id !== conversation.owner)}
        open={asks === 'transfer'}
        onClose={() => setAsks(null)}
        onMove={move}
      />
    </div>
  )
}

type Doing = { conversation: Conversation; pending: boolean; onMove(move: StaffMove): void }

function MineButtons({ conversation, pending, onMove, onAsk }: Doing & { onAsk(what: 'transfer' | 'snooze'): void }) {
  const { t } = useWords()
  const button = (kind: 'clear-emergency' | 'resolve' | 'release' | 'return') => (
    <Button key={kind} disabled={pending} onClick={() => onMove({ kind })}>
      {t(kind === 'return' ? 'desk.return' : `inbox.move.${kind}`)}
    </Button>
  )
  return (
    <>
      {conversation.emergency && button('clear-emergency')}
      {button('resolve')}
      {button('return')}
      <Button onClick={() => onAsk('transfer')}>{t('desk.transfer')}</Button>
      <Button onClick={() => onAsk('snooze')}>{t('desk.snooze')}</Button>
      {button('release')}
    </>
  )
}

function OtherButtons({ conversation, pending, onMove }: Doing) {
  const { t } = useWords()
  const { state, botEnabled } = conversation
  return (
    <>
      <Button weight="main" disabled={pending} onClick={() => onMove({ kind: 'take' })}>
        {t('inbox.move.take')}
      </Button>
      {(state === 'bot' || state === 'waiting') && (
        <Button disabled={pending} onClick={() => onMove({ kind: 'switch-bot', enabled: !botEnabled })}>
          {t(botEnabled ? 'desk.botOff' : 'desk.botOn')}
        </Button>
      )}
    </>
  )
}
