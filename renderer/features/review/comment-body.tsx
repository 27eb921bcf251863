import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconCircleCheck, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MinutesComment } from '../../../shared/contract/review.ts'
import { shortInstant } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './reading.module.css'

type CommentBodyProps = {
  comment: Pick<MinutesComment, 'text' | 'author' | 'createdAt' | 'resolved'>
  onResolve: (isResolved: boolean) => void
  onRemove: () => void
  /** What else can be done from here, beside the button that settles it. */
  children?: ReactNode
}

/** What a remark says, who and when, whether it was settled, and the buttons to settle it and to take it away. */
export const CommentBody = ({ comment, onResolve, onRemove, children }: CommentBodyProps) => {
  const { text, author, createdAt, resolved } = comment
  const about = text.slice(0, 40)
  const isResolved = resolved !== null
  const ActIcon = isResolved ? IconArrowBackUp : IconCheck
  const act = isResolved ? 'Volver a abrir' : 'Resolver'
  return (
    <>
      <p className={styles['commentText']}>{text}</p>
      <Text size="sm" c="dimmed" className="tabular">
        {`${author}, ${shortInstant(createdAt)}`}
      </Text>
      {resolved !== null && (
        <Mark icon={IconCircleCheck} tone="action">
          {`Resuelto por ${resolved.by}, ${shortInstant(resolved.at)}`}
        </Mark>
      )}
      <div className={styles['commentActs']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<ActIcon size={15} aria-hidden />}
          aria-label={`${act}: ${about}`}
          onClick={() => {
            onResolve(!isResolved)
          }}
        >
          {act}
        </Button>
        {children}
        <ActionIcon ml="auto" aria-label={`Quitar el comentario: ${about}`} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
    </>
  )
}
