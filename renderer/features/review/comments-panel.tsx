import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CommentCard } from './comment-card.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentRemoval } from './comment-removal.tsx'
import { openComments } from './review-state.ts'
import styles from './reading.module.css'
import type { Commenting } from './use-commenting.ts'

type CommentsPanelProps = {
  session: Session
  comments: readonly MinutesComment[]
  commenting: Commenting
  canComment: boolean
  /** The paragraph of a comment; null when it is not there any more. */
  lineOf: (comment: MinutesComment) => number | null
  onGo: (line: number) => void
}

const teaching = (session: Session, canComment: boolean): string => {
  if (!canComment) return 'Esta acta se aprobó sin comentarios pendientes.'
  return session.minutesState === 'draft'
    ? 'Pulse un párrafo para comentarlo. Cuando esté lista, envíela a revisión: la coordinación comenta aquí mismo.'
    : 'Pulse un párrafo del acta, o llegue a él con Tab y las flechas, y escriba qué hay que corregir.'
}

/** What was remarked on the acta, and the remark being written. */
export const CommentsPanel = (props: CommentsPanelProps) => {
  const { session, comments, commenting, canComment, lineOf, onGo } = props
  const [isAll, setAll] = useState(false)
  const [leaving, setLeaving] = useState<MinutesComment | null>(null)
  const open = openComments(comments)
  const shown = isAll ? comments : open
  return (
    <aside className={styles['comments']} aria-label="Comentarios">
      <div className={styles['commentsHead']}>
        <h2>Comentarios</h2>
        {comments.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label="Qué comentarios ver"
            value={isAll ? 'all' : 'open'}
            data={[
              { value: 'open', label: `Sin resolver (${String(open.length)})` },
              { value: 'all', label: `Todos (${String(comments.length)})` },
            ]}
            onChange={(value) => {
              setAll(value === 'all')
            }}
          />
        )}
      </div>
      {commenting.place !== null && canComment && (
        <CommentForm
          quote={commenting.place.quote}
          whole="Sobre toda el acta"
          text={commenting.text}
          failure={commenting.failure}
          isRunning={commenting.isRunning}
          onDiscard={commenting.isRestored ? commenting.discard : null}
          onType={commenting.type}
          onSend={commenting.send}
          onCancel={commenting.cancel}
        />
      )}
      {comments.length === 0 && commenting.place === null && (
        <EmptyState icon={IconMessages} title="Todavía no hay comentarios">
          {teaching(session, canComment)}
        </EmptyState>
      )}
      {comments.length > 0 && shown.length === 0 && <Text c="dimmed">Todos los comentarios están resueltos.</Text>}
      <ul className={styles['commentList']} aria-label={isAll ? 'Todos los comentarios' : 'Comentarios sin resolver'}>
        {shown.map((comment) => {
          const line = lineOf(comment)
          return (
            <CommentCard
              key={comment.id}
              comment={comment}
              sessionId={session.id}
              isFound={comment.quote === '' || line !== null}
              onGo={
                line === null
                  ? null
                  : () => {
                      onGo(line)
                    }
              }
              setResolved={commenting.setResolved}
              onRemove={setLeaving}
            />
          )
        })}
      </ul>
      {canComment && commenting.place === null && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          onClick={commenting.beginWhole}
        >
          Comentar toda el acta
        </Button>
      )}
      <CommentRemoval
        comment={leaving}
        onRemove={commenting.remove}
        onClose={() => {
          setLeaving(null)
        }}
      />
    </aside>
  )
}
