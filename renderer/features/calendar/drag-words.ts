import type { Announcements } from '@dnd-kit/core'
import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { dayWithWeekday } from '../../texts/format.ts'

/** What a screen reader says of a session that can be moved. */
export const instructions = 'Para mover la sesión sin arrastrarla, ábrala y elija «Mover a otro día…».'

const dayOf = (id: string | number | undefined): string | null => {
  const day = Day.safeParse(id)
  return day.success ? dayWithWeekday(day.data) : null
}

/** What a screen reader says while a session is dragged. */
export const announcements = ({ sessions }: Pick<CalendarYear, 'sessions'>): Announcements => {
  const labelOf = (id: string | number): string =>
    sessions.find((session) => String(id).startsWith(session.id))?.label ?? 'La sesión'
  return {
    onDragStart: ({ active }) => `Tomó la ${labelOf(active.id)}.`,
    onDragOver: ({ over }) => dayOf(over?.id) ?? 'Fuera del calendario.',
    onDragEnd: ({ active, over }) => {
      const day = dayOf(over?.id)
      return day === null ? `${labelOf(active.id)} quedó en su día.` : `Soltó la ${labelOf(active.id)} en el ${day}.`
    },
    onDragCancel: ({ active }) => `${labelOf(active.id)} quedó en su día.`,
  }
}
