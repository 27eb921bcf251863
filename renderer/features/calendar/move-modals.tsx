import { Button, Group, List, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { CalendarSession } from '../../../shared/contract/calendar.ts'
import type { MoveConcern } from '../../../shared/domain/calendar.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayWithWeekday } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import type { PendingMove } from './use-move.tsx'

/** What is worth a second look, in words. */
export const concernWords = (concern: MoveConcern): string => {
  switch (concern.kind) {
    case 'called':
      return `Ya se convocó con el Oficio N° ${concern.number}: habrá que emitir una nueva convocatoria, que deja sin efecto la anterior.`
    case 'sunday':
      return 'Ese día es domingo.'
    case 'holiday':
      return `Ese día es feriado: ${concern.name}.`
    case 'past':
      return 'Ese día ya pasó.'
    case 'other_year':
      return 'Es de otro año: la sesión conserva el número que tiene.'
    case 'other_session':
      return `Ese día ya hay otra sesión: ${concern.label}.`
  }
  return concern satisfies never
}

type ConfirmProps = { pending: PendingMove | null; onConfirm: () => void; onCancel: () => void }

/** Asks before a session goes to a day that is worth a second look. */
export const ConfirmMove = ({ pending, onConfirm, onCancel }: ConfirmProps) => (
  <Modal opened={pending !== null} onClose={onCancel} title="¿Mover la sesión?" zIndex={300}>
    {pending !== null && (
      <>
        <Text mb="xs">{`${pending.session.label} pasará del ${dayWithWeekday(pending.from)} al ${dayWithWeekday(pending.to)}.`}</Text>
        <List mb="lg" spacing={4}>
          {pending.concerns.map((concern) => (
            <List.Item key={concern.kind}>{concernWords(concern)}</List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            No, dejarla donde está
          </Button>
          <Button onClick={onConfirm}>Mover la sesión</Button>
        </Group>
      </>
    )}
  </Modal>
)

type ChooseProps = {
  session: CalendarSession | null
  onMove: (session: CalendarSession, to: Day) => void
  onClose: () => void
}

// A component of its own, so that each session begins with its own day.
const Choice = ({ session, onMove, onClose }: ChooseProps & { session: CalendarSession }) => {
  const [day, setDay] = useState<Day | null>(session.days[0] ?? null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (day === null) return
        onClose()
        onMove(session, day)
      }}
    >
      <DayField label="Nuevo día" value={day} onChange={setDay} data-autofocus mb="lg" />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button type="submit" disabled={day === null || day === session.days[0]}>
          Mover la sesión
        </Button>
      </Group>
    </form>
  )
}

/** Asks to which day a session goes: the way for who does not drag. */
export const ChooseDay = ({ session, onMove, onClose }: ChooseProps) => (
  <Modal opened={session !== null} onClose={onClose} title={session === null ? '' : `Mover: ${session.label}`}>
    {session !== null && <Choice key={session.id} session={session} onMove={onMove} onClose={onClose} />}
  </Modal>
)
