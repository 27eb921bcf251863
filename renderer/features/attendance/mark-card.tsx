import { Button, TextInput } from '@mantine/core'
import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconDoorEnter,
  IconDoorExit,
  IconKeyboard,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Icon } from '../../ui/icon.ts'
import type { Tone } from '../../ui/tone.ts'
import styles from './check-in.module.css'
import { stayWords } from './hours.ts'
import type { Card } from './marks.ts'

const icons: Record<Card['kind'], Icon> = {
  arrived: IconCircleCheckFilled,
  returned: IconDoorEnter,
  left: IconDoorExit,
  all: IconUsersGroup,
  already: IconCircleCheckFilled,
  undone: IconArrowBackUp,
}

const tones: Record<Card['kind'], Tone> = {
  arrived: 'action',
  returned: 'action',
  left: 'attention',
  all: 'action',
  already: 'neutral',
  undone: 'neutral',
}

const lineOf = ({ kind, detail }: Card, attendance: Attendance | null): string => {
  if (attendance === null) return detail
  switch (kind) {
    case 'arrived':
      return detail
    case 'returned':
      return `Volvió · ${detail}`
    case 'left':
      return `Se retiró · ${detail}`
    case 'already':
      return `Ya estaba en la lista, ${stayWords(attendance)} · ${detail}`
    case 'all':
    case 'undone':
      return detail
  }
  return kind satisfies never
}

type NoteProps = { attendance: Attendance; isEditable: boolean; onSave: (note: string | null) => void }

// Accepted all the same: the note says why, in the words of the secretary if the program's are not enough.
const Note = ({ attendance, isEditable, onSave }: NoteProps) => {
  const kept = attendance.note ?? ''
  const [note, setNote] = useState(kept)
  const save = () => {
    const text = note.trim()
    if (text !== kept) onSave(text === '' ? null : text)
  }
  if (!isEditable) return <p className={styles['cardNote']}>{kept}</p>
  return (
    <TextInput
      className={styles['cardNote'] ?? ''}
      size="sm"
      aria-label={`Nota de ${attendance.personName}: por qué se le acepta`}
      leftSection={<IconAlertTriangleFilled size={16} aria-hidden />}
      value={note}
      maxLength={300}
      onChange={(event) => {
        setNote(event.currentTarget.value)
      }}
      onBlur={save}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

type MarkCardProps = {
  card: Card | null
  /** Who the card is about, as they stand now. */
  attendance: Attendance | null
  /** What Ctrl+Z would take back. */
  undoTitle: string | null
  isEditable?: boolean
  onUndo: () => void
  onNote: (attendance: Attendance, note: string | null) => void
}

const Hint = () => (
  <div className={styles['card']} data-tone="hint">
    <IconKeyboard size={40} stroke={1.4} aria-hidden />
    <div className={styles['cardWords']}>
      <span className={styles['hintTitle']}>Escriba dos o tres letras y presione Enter</span>
      <span>
        El nombre, la institución, la sigla o el DNI. La casilla queda limpia para la siguiente persona; Ctrl+Z deshace.
      </span>
    </div>
  </div>
)

/** The large card that confirms the last mark: readable from the door. Until there is one, how it is done. */
export const MarkCard = ({ card, attendance, undoTitle, isEditable = true, onUndo, onNote }: MarkCardProps) => {
  if (card === null) return <Hint />
  const hasNote = attendance !== null && attendance.note !== null
  const Icon = hasNote ? IconAlertTriangleFilled : icons[card.kind]
  return (
    <div className={styles['card']} data-tone={hasNote ? 'lost' : tones[card.kind]} data-serial={card.serial}>
      <Icon size={44} aria-hidden />
      <div className={styles['cardWords']} role="status" aria-label="Último registro">
        <strong data-undone={card.kind === 'undone' || undefined}>{card.title}</strong>
        <span>{lineOf(card, attendance)}</span>
        {hasNote && <span className="visually-hidden">{attendance.note}</span>}
      </div>
      {hasNote && (
        <Note
          key={`${attendance.id}-${String(attendance.version)}`}
          attendance={attendance}
          isEditable={isEditable}
          onSave={(note) => {
            onNote(attendance, note)
          }}
        />
      )}
      <time className={styles['cardHour']}>{card.hour}</time>
      {undoTitle !== null && (
        <Button
          className={styles['cardUndo'] ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          title={`Deshace: ${undoTitle}`}
          onClick={onUndo}
        >
          Deshacer <kbd>Ctrl+Z</kbd>
        </Button>
      )}
    </div>
  )
}
