import { Anchor, SegmentedControl, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconEqual,
  IconCirclePlus,
  IconCopy,
  IconInfoCircle,
  IconRefresh,
  IconUsers,
} from '@tabler/icons-react'
import type { ImportNote } from '../../../shared/domain/padron-import-notes.ts'
import { importNoteSentence } from '../../../shared/domain/padron-import-sentences.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './imports.module.css'
import { changeWords, outcomeNames, type Outcome, type PreviewRow } from './row-words.ts'
import type { Decision } from './use-import.ts'

/** How each outcome looks. */
export const outcomeLooks: Record<Outcome, { icon: Icon; tone: Tone }> = {
  new: { icon: IconCirclePlus, tone: 'action' },
  update: { icon: IconRefresh, tone: 'action' },
  unchanged: { icon: IconEqual, tone: 'neutral' },
  duplicate: { icon: IconCopy, tone: 'attention' },
  error: { icon: IconAlertTriangle, tone: 'lost' },
}

const noteIcons: Record<ImportNote['severity'], Icon> = {
  error: IconAlertTriangle,
  duplicate: IconUsers,
  notice: IconInfoCircle,
}

const peopleWords = ({ people }: PreviewRow): string =>
  people.map(({ name, capacity }) => `${name}, ${accreditationCapacityNames[capacity].toLowerCase()}`).join('; ')

type NoteProps = { row: number; note: ImportNote; onDecide: (decision: Decision) => void }

const Note = ({ row, note, onDecide }: NoteProps) => {
  const NoteIcon = noteIcons[note.severity]
  const asked = note.severity === 'duplicate' && note.note.kind === 'same_name' ? note.note : null
  const same = PersonId.safeParse(asked?.personId)
  return (
    <li data-severity={note.severity}>
      <NoteIcon size={16} aria-hidden />
      <span>{importNoteSentence(note)}</span>
      {asked !== null && (
        <SegmentedControl
          aria-label={`¿Es ${asked.personName}?`}
          size="xs"
          value=""
          data={[
            ...(same.success ? [{ value: 'same', label: 'Es la misma' }] : []),
            { value: 'other', label: 'Es otra persona' },
          ]}
          onChange={(value) => {
            const personId = value === 'same' && same.success ? same.data : null
            onDecide({ row, capacity: asked.capacity, personId })
          }}
        />
      )}
    </li>
  )
}

type ReviewRowProps = {
  row: PreviewRow
  decided: readonly Decision[]
  onDecide: (decision: Decision) => void
  onUndecide: (decision: Decision) => void
}

/** One row of the sheet: what it would do and why. */
export const ReviewRow = ({ row, decided, onDecide, onUndecide }: ReviewRowProps) => {
  const { icon, tone } = outcomeLooks[row.outcome]
  const changes = changeWords(row)
  const mine = decided.filter((one) => one.row === row.row)
  return (
    <div className={styles['reviewRow']}>
      <span className={styles['rowNumber']}>{row.row}</span>
      <div className={styles['rowWords']}>
        <Text fw={550}>{row.institutionName === '' ? 'Sin institución' : row.institutionName}</Text>
        {row.people.length > 0 && <Text size="sm">{peopleWords(row)}</Text>}
        {row.notes.length > 0 && (
          <ul className={styles['notes']}>
            {row.notes.map((note, index) => (
              <Note key={index} row={row.row} note={note} onDecide={onDecide} />
            ))}
          </ul>
        )}
        {mine.map((decision) => (
          <Text key={decision.capacity} size="sm" c="dimmed">
            {decision.personId === null ? 'Usted dijo que es otra persona. ' : 'Usted dijo que es la misma persona. '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                onUndecide(decision)
              }}
            >
              Cambiar
            </Anchor>
          </Text>
        ))}
      </div>
      <div className={styles['rowChanges']}>
        <Mark icon={icon} tone={tone}>
          {outcomeNames[row.outcome].one}
        </Mark>
        {changes.length > 0 && (
          <Text size="sm" c="dimmed">
            {changes.join(' · ')}
          </Text>
        )}
      </div>
    </div>
  )
}
