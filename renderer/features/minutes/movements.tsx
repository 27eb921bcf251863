import { ActionIcon, Textarea, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconDoorEnter, IconDoorExit, IconEyeOff, IconPencil } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { z } from 'zod'
import type { Movement } from '../../../shared/contract/attendance.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import styles from './movements.module.css'

const whatOf = ({ kind, at }: Movement): string => `${kind === 'arrival' ? 'llegada' : 'retiro'} de las ${at}`

type SentenceProps = { movement: Movement; onWrite: (text: string | null) => Promise<boolean> }

const Sentence = z.string()

const Editing = ({ movement, onWrite, onDone }: SentenceProps & { onDone: () => void }) => {
  const { attendanceId, sitting, stayIndex, kind } = movement
  const key = draftKey('movement', attendanceId, [sitting, stayIndex, kind].join(' '))
  const { value: text, change, forget } = useKeptDraft(key, Sentence, movement.text)
  const isLeaving = useRef(false)
  const finish = async (isKept: boolean) => {
    if (isLeaving.current) return
    isLeaving.current = true
    const isDone = !isKept || text.trim() === movement.text || (await onWrite(text.trim()))
    isLeaving.current = false
    if (!isDone) return
    forget()
    onDone()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    void finish(event.key === 'Enter')
  }
  return (
    <Textarea
      className={styles['editing'] ?? ''}
      data-own-escape
      aria-label={`Frase de la ${whatOf(movement)}`}
      description="Enter la guarda; Escape la deja como estaba."
      autosize
      autoFocus
      maxLength={2000}
      value={text}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
      onKeyDown={press}
      onBlur={() => void finish(true)}
    />
  )
}

type ActionsProps = SentenceProps & { onEdit: () => void }

const Actions = ({ movement, onWrite, onEdit }: ActionsProps) => (
  <span className={styles['actions']}>
    <Tooltip label="Cambiar la frase">
      <ActionIcon aria-label={`Cambiar la frase de la ${whatOf(movement)}`} onClick={onEdit}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
    {movement.text !== '' && (
      <Tooltip label="No decirlo en el acta">
        <ActionIcon
          aria-label={`No decir en el acta la ${whatOf(movement)}`}
          onClick={() => {
            void onWrite('')
          }}
        >
          <IconEyeOff size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )}
    {movement.isEdited && (
      <Tooltip label="Devolver la frase del programa">
        <ActionIcon
          aria-label={`Devolver la frase del programa a la ${whatOf(movement)}`}
          onClick={() => {
            void onWrite(null)
          }}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )}
  </span>
)

type RowProps = SentenceProps & { personName: string; isEditable: boolean }

const Row = ({ movement, personName, isEditable, onWrite }: RowProps) => {
  const [isEditing, setEditing] = useState(false)
  const Icon = movement.kind === 'arrival' ? IconDoorEnter : IconDoorExit
  return (
    <li className={styles['row']} data-kind={movement.kind}>
      <Icon size={17} stroke={1.8} aria-hidden />
      <time className={styles['hour']}>{movement.at}</time>
      {isEditing ? (
        <Editing
          movement={movement}
          onWrite={onWrite}
          onDone={() => {
            setEditing(false)
          }}
        />
      ) : (
        <span className={styles['text']} data-left-out={movement.text === '' || undefined}>
          {movement.text === '' ? `${personName}: no se dirá en el acta` : movement.text}
        </span>
      )}
      {isEditable && !isEditing && (
        <Actions
          movement={movement}
          onWrite={onWrite}
          onEdit={() => {
            setEditing(true)
          }}
        />
      )}
    </li>
  )
}

type MovementsProps = {
  movements: readonly Movement[]
  /** By attendance: who it was, where the sentence itself is left out. */
  nameOf: (movement: Movement) => string
  isEditable: boolean
}

/** Who came and who left during an item, as the acta will tell it: each sentence can be changed or left out. */
export const Movements = ({ movements, nameOf, isEditable }: MovementsProps) => {
  const writing = useCommand(client.attendance.setMovementText)
  if (movements.length === 0) return null
  return (
    <section className={styles['movements']} aria-label="Llegadas y retiros durante el punto">
      <h3 className={styles['heading']}>Llegadas y retiros, como los dirá el acta</h3>
      <ul className={styles['list']} tabIndex={isEditable ? undefined : 0}>
        {movements.map((movement) => {
          const { attendanceId, sitting, stayIndex, kind } = movement
          return (
            <Row
              key={`${attendanceId} ${String(sitting)} ${String(stayIndex)} ${kind}`}
              movement={movement}
              personName={nameOf(movement)}
              isEditable={isEditable}
              onWrite={async (text) =>
                (await writing.runAndWait({ attendanceId, sitting, stayIndex, kind, text })) !== null
              }
            />
          )
        })}
      </ul>
    </section>
  )
}
