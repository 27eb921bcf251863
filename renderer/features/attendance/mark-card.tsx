import { Button, TextInput } from '@mantine/core'
import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconClockCheck,
  IconClockExclamation,
  IconDoorEnter,
  IconDoorExit,
  IconKeyboard,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import type { Icon } from '../../ui/icon.ts'
import type { Tone } from '../../ui/tone.ts'
import styles from './check-in.module.css'
import { notedWords, stayWords } from './hours.ts'
import type { Card } from './marks.ts'

const icons: Record<Card['kind'], Icon> = {
  arrived: IconCircleCheckFilled,
  returned: IconDoorEnter,
  left: IconDoorExit,
  all: IconUsersGroup,
  already: IconCircleCheckFilled,
  corrected: IconClockCheck,
  undone: IconArrowBackUp,
}

const tones: Record<Card['kind'], Tone> = {
  arrived: 'action',
  returned: 'action',
  left: 'attention',
  all: 'action',
  already: 'neutral',
  corrected: 'neutral',
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
    case 'corrected':
      return `Sus horas: ${stayWords(attendance)} · ${detail}`
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
  /** Where there is little room it is one line once the next thing is done, or after a while. */
  isFolding?: boolean
  onUndo: () => void
  onNote: (attendance: Attendance, note: string | null) => void
  /** Opens the hours of whom it is about. */
  onHours: (id: AttendanceId) => void
}

const foldAfterMs = 20_000

// A card that asks for something stays until something else is done.
const useFolded = (card: Card | null, isFolding: boolean) => {
  const [foldedSerial, fold] = useState<number | null>(null)
  const serial = card?.serial ?? null
  const isAsking = card !== null && (card.warning !== null || (card.attendance?.note ?? null) !== null)
  useEffect(() => {
    if (!isFolding || serial === null) return
    const timer = isAsking
      ? undefined
      : setTimeout(() => {
          fold(serial)
        }, foldAfterMs)
    const doneElsewhere = ({ target }: Event) => {
      const isHere = target instanceof Element && target.closest('[data-place="arrival"], [role="dialog"]') !== null
      if (!isHere) fold(serial)
    }
    document.addEventListener('pointerdown', doneElsewhere)
    document.addEventListener('input', doneElsewhere)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', doneElsewhere)
      document.removeEventListener('input', doneElsewhere)
    }
  }, [isFolding, serial, isAsking])
  return {
    isFolded: isFolding && serial !== null && foldedSerial === serial,
    unfold: () => {
      fold(null)
    },
  }
}

const Folded = ({ card, onUnfold }: { card: Card; onUnfold: () => void }) => {
  const Icon = icons[card.kind]
  return (
    <button type="button" className={styles['folded']} title="Ver el último registro" onClick={onUnfold}>
      <Icon size={16} aria-hidden />
      <span role="status" aria-label="Último registro">
        {card.title}
      </span>
      <time>{card.hour}</time>
    </button>
  )
}

type HourProps = { card: Card; attendance: Attendance | null; onHours: MarkCardProps['onHours'] }

const Hour = ({ card: { hour, title }, attendance, onHours }: HourProps) =>
  attendance === null ? (
    <time className={styles['cardHour']}>{hour}</time>
  ) : (
    <button
      type="button"
      className={styles['cardHour']}
      aria-label={`Corregir la hora de ${title}: ${hour}`}
      title="Corregir la hora"
      onClick={() => {
        onHours(attendance.id)
      }}
    >
      <time>{hour}</time>
    </button>
  )

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
export const MarkCard = (props: MarkCardProps) => {
  const { card, attendance, undoTitle, isEditable = true, isFolding = false, onUndo, onNote, onHours } = props
  const { isFolded, unfold } = useFolded(card, isFolding)
  if (card === null) return <Hint />
  if (isFolded) return <Folded card={card} onUnfold={unfold} />
  const hasNote = attendance !== null && attendance.note !== null
  const Icon = hasNote ? IconAlertTriangleFilled : icons[card.kind]
  const tone = card.warning === null ? tones[card.kind] : 'attention'
  return (
    <div className={styles['card']} data-tone={hasNote ? 'lost' : tone} data-serial={card.serial}>
      <Icon size={44} aria-hidden />
      <div className={styles['cardWords']} role="status" aria-label="Último registro">
        <strong data-undone={card.kind === 'undone' || undefined}>{card.title}</strong>
        <span>{lineOf(card, attendance)}</span>
        {hasNote && <span className="visually-hidden">{attendance.note}</span>}
        {card.warning !== null && (
          <span className={styles['cardWarning']}>
            <IconClockExclamation size={16} aria-hidden /> {notedWords(isFolding ? null : card.warning, card.hour)}
          </span>
        )}
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
      <Hour card={card} attendance={isEditable && card.kind !== 'undone' ? attendance : null} onHours={onHours} />
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
