import { Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { CommentBody } from './comment-body.tsx'
import styles from './reading.module.css'

type QuoteProps = { quote: string; isFound: boolean; onGo: (() => void) | null }

const Quote = ({ quote, isFound, onGo }: QuoteProps) => {
  if (quote === '')
    return (
      <Text size="sm" c="dimmed">
        Sobre toda el acta
      </Text>
    )
  return (
    <>
      {isFound && onGo !== null ? (
        <UnstyledButton className={styles['quote'] ?? ''} title="Ver el párrafo" onClick={onGo}>
          {quote}
        </UnstyledButton>
      ) : (
        <blockquote className={styles['quote']}>{quote}</blockquote>
      )}
      {!isFound && (
        <span className={styles['changed']}>
          <IconAlertTriangle size={14} aria-hidden /> El párrafo cambió después de este comentario
        </span>
      )}
    </>
  )
}

export type CommentActs = {
  setResolved: (comment: MinutesComment, isResolved: boolean) => void
  onRemove: (comment: MinutesComment) => void
}

type CommentCardProps = CommentActs & {
  comment: MinutesComment
  sessionId: SessionId
  /** Whether its paragraph still says the same; null where that is not known. */
  isFound: boolean | null
  onGo: (() => void) | null
  /** Where the item is at hand, nothing leads to it. */
  isAtItem?: boolean
}

/** One remark: what it speaks of, what it says, who and when, and whether it was settled. */
export const CommentCard = (props: CommentCardProps) => {
  const { comment, sessionId, isFound, onGo, isAtItem = false, setResolved, onRemove } = props
  const { quote, resolved, agendaItemId } = comment
  return (
    <li className={styles['comment']} data-resolved={resolved !== null || undefined} data-comment={comment.id}>
      <Quote quote={quote} isFound={isFound ?? true} onGo={onGo} />
      <CommentBody
        comment={comment}
        onResolve={(isResolved) => {
          setResolved(comment, isResolved)
        }}
        onRemove={() => {
          onRemove(comment)
        }}
      >
        {agendaItemId !== null && !isAtItem && (
          <Link to="/sesiones/$sessionId/acta" params={{ sessionId }} search={{ punto: agendaItemId }}>
            Ir al punto
          </Link>
        )}
      </CommentBody>
    </li>
  )
}
