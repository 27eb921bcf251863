import { DndContext } from '@dnd-kit/core'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { StateForm } from '../../renderer/features/agreements/state-form.ts'
import { BoardCard } from '../../renderer/features/commitments/board-card.tsx'
import { Board } from '../../renderer/features/commitments/board.tsx'
import { CommitmentsTable } from '../../renderer/features/commitments/commitments-table.tsx'
import { groupCommitments } from '../../renderer/features/commitments/grouping.ts'
import { CommitmentsSearch, filterOf, isNarrowed } from '../../renderer/features/commitments/search.ts'
import { lightOf } from '../../renderer/features/follow-ups/commitment-light.ts'
import { FollowFields } from '../../renderer/features/follow-ups/follow-fields.tsx'
import { SearchBox } from '../../renderer/ui/search-box.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { CommitmentCard, RegisteredCommitment } from '../../shared/contract/commitments.ts'
import { AgendaItemId, CommitmentId, InstitutionId, SessionId } from '../../shared/domain/ids.ts'

const uuid = (number: number): string => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`
const on = '2023-05-10'

const made = (number: number, known: Partial<RegisteredCommitment> = {}): RegisteredCommitment => ({
  id: CommitmentId.parse(uuid(number)),
  sessionId: SessionId.parse(uuid(100)),
  agendaItemId: AgendaItemId.parse(uuid(200)),
  position: 0,
  text: `Compromiso ${String(number)}`,
  responsibles: [],
  person: null,
  dueOn: null,
  priority: null,
  status: 'pending',
  version: 1,
  sessionLabel: 'Sesión Ordinaria N° 001-2023',
  heldOn: '2023-03-14',
  lastFollowUp: null,
  ...known,
})

const responsible = (name: string, number: number) => ({
  institutionId: InstitutionId.parse(uuid(number)),
  name,
  acronym: null,
})

const show = (what: ReactNode) => {
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        {what}
      </MantineProvider>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

beforeEach(() => {
  queryClient.clear()
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
})

test('the light says in words what its colour says', () => {
  const words = (dueOn: string | null) => lightOf({ status: 'pending', dueOn }, on).words
  expect(words('2023-05-09')).toBe('Vencido hace 1 día')
  expect(words('2023-05-10')).toBe('Vence hoy')
  expect(words('2023-05-17')).toBe('Vence en 7 días')
  expect(words('2023-05-18')).toBe('En plazo')
  expect(words(null)).toBe('Sin fecha')
  expect(lightOf({ status: 'fulfilled', dueOn: '2023-01-01' }, on).words).toBe('Cumplido')
})

test('one of two institutions stands in both groups; what has none comes last', () => {
  const all = [
    made(1),
    made(2, { responsibles: [responsible('Salud', 301), responsible('Educación', 302)], dueOn: '2023-05-01' }),
    made(3, { dueOn: '2023-04-30', priority: 10 }),
    made(4, { priority: 9 }),
  ]
  const groups = (by: Parameters<typeof groupCommitments>[1]) =>
    groupCommitments(all, by).map(({ name, commitments }) => [name, commitments.length])
  expect(groups('institucion')).toEqual([
    ['Educación', 1],
    ['Salud', 1],
    ['Sin institución responsable', 3],
  ])
  expect(groups('mes')).toEqual([
    ['Abril de 2023', 1],
    ['Mayo de 2023', 1],
    ['Sin fecha', 2],
  ])
  expect(groups('prioridad').map(([name]) => name)).toEqual(['Prioridad N° 9', 'Prioridad N° 10', 'Sin prioridad'])
  expect(groups('sesion')).toEqual([['Sesión Ordinaria N° 001-2023', 4]])
})

test('groups of a part of the register say that there is more', () => {
  const table = (grouping: 'mes' | null, isWhole: boolean) => (
    <MantineProvider theme={theme} env="test">
      <CommitmentsTable commitments={[made(1)]} isWhole={isWhole} grouping={grouping} on={on} onOpen={vi.fn()} />
    </MantineProvider>
  )
  const { rerender } = render(table('mes', false))
  expect(screen.getByRole('status').textContent).toContain('Están agrupados los primeros 1, por su plazo, y hay más')
  rerender(table('mes', true))
  expect(screen.queryByRole('status')).toBeNull()
  rerender(table(null, false))
  expect(screen.queryByRole('status')).toBeNull()
})

test('an address that somebody wrote by hand narrows by what it says right, and by nothing else', () => {
  const search = CommitmentsSearch.parse({
    vencidos: true,
    institucion: 'x',
    mes: '2023-13',
    estado: 'otro',
    anio: 2023,
  })
  expect(filterOf(search)).toEqual({
    scope: 'open',
    onlyOverdue: true,
    institutionId: null,
    sessionId: null,
    priority: null,
    dueMonth: null,
    year: 2023,
    text: null,
  })
  expect([isNarrowed(search), isNarrowed({ vista: 'tablero', agrupar: 'mes' })]).toEqual([true, false])
})

test('a card is moved by keyboard to any other state, and opens when it is pressed', async () => {
  const moved: unknown[] = []
  const statuses = ['pending', 'in_progress', 'fulfilled'] as const
  const user = show(
    // As the board has it: the keys of a card are its own.
    <DndContext sensors={[]}>
      <BoardCard
        commitment={made(1)}
        on={on}
        statuses={statuses}
        onOpen={({ id }) => moved.push(id)}
        onMove={({ id }, status) => moved.push([id, status])}
      />
    </DndContext>,
  )
  screen.getByRole('button', { name: 'Mover: Compromiso 1' }).focus()
  await user.keyboard('{Enter}')
  const menu = await screen.findByRole('menu')
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((item) => item.textContent),
  ).toEqual(['En proceso', 'Cumplido'])
  await user.click(within(menu).getByRole('menuitem', { name: 'Cumplido' }))
  await user.click(screen.getByRole('button', { name: 'Compromiso 1' }))
  expect(moved).toEqual([[uuid(1), 'fulfilled'], uuid(1)])
})

test('the board asks for each state apart, and says that there is more than it shows', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { json } = (await request.json()) as { json: { scope: string } }
    asked.push(json.scope)
    const items = json.scope === 'fulfilled' ? [made(7, { status: 'fulfilled' })] : []
    const next = json.scope === 'fulfilled' ? { key: on, id: uuid(7) } : null
    return Response.json({ json: { items, next } })
  })
  show(<Board filter={filterOf({})} on={on} onOpen={() => undefined} onMove={() => undefined} />)
  const column = await screen.findByRole('region', { name: /^Cumplido/u })
  await within(column).findByText('Compromiso 7')
  expect(column.textContent).toContain('1+')
  within(column).getByRole('button', { name: 'Mostrar más' })
  expect(asked.toSorted()).toEqual(['fulfilled', 'in_progress', 'not_fulfilled', 'pending', 'rescheduled', 'void'])
})

const card = (known: Partial<CommitmentCard> = {}): CommitmentCard => {
  const { lastFollowUp: _last, ...commitment } = made(1)
  return { ...commitment, dueOn: '2023-05-01', itemTitle: 'Salud', followUps: [], ...known }
}

test('a commitment that is moved to another day says until when and why before it is saved', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ json: {} })))
  const said: unknown[] = []
  const closed = vi.fn()
  const user = show(
    <FollowFields
      commitment={card()}
      moved="rescheduled"
      onFollow={(_commitment, form) => {
        said.push(form)
        return Promise.resolve(null)
      }}
      onClose={closed}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Anotar avance' }))
  await screen.findByText('Diga para cuándo se reprograma.')
  await screen.findByText('Escriba por qué cambia la fecha.')
  await user.type(screen.getByLabelText('Nueva fecha'), '30/06/2023')
  await user.type(screen.getByLabelText('Qué se dijo'), 'Falta una firma')
  await user.click(screen.getByRole('button', { name: 'Anotar avance' }))
  await waitFor(() => {
    expect(said).toEqual([{ status: 'rescheduled', percentage: null, note: 'Falta una firma', dueOn: '2023-06-30' }])
  })
  // Refused by the core: what was written stays in the form.
  expect(closed).not.toHaveBeenCalled()
})

test('the state without effect asks for the reason', () => {
  const form = { state: 'void', on, note: null, undoneById: null }
  expect(StateForm.safeParse(form).error?.issues[0]?.path).toEqual(['note'])
  expect(StateForm.safeParse({ ...form, note: 'Otro lo reemplaza' }).success).toBe(true)
  expect(StateForm.safeParse({ ...form, state: 'fulfilled' }).success).toBe(true)
})

const Searching = ({ onSearch }: { onSearch: (text: string) => void }) => {
  const [value, setValue] = useState('')
  return (
    <>
      <SearchBox
        label="Buscar"
        placeholder=""
        className=""
        value={value}
        onSearch={(text) => {
          onSearch(text)
          setValue(text)
        }}
      />
      <button
        onClick={() => {
          setValue('')
        }}
      >
        Quitar
      </button>
    </>
  )
}

test('letters stand as they are typed and are looked for once; cleared elsewhere, the box is empty', async () => {
  const searched: string[] = []
  const user = show(<Searching onSearch={(text) => searched.push(text)} />)
  const box = screen.getByLabelText('Buscar')
  await user.type(box, 'anemia')
  expect(box).toHaveValue('anemia')
  await waitFor(() => {
    expect(searched.at(-1)).toBe('anemia')
  })
  expect(box).toHaveValue('anemia')
  await user.click(screen.getByRole('button', { name: 'Quitar' }))
  expect(box).toHaveValue('')
})
