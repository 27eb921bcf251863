import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { catchEarlyLetters, openPalette } from '../../renderer/app/palette.ts'
import { destinationOf } from '../../renderer/features/search/destination.ts'
import { foundParagraph, wordRanges } from '../../renderer/features/search/found-paragraph.ts'
import { searchKinds } from '../../renderer/features/search/kinds.ts'
import { Marked } from '../../renderer/features/search/marked.tsx'
import { SearchPage } from '../../renderer/features/search/search-page.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { SearchHit } from '../../shared/contract/search.ts'
import { SearchKind, kindNamed } from '../../shared/domain/search-kinds.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const id = '00000000-0000-7000-8000-000000000001'
const hitOf = (kind: SearchKind, title = 'Un título'): SearchHit => ({
  kind,
  id,
  title: { text: title, marks: [] },
  context: 'Sesión Ordinaria N° 001-2023',
  excerpt: null,
  paragraph: null,
  day: '2023-03-28',
  year: 2023,
  sessionId: id as SearchHit['sessionId'],
  agendaItemId: id as SearchHit['agendaItemId'],
  parentId: id,
  documentKind: kind === 'document' ? 'minutes' : null,
})

test('what looks like HTML in a hit is text, and only the marked letters are marked', () => {
  const text = '<img src=x onerror="alert(1)"> agua'
  render(<Marked of={{ text, marks: [{ from: text.length - 4, to: text.length }] }} />)
  expect(document.body.textContent).toBe(text)
  expect(document.querySelector('img')).toBeNull()
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['agua'])
})

test('each kind can be written after tipo: as the screen writes it, and leads somewhere', () => {
  for (const kind of SearchKind.options) {
    expect(kindNamed(searchKinds[kind].word)).toBe(kind)
    expect(destinationOf(hitOf(kind), 'agua').to).toMatch(/^\/./u)
  }
})

test('what is found leads to the thing itself, not to the list of its files', () => {
  expect(destinationOf(hitOf('statement'), 'agua')).toMatchObject({
    to: '/documentos',
    search: { pronunciamiento: id },
  })
  expect(destinationOf(hitOf('balance'), 'agua')).toMatchObject({ params: { balanceId: id } })
  expect(destinationOf(hitOf('ratification'), 'agua')).toMatchObject({
    to: '/plan/prioridades',
    search: { agenda: id, acta: id },
  })
  expect(destinationOf(hitOf('letter'), 'agua')).toMatchObject({
    to: '/sesiones/$sessionId/convocatoria',
    params: { sessionId: id },
  })
  expect(destinationOf({ ...hitOf('letter'), sessionId: null }, 'agua')).toMatchObject({
    to: '/padron/solicitud',
    search: { periodo: id },
  })
})

test('an article leads to its place in the text, and a text to itself', () => {
  expect(
    destinationOf({ ...hitOf('ordinance'), parentId: '00000000-0000-7000-8000-000000000002' }, 'agua'),
  ).toMatchObject({
    params: { ordinanceId: '00000000-0000-7000-8000-000000000002' },
    search: { parte: id },
  })
  expect(destinationOf({ ...hitOf('ordinance'), parentId: null }, 'agua')).toMatchObject({
    params: { ordinanceId: id },
    search: {},
  })
})

test('notes lead to their item; where a paragraph was found, to it with its words', () => {
  expect(destinationOf(hitOf('notes'), 'agua')).toMatchObject({ search: { punto: id } })
  expect(destinationOf({ ...hitOf('notes'), paragraph: 2 }, 'agua')).toMatchObject({
    to: '/sesiones/$sessionId/acta',
    search: { punto: id, parrafo: 2, busca: 'agua' },
  })
})

const notesWith = (html: string): Element => {
  const notes = document.createElement('div')
  notes.innerHTML = html
  return notes
}

test('words are found in a paragraph also where bold letters part them', () => {
  const [paragraph] = notesWith('<p>La des<strong>nutri</strong>ción y el agua.</p>').children
  const texts = wordRanges(paragraph!, 'desnutricion agua').map((range) => range.toString())
  expect(texts).toEqual(['desnutrición', 'agua'])
})

test('a paragraph that moved since is found by its words; one that is gone is none', () => {
  const paragraphs = [...notesWith('<p>Nuevo.</p><p>Uno.</p><p>El agua.</p>').children]
  expect(foundParagraph(paragraphs, 1, 'agua')).toBe(paragraphs[2])
  expect(foundParagraph(paragraphs, 2, 'agua')).toBe(paragraphs[2])
  expect(foundParagraph(paragraphs, 9, 'aguas')).toBeNull()
})

const showPage = async (address: string) => {
  const root = createRootRoute()
  const validateSearch = ({ q }: Record<string, unknown>) => (typeof q === 'string' ? { q } : {})
  const page = createRoute({ getParentRoute: () => root, path: '/buscar', validateSearch, component: SearchPage })
  const rest = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>otra página</p> })
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createRouter({ routeTree: root.addChildren([page, rest]), history })
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { box: await screen.findByLabelText('Qué busca'), history }
}

const answer = (items: SearchHit[]): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ json: { items, next: null, isComplete: true } })))
}

test('an empty box teaches the filters, and an example looks for itself', async () => {
  answer([])
  const { box } = await showPage('/buscar')
  await userEvent.click(await screen.findByText('tipo:acuerdo año:2023'))
  expect(box).toHaveValue('tipo:acuerdo año:2023')
  await screen.findByText('No hay nada con «tipo:acuerdo año:2023»')
})

test('filters stand as chips, are added and taken out, and the address says them', async () => {
  answer([hitOf('agreement')])
  const { box, history } = await showPage('/buscar?q=agua')
  await userEvent.click(await screen.findByRole('button', { name: 'Solo Acuerdos' }))
  expect(box).toHaveValue('agua tipo:acuerdo')
  await waitFor(() => expect(decodeURIComponent(history.location.search)).toContain('tipo:acuerdo'))
  await userEvent.click(screen.getByRole('button', { name: 'Quitar el filtro Acuerdos' }))
  expect(box).toHaveValue('agua')
})

test('the arrows go from the box down the results and back', async () => {
  answer([hitOf('commitment', 'Primero'), hitOf('event', 'Segundo')])
  const { box } = await showPage('/buscar?q=agua')
  await screen.findByText('Segundo')
  await userEvent.click(box)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toHaveTextContent('Segundo')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement).toBe(box)
})

test('letters typed before the box of Ctrl+K is there are handed to it, and do not reach the page behind', () => {
  const taken: string[] = []
  const behind = vi.fn()
  document.body.addEventListener('keydown', behind)
  const stop = catchEarlyLetters((letter) => taken.push(letter))
  const press = (key: string, more: KeyboardEventInit = {}) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  press('n')
  openPalette()
  press('a')
  press('Enter')
  press('k', { ctrlKey: true })
  stop()
  press('b')
  document.body.removeEventListener('keydown', behind)
  expect(taken).toEqual(['a'])
  expect(behind).toHaveBeenCalledTimes(4)
})
