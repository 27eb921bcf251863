import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { config } from 'zod'
import { queryClient } from '../../renderer/app/query-client.ts'
import { EventForm } from '../../renderer/features/events/event-form.tsx'
import { sexWords } from '../../renderer/features/events/words.ts'
import { GroupForm } from '../../renderer/features/groups/group-form.tsx'
import { MeetingCard } from '../../renderer/features/groups/meeting-card.tsx'
import { ProposalDrawer } from '../../renderer/features/presentations/proposal-drawer.tsx'
import { TurnDrawer } from '../../renderer/features/presentations/turn-drawer.tsx'
import type { TurnActs } from '../../renderer/features/presentations/use-presentations.ts'
import { fieldSentence } from '../../renderer/texts/field-errors.ts'
import { theme } from '../../renderer/ui/theme.ts'
import type { EventDraft } from '../../shared/contract/events.ts'
import type { GroupMeeting, SessionReference, WorkingGroupDraft } from '../../shared/contract/groups.ts'
import type { PresentationRow, PresentationSchedule } from '../../shared/contract/presentations.ts'
import {
  AgendaItemId,
  GroupMeetingId,
  InstitutionId,
  PresentationId,
  SessionId,
  TermId,
  WorkingGroupId,
} from '../../shared/domain/ids.ts'

