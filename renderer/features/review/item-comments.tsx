import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { count } from '../../texts/format.ts'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { CommentCard } from './comment-card.tsx'
import { CommentRemoval } from './comment-removal.tsx'
import { hasReview, openComments } from './review-state.ts'
import styles from './reading.module.css'
import { useComments } from './use-comments.ts'

const List = ({ session, comments }: { session: Session; comments: readonly MinutesComment[] }) => {
  const { setResolved, remove } = useComments(session.id)
  const [leaving, setLeaving] = useState<MinutesComment | null>(null)
  return (
    <details className={styles['itemComments']} open>
      <summary>{`${count(comments.length, 'comentario', 'comentarios')} de la revisión en este punto`}</summary>
      <ul className={styles['commentList']} aria-label="Comentarios de este punto">
        {comments.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            sessionId={session.id}
            isFound={null}
            onGo={null}
            isAtItem
            setResolved={setResolved}
            onRemove={setLeaving}
          />
        ))}
      </ul>
      <CommentRemoval
        comment={leaving}
        onRemove={remove}
        onClose={() => {
          setLeaving(null)
        }}
      />
    </details>
  )
}

type ItemCommentsProps = { session: Session; agendaItemId: AgendaItemId }

/** What the review remarked on an item and is still to be settled, beside its notes. */
export const ItemComments = ({ session, agendaItemId }: ItemCommentsProps) => {
  const review = useQuery({
    ...orpc.minutes.review.queryOptions({ input: { sessionId: session.id } }),
    // Once it is approved nothing is settled by writing: the remarks are read with the whole acta.
    enabled: hasReview(session) && areMinutesEditable(session),
  })
  if (!areMinutesEditable(session)) return null
  const comments = openComments(review.data?.comments ?? []).filter((one) => one.agendaItemId === agendaItemId)
  return comments.length === 0 ? null : <List session={session} comments={comments} />
}
