import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { dayWords, dueWords, isEmptyYear, itemsByDay, noItems } from '../../renderer/features/calendar/day-items.ts'
import { ConfirmMove } from '../../renderer/features/calendar/move-modals.tsx'
import { SessionFileButton } from '../../renderer/features/calendar/session-file-button.tsx'
import { monthAfter } from '../../renderer/features/calendar/use-calendar.ts'
import { isMovable, type PendingMove } from '../../renderer/features/calendar/use-move.tsx'
import type { CalendarSession, CalendarYear } from '../../shared/contract/calendar.ts'
import { InstitutionId, SessionId } from '../../shared/domain/ids.ts'

const session: CalendarSession = {
  id: SessionId.parse('018b0000-0000-7000-8000-000000000001'),
  label: 'Sesión Ordinaria N° 003-2023',
  kind: 'ordinary',
  status: 'called',
  days: ['2023-08-24', '2023-08-31'],
  firstCallAt: '09:00',
  venue: null,
  isDecentralised: false,
  province: null,
  callNumber: '007-2023',
  version: 2,
}
const turn = {
  id: '018b0000-0000-7000-8000-000000000003',
  institutionId: InstitutionId.parse(session.id),
  institution: 'DIRESA',
}
const calendar: CalendarYear = {
  year: 2023,
  sessions: [session],
  dueDays: [{ day: '2023-08-24', open: 2, settled: 1 }],
  holidays: [{ day: '2023-08-30', name: 'Santa Rosa de Lima' }],
  plan: null,
  events: [
    {
      id: '018b0000-0000-7000-8000-000000000002',
      name: 'Foro de la niñez',
      status: 'planned',
      firstDay: '2023-08-30',
      lastDay: '2023-09-01',
      place: null,
    },
  ],
  presentations: [
    { ...turn, month: 8, day: null, isHeld: false },
    { ...turn, month: null, day: '2023-08-24', isHeld: true },
  ],
}

test('a session is taken to another calendar from its own page', async () => {
  const downloads: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(`${new URL(this.href).pathname} ${this.download}`)
  })
  render(
    <MantineProvider env="test">
      <SessionFileButton session={session} />
    </MantineProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Llevar a otro calendario (.ics)' }))
  expect(downloads).toEqual([`/files/calendar/session/${session.id} Sesión Ordinaria N° 003-2023.ics`])
})

test('each day has all that is on it, and what only has a month is on no day', () => {
  const items = itemsByDay(calendar)
  expect([...items.keys()].toSorted()).toEqual(['2023-08-24', '2023-08-30', '2023-08-31', '2023-09-01'])
  expect(dayWords('2023-08-24', items.get('2023-08-24') ?? noItems, '2023-08-01').replaceAll('\u00a0', ' ')).toBe(
    '24 de agosto de 2023: Sesión Ordinaria N° 003-2023 (convocada); 2 compromisos vencen; Presenta su plan: DIRESA',
  )
  expect(items.get('2023-08-30')).toMatchObject({
    holidays: ['Santa Rosa de Lima'],
    events: [{ name: 'Foro de la niñez' }],
  })
})

test('a commitment falls due until its day has passed, and a settled one does not', () => {
  const day = '2023-08-24'
  expect(dueWords({ day, open: 1, settled: 4 }, day)).toBe('1 compromiso vence')
  expect(dueWords({ day, open: 3, settled: 0 }, '2023-08-25')).toBe('3 compromisos vencieron')
  expect(dueWords({ day, open: 0, settled: 2 }, day)).toBe('2 compromisos, ya resueltos')
})

test('a year with nothing but holidays is empty', () => {
  const empty = { ...calendar, sessions: [], dueDays: [], events: [], presentations: [] }
  expect(isEmptyYear(empty)).toBe(true)
  expect(isEmptyYear({ ...empty, plan: { months: [{ month: 1, activities: ['Una'] }], withoutMonths: 0 } })).toBe(false)
  expect(isEmptyYear(calendar)).toBe(false)
})

test('the month after December is in the next year, and the calendar has an end', () => {
  expect(monthAfter({ year: 2023, month: 12 }, 1)).toEqual({ year: 2024, month: 1 })
  expect(monthAfter({ year: 2024, month: 1 }, -1)).toEqual({ year: 2023, month: 12 })
  expect(monthAfter({ year: 9999, month: 12 }, 1)).toBeNull()
  expect(monthAfter({ year: 0, month: 1 }, -1)).toBeNull()
})

test('only what was not held yet is moved', () => {
  expect(
    (['planned', 'called', 'open', 'closed', 'not_held'] as const).filter((status) => isMovable({ status })),
  ).toEqual(['planned', 'called'])
})

test('moving what was called to asks, says why, and is done only by a yes', async () => {
  const pending: PendingMove = {
    session,
    from: '2023-08-24',
    to: '2023-08-30',
    concerns: [
      { kind: 'called', number: '007-2023' },
      { kind: 'holiday', name: 'Santa Rosa de Lima' },
    ],
  }
  const confirm = vi.fn()
  const cancel = vi.fn()
  render(
    <MantineProvider env="test">
      <ConfirmMove pending={pending} onConfirm={confirm} onCancel={cancel} />
    </MantineProvider>,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Ya se convocó con el Oficio N° 007-2023: habrá que emitir una nueva convocatoria, que deja sin efecto la anterior.',
    'Ese día es feriado: Santa Rosa de Lima.',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'No, dejarla donde está' }))
  expect([confirm.mock.calls.length, cancel.mock.calls.length]).toEqual([0, 1])
  await userEvent.click(screen.getByRole('button', { name: 'Mover la sesión' }))
  expect(confirm).toHaveBeenCalledOnce()
})
