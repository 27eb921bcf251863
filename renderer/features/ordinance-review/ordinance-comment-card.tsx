import { Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import { CommentBody } from '../review/comment-body.tsx'
import reading from '../review/reading.module.css'
import { stillSays, type Place } from './comment-places.ts'
import styles from './comments.module.css'

type AboutProps = { comment: OrdinanceComment; place: Place | undefined; onGo: () => void }

const About = ({ comment, place, onGo }: AboutProps) => {
  const { partId, quote } = comment
  if (partId === null)
    return (
      <Text size="sm" fw={600}>
        Sobre todo el texto
      </Text>
    )
  return (
    <>
      {place === undefined ? (
        <Text size="sm" fw={600}>
          Parte que se quitó
        </Text>
      ) : (
        <UnstyledButton className={styles['place'] ?? ''} title="Ir a esta parte" onClick={onGo}>
          {place.name}
        </UnstyledButton>
      )}
      {quote !== '' && <blockquote className={reading['quote']}>{quote}</blockquote>}
      {place !== undefined && !stillSays(place.words, quote) && (
        <span className={reading['changed']}>
          <IconAlertTriangle size={14} aria-hidden /> El texto cambió después de este comentario
        </span>
      )}
    </>
  )
}

type CommentCardProps = AboutProps & {
  isSelected: boolean
  setResolved: (comment: OrdinanceComment, isResolved: boolean) => void
  onRemove: (comment: OrdinanceComment) => void
}

/** One remark: the part it speaks of, what it says, who and when, and whether it was settled. */
export const OrdinanceCommentCard = (props: CommentCardProps) => {
  const { comment, isSelected, setResolved, onRemove } = props
  return (
    <li
      className={`${reading['comment'] ?? ''} ${styles['card'] ?? ''}`}
      data-resolved={comment.resolved !== null || undefined}
      data-selected={isSelected || undefined}
    >
      <About {...props} />
      <CommentBody
        comment={comment}
        onResolve={(isResolved) => {
          setResolved(comment, isResolved)
        }}
        onRemove={() => {
          onRemove(comment)
        }}
      />
    </li>
  )
}
