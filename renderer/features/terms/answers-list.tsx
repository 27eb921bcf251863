import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconBellRinging, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import type { RollRow } from '../../../shared/contract/roll.ts'
import { shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { byAnswer } from './reminder.ts'
import styles from './terms.module.css'

type Shown = 'waiting' | 'answered'

const sentWords = ({ request }: RollRow): string => {
  if (request === null) return 'No se le ha pedido'
  return request.dispatchedOn === null ? 'Oficio sin entregar' : `Entregado el ${shortDay(request.dispatchedOn)}`
}

type RowProps = { row: RollRow; canRemind: boolean; onRemind: () => void }

const Row = ({ row, canRemind, onRemind }: RowProps) => {
  const { name, acronym } = row.institution
  return (
    <li className={styles['answerRow']}>
      <div className={styles['answerName']}>
        <Text fw={550} truncate title={name}>
          {acronym ?? name}
        </Text>
        {acronym !== null && (
          <Text size="xs" c="dimmed" truncate title={name}>
            {name}
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed" className="tabular">
        {sentWords(row)}
      </Text>
      {row.hasAnswered ? (
        <Mark icon={IconCircleCheck} tone="action">
          Respondió
        </Mark>
      ) : (
        <Mark icon={IconCircleDashed} tone="attention">
          Sin respuesta
        </Mark>
      )}
      {canRemind ? (
        <ActionIcon size="lg" aria-label={`Recordar a ${acronym ?? name}`} title="Recordar" onClick={onRemind}>
          <IconBellRinging size={18} aria-hidden />
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  )
}

type AnswersListProps = {
  rows: readonly RollRow[]
  remindableIds: ReadonlySet<string>
  onRemind: (institutionIds: ReadonlySet<string>) => void
}

/** Who answered the request for accreditation and who did not, with the way to remind them. */
export const AnswersList = ({ rows, remindableIds, onRemind }: AnswersListProps) => {
  const ordered = byAnswer(rows)
  const waiting = ordered.filter(({ hasAnswered }) => !hasAnswered)
  const answered = ordered.filter(({ hasAnswered }) => hasAnswered)
  const [shown, setShown] = useState<Shown>(waiting.length > 0 ? 'waiting' : 'answered')
  const listed = shown === 'waiting' ? waiting : answered
  return (
    <div className={styles['answers']}>
      <div className={styles['answersHead']}>
        <SegmentedControl
          aria-label="Cuáles ver"
          size="xs"
          value={shown}
          onChange={(value) => {
            setShown(value)
          }}
          data={[
            { value: 'waiting', label: `Sin respuesta (${String(waiting.length)})` },
            { value: 'answered', label: `Respondieron (${String(answered.length)})` },
          ]}
        />
        {remindableIds.size > 0 && shown === 'waiting' && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBellRinging size={15} aria-hidden />}
            onClick={() => {
              onRemind(remindableIds)
            }}
          >
            {`Recordar a ${String(remindableIds.size)}`}
          </Button>
        )}
      </div>
      {listed.length === 0 ? (
        <Text size="sm" c="dimmed" pb="xs">
          {shown === 'waiting' ? 'Todas respondieron.' : 'Todavía no respondió ninguna.'}
        </Text>
      ) : (
        <ul
          className={styles['answerRows']}
          aria-label={shown === 'waiting' ? 'Sin respuesta' : 'Respondieron'}
          tabIndex={0}
        >
          {listed.map((row) => (
            <Row
              key={row.institution.id}
              row={row}
              canRemind={remindableIds.has(row.institution.id)}
              onRemind={() => {
                onRemind(new Set([row.institution.id]))
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
