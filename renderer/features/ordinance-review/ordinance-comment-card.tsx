import { ActionIcon, Button, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconCircleCheck, IconTrash } from '@tabler/icons-react'
import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import { shortInstant } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
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
  const { text, author, createdAt, resolved } = comment
  const about = text.slice(0, 40)
  const isResolved = resolved !== null
  const ActIcon = isResolved ? IconArrowBackUp : IconCheck
  const act = isResolved ? 'Volver a abrir' : 'Resolver'
  return (
    <li
      className={`${reading['comment'] ?? ''} ${styles['card'] ?? ''}`}
      data-resolved={isResolved || undefined}
      data-selected={isSelected || undefined}
    >
      <About {...props} />
      <p className={reading['commentText']}>{text}</p>
      <Text size="sm" c="dimmed" className="tabular">
        {`${author}, ${shortInstant(createdAt)}`}
      </Text>
      {resolved !== null && (
        <Mark icon={IconCircleCheck} tone="action">
          {`Resuelto por ${resolved.by}, ${shortInstant(resolved.at)}`}
        </Mark>
      )}
      <div className={reading['commentActs']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<ActIcon size={15} aria-hidden />}
          aria-label={`${act}: ${about}`}
          onClick={() => {
            setResolved(comment, !isResolved)
          }}
        >
          {act}
        </Button>
        <ActionIcon
          ml="auto"
          aria-label={`Quitar el comentario: ${about}`}
          onClick={() => {
            onRemove(comment)
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
