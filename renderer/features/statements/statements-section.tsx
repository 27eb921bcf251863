import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Statement } from '../../../shared/contract/statements.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './statements.module.css'

type RowProps = {
  statement: Statement
  onEdit: (statement: Statement) => void
  onRemove: (statement: Statement) => void
}

const Row = ({ statement, onEdit, onRemove }: RowProps) => (
  <li className={styles['row']}>
    <div className={styles['words']}>
      <Anchor
        component="button"
        type="button"
        fw={600}
        ta="left"
        onClick={() => {
          onEdit(statement)
        }}
      >
        {statement.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[statement.city, shortDay(statement.issuedOn), count(statement.signatories.length, 'firmante', 'firmantes')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
    <WordButton subject={{ kind: 'statement', subjectId: statement.id }}>Generar Word</WordButton>
    <ActionIcon
      aria-label={`Quitar el pronunciamiento «${statement.title}»`}
      onClick={() => {
        onRemove(statement)
      }}
    >
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  </li>
)

type StatementsSectionProps = Omit<RowProps, 'statement'> & {
  statements: readonly Statement[]
  /** Null when there are no earlier ones. */
  onMore: (() => void) | null
}

/** The statements of the committee, each with its Word. Nothing while there is none. */
export const StatementsSection = ({ statements, onMore, ...rest }: StatementsSectionProps) =>
  statements.length === 0 ? null : (
    <Section title="Pronunciamientos">
      <ul className={styles['list']}>
        {statements.map((statement) => (
          <Row key={statement.id} statement={statement} {...rest} />
        ))}
      </ul>
      {onMore !== null && (
        <Button variant="default" mt="sm" onClick={onMore}>
          Ver anteriores
        </Button>
      )}
    </Section>
  )