const uuid = (number: number) => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`
const drea = { id: InstitutionId.parse(uuid(1)), name: 'Dirección Regional de Educación', acronym: 'DREA' }
const session: SessionReference = {
  id: SessionId.parse(uuid(2)),
  label: 'Sesión Ordinaria N° 003-2023',
  heldOn: '2023-06-22',
  status: 'planned',
}

const answers: Record<string, unknown> = {
  '/rpc/institutions/list': { segments: [], institutions: [drea] },
  '/rpc/territory/list': [{ name: 'Abancay', districts: ['Tamburco'] }],
  '/rpc/groups/sessionsAhead': [session],
  '/rpc/presentations/propose': {
    turns: [
      { institutionId: drea.id, institutionName: drea.name, session, month: 6 },
      { institutionId: uuid(3), institutionName: 'Dirección Regional de Salud', session, month: 6 },
    ],
    left: 1,
  },
}

beforeAll(() => {
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  config({ customError: fieldSentence })
})

beforeEach(() => {
  queryClient.clear()
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(Response.json({ json: answers[new URL(request.url).pathname] ?? [] })),
  )
})

// Links and drawers ask the router.
const show = async (content: ReactNode) => {
  const root = createRootRoute({ component: () => content })
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

test('who came to an event is counted by institution and by group, and summed as it is typed', async () => {
  const save = vi.fn<(kept: unknown, draft: EventDraft) => Promise<null>>().mockResolvedValue(null)
  const user = await show(<EventForm kept={null} onSave={save} onSaved={vi.fn()} onCancel={vi.fn()} />)
  await user.type(await screen.findByRole('textbox', { name: /Nombre/u }), 'Taller de anemia')
  await user.click(screen.getByRole('button', { name: 'Agregar institución' }))
  await user.click(screen.getByRole('combobox', { name: 'Institución 1' }))
  await user.click(await screen.findByRole('option', { name: 'DREA · Dirección Regional de Educación' }))
  await user.clear(screen.getByRole('textbox', { name: 'Mujeres, línea 1' }))
  await user.type(screen.getByRole('textbox', { name: 'Mujeres, línea 1' }), '3')
  await user.click(screen.getByRole('button', { name: 'Agregar otro grupo' }))
  await user.clear(screen.getByRole('textbox', { name: 'Hombres, línea 2' }))
  await user.type(screen.getByRole('textbox', { name: 'Hombres, línea 2' }), '4')
  expect(screen.getByText('7 en total: 3 mujeres, 4 hombres')).toBeTruthy()
  // A group without its name is not saved: nobody would know who came.
  await user.click(screen.getByRole('button', { name: 'Guardar evento' }))
  expect(await screen.findByText('Revise este dato.')).toBeTruthy()
  expect(save).not.toHaveBeenCalled()
  await user.type(screen.getByRole('textbox', { name: 'Grupo 2' }), 'Madres')
  await user.click(screen.getByRole('button', { name: 'Guardar evento' }))
  await waitFor(() => {
    expect(save).toHaveBeenCalled()
  })
  expect(save.mock.calls[0]?.[1]).toMatchObject({
    name: 'Taller de anemia',
    status: 'planned',
    attendance: [
      { institutionId: drea.id, label: null, women: 3, men: 0, unknownSex: 0 },
      { institutionId: null, label: 'Madres', women: 0, men: 4, unknownSex: 0 },
    ],
  })
})

test('people of whom the sex was not written down are said apart', () => {
  expect(sexWords({ women: 1, men: 0, unknownSex: 2 })).toBe('1 mujer, 0 hombres, 2 sin registrar')
})

test('a group is written with institutions and people; a member that is neither is refused', async () => {
  const save = vi.fn<(kept: unknown, draft: WorkingGroupDraft) => Promise<null>>().mockResolvedValue(null)
  const user = await show(<GroupForm kept={null} onSave={save} onSaved={vi.fn()} onCancel={vi.fn()} />)
  await user.type(await screen.findByRole('textbox', { name: 'Nombre' }), 'GRIDES')
  await user.click(screen.getByRole('button', { name: 'Agregar integrante' }))
  await user.click(screen.getByRole('button', { name: 'Guardar grupo' }))
  expect(await screen.findByText('Revise este dato.')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'Persona' }), 'Ana Demostración')
  await user.click(screen.getByRole('button', { name: 'Guardar grupo' }))
  await waitFor(() => {
    expect(save).toHaveBeenCalled()
  })
  expect(save.mock.calls[0]?.[1].members).toEqual([{ institutionId: null, name: 'Ana Demostración', position: null }])
})

const meeting: GroupMeeting = {
  id: GroupMeetingId.parse(uuid(4)),
  groupId: WorkingGroupId.parse(uuid(5)),
  heldOn: '2023-06-07',
  place: null,
  attendees: null,
  topics: '- Plan de capacitación',
  conclusions: '',
  report: null,
  version: 1,
}

test('a meeting offers the sessions whose agenda may receive its report, and says which has it', async () => {
  const acts = { onEdit: vi.fn(), onRemove: vi.fn(), onReport: vi.fn(), onWithdraw: vi.fn() }
  const user = await show(<MeetingCard meeting={meeting} acts={acts} />)
  expect(await screen.findByText('Plan de capacitación')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Llevar a la agenda de una sesión' }))
  await user.click(await screen.findByRole('menuitem', { name: /Sesión Ordinaria N° 003-2023/u }))
  expect(acts.onReport).toHaveBeenCalledWith(meeting, session)
})

test('a report leaves the agenda of a session to come, and stays in that of one that is over', async () => {
  const acts = { onEdit: vi.fn(), onRemove: vi.fn(), onReport: vi.fn(), onWithdraw: vi.fn() }
  const reported = { ...meeting, report: { agendaItemId: AgendaItemId.parse(uuid(6)), session } }
  const over = { ...reported, report: { ...reported.report, session: { ...session, status: 'closed' as const } } }
  const user = await show(
    <ul>
      <MeetingCard meeting={reported} acts={acts} />
      <MeetingCard meeting={over} acts={acts} />
    </ul>,
  )
  expect(await screen.findByText(/Su informe va en la agenda/u)).toBeTruthy()
  expect(screen.getByText(/Su informe fue en la agenda/u)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Sacar de la agenda' }))
  expect(acts.onWithdraw).toHaveBeenCalledWith(reported)
})

const schedule: PresentationSchedule = {
  term: { id: TermId.parse(uuid(7)), name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  year: 2023,
  years: [2023],
  rows: [],
  sessions: [session, { ...session, id: SessionId.parse(uuid(8)), heldOn: '2023-03-28', status: 'closed' }],
}

test('a proposed calendar is accepted in part, and says who found no room', async () => {
  const accept = vi.fn<TurnActs['accept']>().mockResolvedValue({ planned: 1 })
  const user = await show(<ProposalDrawer isOpen schedule={schedule} accept={accept} onClose={vi.fn()} />)
  await user.click(await screen.findByRole('checkbox', { name: 'Dirección Regional de Salud' }))
  expect(screen.getByText(/^1 institución queda sin lugar/u)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Programar 1 presentación' }))
  expect(accept.mock.calls[0]?.[0].map(({ institutionId }) => institutionId)).toEqual([drea.id])
})

const row = (known: Partial<PresentationRow>): PresentationRow => ({
  institution: drea,
  segment: null,
  isActive: true,
  state: 'missing',
  turn: null,
  ...known,
})

const actsOf = (): TurnActs => ({
  accept: vi.fn(),
  set: vi.fn().mockResolvedValue(null),
  clear: vi.fn(),
  bring: vi.fn(),
  withdraw: vi.fn(),
  mark: vi.fn(),
  unmark: vi.fn(),
})

test('an institution gets its turn in a session, and is marked as presented only in one that was held', async () => {
  const acts = actsOf()
  const user = await show(<TurnDrawer row={row({})} schedule={schedule} acts={acts} onClose={vi.fn()} />)
  await user.click(await screen.findByRole('combobox', { name: 'Cuándo presenta' }))
  await user.click(await screen.findByRole('option', { name: 'Sesión Ordinaria N° 003-2023, 22/06/2023' }))
  await user.click(screen.getByRole('button', { name: 'Guardar turno' }))
  expect(acts.set).toHaveBeenCalledWith(row({}), { sessionId: session.id, month: null }, null)
  await user.click(screen.getByRole('button', { name: 'Marcar que presentó en…' }))
  const held = await screen.findAllByRole('menuitem')
  expect(held.map((item) => item.textContent)).toEqual(['Sesión Ordinaria N° 003-2023, 28/03/2023'])
  await user.click(held[0]!)
  expect(acts.mark).toHaveBeenCalledWith(row({}), uuid(8))
})

test('who presented has no other turn to be given; the mark can be taken back', async () => {
  const acts = actsOf()
  const turn = {
    id: PresentationId.parse(uuid(9)),
    month: 6,
    session: { ...session, status: 'closed' as const },
    agendaItemId: null,
    presentedOn: '2023-06-22',
    note: null,
    version: 2,
  }
  const presented = row({ state: 'presented', turn })
  const user = await show(<TurnDrawer row={presented} schedule={schedule} acts={acts} onClose={vi.fn()} />)
  expect(await screen.findByText('Presentó el 22/06/2023')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Guardar turno' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Quitar la marca de presentado' }))
  expect(acts.unmark).toHaveBeenCalledWith(presented)
})
