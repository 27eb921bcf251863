import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { ChecksPanel } from '../../renderer/features/ordinance-checks/checks-panel.tsx'
import { ChecksSummary } from '../../renderer/features/ordinance-checks/checks-summary.tsx'
import { LibraryPanel } from '../../renderer/features/clauses/library-panel.tsx'
import { useKeepClause } from '../../renderer/features/clauses/use-library.ts'
import { theme } from '../../renderer/ui/theme.ts'
import type { NewPart, Ordinance } from '../../shared/contract/ordinances.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'
import { OrdinanceId, OrdinancePartId } from '../../shared/domain/ids.ts'
import { keyReferenceTo } from '../../shared/domain/part-references.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'
import { standingParts } from '../helpers/standing-parts.ts'

const clause = {
  id: '01970000-0000-7000-8000-000000000001',
  name: 'Seguimiento concertado',
  part: { kind: 'article', title: 'Seguimiento', text: 'El CER sigue.', children: [] },
  version: 4,
}

const asked: [path: string, input: unknown][] = []

const answerTo = (path: string, input: unknown): unknown => {
  if (path.endsWith('settings/get'))
    return {
      settings: { ...defaultSettings, committee: { ...defaultSettings.committee, region: 'Apurímac' } },
      version: 1,
    }
  if (path.endsWith('clauses/list')) return { items: [clause], next: null }
  if (path.endsWith('clauses/add')) return { ...clause, ...(input as object), version: 1 }
  return clause
}

beforeEach(() => {
  asked.length = 0
  queryClient.clear()
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const input = request.method === 'POST' ? ((await request.json()) as { json: unknown }).json : null
    asked.push([url.pathname, input])
    return Response.json({ json: answerTo(url.pathname, input) })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const sent = (path: string) => asked.filter(([name]) => name === `/rpc/clauses/${path}`).map(([, input]) => input)

const ordinanceWith = (parts: readonly NewPart[], more: Partial<Ordinance> = {}): Ordinance => ({
  ...emptyOrdinance.draft,
  id: OrdinanceId.parse('01970000-0000-7000-8000-0000000000aa'),
  stage: 'drafting',
  reasons: emptyOrdinance.reasons,
  parts: standingParts(parts).map((part) => ({
    ...part,
    id: OrdinancePartId.parse(part.id),
    parentId: part.parentId === null ? null : OrdinancePartId.parse(part.parentId),
    version: 1,
  })),
  removed: [],
  version: 1,
  ...more,
})

const show = (content: ReactNode) =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        {content}
      </MantineProvider>
    </QueryClientProvider>,
  )

const article = (title: string, text: string): NewPart => ({ kind: 'article', title, text, children: [] })
const sound = [
  article('Objeto', 'Aprobar la agenda.'),
  article('Vigencia', 'Rige desde el día siguiente de su publicación en el diario oficial El Peruano.'),
]

test('what is found is told by kind, and leads to its part', async () => {
  const ordinance = ordinanceWith([article('', 'La DIRESA informa, tal vez.'), ...sound])
  const onSelectPart = vi.fn()
  show(<ChecksPanel ordinance={ordinance} selectedPartId={null} onSelectPart={onSelectPart} />)
  expect(screen.getByRole('status').textContent).toBe(
    '3 observaciones. Son avisos: el texto puede salir tal como está.',
  )
  const names = screen.getByRole('region', { name: /Siglas y nombres/u })
  const user = userEvent.setup()
  await user.click(within(names).getByRole('button', { name: /ARTÍCULO PRIMERO.*«DIRESA» no está definida/u }))
  expect(onSelectPart).toHaveBeenCalledExactlyOnceWith(ordinance.parts[0]?.id)
})

test('a text without anything to look at says so, and what is of the whole text leads nowhere', () => {
  const { rerender } = show(
    <ChecksPanel ordinance={ordinanceWith(sound)} selectedPartId={null} onSelectPart={vi.fn()} />,
  )
  expect(screen.getByText('Sin observaciones')).toBeTruthy()
  rerender(<div />)
  cleanup()
  show(
    <ChecksPanel
      ordinance={ordinanceWith([article('Objeto', 'Aprobar.')])}
      selectedPartId={null}
      onSelectPart={vi.fn()}
    />,
  )
  expect(screen.getByText('Ninguna disposición manda publicar la ordenanza.')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('who presents a text is told how many observations there are', () => {
  show(<ChecksSummary ordinance={ordinanceWith([article('', 'Tal vez.'), ...sound])} />)
  expect(screen.getByText('2 observaciones en la revisión')).toBeTruthy()
  expect(screen.getByText('Palabras que dejan dudas: 1')).toBeTruthy()
})

test('a legal ground and what the committee kept are inserted as parts', async () => {
  const onInsert = vi.fn<(parts: NewPart[]) => void>()
  show(<LibraryPanel ordinance={ordinanceWith(sound)} selectedPartId={null} onInsert={onInsert} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Insertar «Seguimiento concertado»' }))
  await user.click(screen.getByRole('button', { name: 'Insertar «Constitución, artículo 191»' }))
  expect(onInsert.mock.calls.map(([parts]) => parts.map(({ kind }) => kind))).toEqual([['article'], ['recital']])
  expect(onInsert.mock.calls[1]?.[0][0]?.text).toMatch(/^Que, de conformidad con el artículo 191 .*;$/u)
})

test('the grounds are searched too, and a statement takes no articles', async () => {
  show(<LibraryPanel ordinance={ordinanceWith([], { kind: 'statement' })} selectedPartId={null} onInsert={vi.fn()} />)
  await screen.findByText('Seguimiento concertado')
  expect(screen.queryByRole('button', { name: 'Insertar «Seguimiento concertado»' })).toBeNull()
  await userEvent.setup().type(screen.getByLabelText('Buscar en la biblioteca'), 'descentralizacion 27783')
  await waitFor(() => {
    expect(screen.queryByText('Constitución, artículo 191')).toBeNull()
  })
  expect(screen.getByRole('button', { name: 'Insertar «Ley N° 27783»' })).toBeTruthy()
})

test('an approved text takes nothing', async () => {
  show(
    <LibraryPanel ordinance={ordinanceWith(sound, { stage: 'approved' })} selectedPartId={null} onInsert={vi.fn()} />,
  )
  await screen.findByText('Seguimiento concertado')
  expect(screen.queryAllByRole('button', { name: /^Insertar/u })).toEqual([])
})

test('it is renamed in its place, and what is taken out comes back with «Deshacer»', async () => {
  show(<LibraryPanel ordinance={ordinanceWith(sound)} selectedPartId={null} onInsert={vi.fn()} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Cambiar el nombre de «Seguimiento concertado»' }))
  const box = screen.getByLabelText('Nombre en la biblioteca')
  await user.clear(box)
  await user.type(box, 'Balance anual{Enter}')
  await waitFor(() => {
    expect(sent('update')).toEqual([
      { id: clause.id, draft: { name: 'Balance anual', part: clause.part }, expectedVersion: 4 },
    ])
  })
  await user.click(await screen.findByRole('button', { name: 'Quitar «Seguimiento concertado» de la biblioteca' }))
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await waitFor(() => {
    expect(sent('restore')).toEqual([{ id: clause.id, draft: { name: clause.name, part: clause.part } }])
  })
})

test('a part is kept under its title, without what it says of others', async () => {
  const ordinance = ordinanceWith([
    { ...article('Objeto', 'Uno.'), key: 'object' },
    article('Fines', `Según el ${keyReferenceTo('object')}.`),
    article('', ' '),
  ])
  const Keep = () => {
    const keep = useKeepClause(ordinance)
    return ordinance.parts.map(({ id, title }) => (
      <button
        key={id}
        type="button"
        onClick={() => {
          keep(id)
        }}
      >
        {`Guardar ${title}`}
      </button>
    ))
  }
  show(<Keep />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Guardar Fines' }))
  expect(await screen.findByText('«Fines» quedó en la biblioteca.')).toBeTruthy()
  expect(sent('add')).toMatchObject([{ name: 'Fines', part: { text: 'Según el [Por completar: artículo primero].' } }])
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText(/la parte todavía no dice nada/u)).toBeTruthy()
  expect(sent('add')).toHaveLength(1)
})
