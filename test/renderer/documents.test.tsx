import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { uploadFile } from '../../renderer/app/upload.ts'
import { shareInCommon } from '../../renderer/features/documents/edited-warnings.tsx'
import { askedFilter, groupDocuments, isShown, noFilter } from '../../renderer/features/documents/register.ts'
import { RegisterSection } from '../../renderer/features/documents/register-section.tsx'
import { useFileDesk } from '../../renderer/features/documents/use-file-desk.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { EditedComparison, ProducedDocument } from '../../shared/contract/documents.ts'
import { DocumentId, SessionId, UploadId } from '../../shared/domain/ids.ts'

vi.mock('../../renderer/app/upload.ts', () => ({ uploadFile: vi.fn() }))

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const sessionId = SessionId.parse(idOf(900))

const acta = (documentVersion: number, known: Partial<ProducedDocument> = {}): ProducedDocument => ({
  id: DocumentId.parse(idOf(documentVersion)),
  kind: 'minutes',
  subjectId: sessionId,
  sessionId,
  subjectLabel: 'Sesión Ordinaria N° 003-2023',
  title: 'Acta de la Sesión Ordinaria N° 003-2023',
  fileName: `Acta Sesión Ordinaria N° 003-2023_v${String(documentVersion)}.docx`,
  documentVersion,
  sizeBytes: 12_300,
  sha256: 'a'.repeat(64),
  createdAt: `2023-03-1${String(documentVersion)}T15:00:00.000Z`,
  createdBy: 'Rosa Quispe',
  origin: 'program',
  hasData: true,
  isSigned: false,
  isCurrent: true,
  ...known,
})

describe('the register', () => {
  test('is told by document, each with its last version, whatever the clock said', () => {
    const late = acta(1, { createdAt: '2025-01-01T00:00:00.000Z', isCurrent: false })
    const report = acta(7, { kind: 'attendance_report', subjectId: idOf(700) })
    const groups = groupDocuments([late, report, acta(2)])
    expect(groups.map(({ newest, older }) => [newest.kind, newest.documentVersion, older.length])).toEqual([
      ['minutes', 2, 1],
      ['attendance_report', 7, 0],
    ])
  })

  test('is narrowed by the core, but for what only the drawn documents know', () => {
    expect(askedFilter({ ...noFilter, query: '  acta 003 ', kind: 'minutes', sessionId, year: '2024' })).toEqual({
      text: 'acta 003',
      kind: 'minutes',
      sessionId,
      year: 2024,
      origin: null,
    })
    expect(askedFilter({ ...noFilter, query: ' '.repeat(9), state: 'edited' })).toMatchObject({
      text: null,
      origin: 'edited',
    })
    expect(askedFilter({ ...noFilter, query: `${'a'.repeat(199)} ${'b'.repeat(900)}` }).text).toHaveLength(199)
    const [current, outdated] = [acta(1), acta(2, { isCurrent: false })].map((newest) => ({ newest, older: [] }))
    const shown = (state: (typeof noFilter)['state']) =>
      [current!, outdated!].filter((group) => isShown(group, { ...noFilter, state })).length
    expect([shown(null), shown('edited'), shown('outdated')]).toEqual([2, 2, 1])
  })
})

const comparison: EditedComparison = {
  fileName: 'Acta corregida.docx',
  data: ['ACTA', 'Asistieron doce instituciones.', 'Se trató el informe.', 'Cierre.'],
  edited: [
    'ACTA',
    'Asistieron trece instituciones.',
    'Se trató el informe.',
    'Cierre.',
    'Se agradece a la anfitriona.',
  ],
  otherTitle: null,
  knownVersion: null,
  isApproved: false,
}

type Asked = { path: string; input: unknown }
let asked: Asked[] = []
let answers: Record<string, unknown> = {}

beforeEach(() => {
  asked = []
  // jsdom has no scrolling.
  vi.stubGlobal('scrollTo', vi.fn())
  answers = { 'documents/compareUpload': comparison, 'documents/bringEdited': acta(3, { origin: 'edited' }) }
  vi.mocked(uploadFile).mockResolvedValue({ kind: 'uploaded', uploadId: UploadId.parse(idOf(500)) })
  vi.stubGlobal(
    'fetch',
    vi.fn(async (request: Request) => {
      const path = new URL(request.url).pathname.replace(/^\/rpc\//u, '')
      asked.push({ path, input: (JSON.parse(await request.clone().text()) as { json: unknown }).json })
      return Response.json({ json: answers[path] })
    }),
  )
})

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

const Register = () => {
  const { desk, panels } = useFileDesk()
  return (
    <>
      <RegisterSection
        sessions={[{ id: sessionId, label: 'Ordinaria N° 003-2023' }]}
        desk={desk}
        empty={<p>Todavía no hay documentos</p>}
      />
      {panels}
    </>
  )
}

const show = async ([newest, ...older]: readonly ProducedDocument[]) => {
  answers['documents/choices'] = { kinds: ['minutes'], years: [2023] }
  answers['documents/register'] = { items: [{ newest, older }], next: null }
  renderRegister()
  await screen.findByRole('table', { name: 'Documentos producidos' })
  asked = []
  return userEvent.setup()
}

const renderRegister = (): void => {
  const router = createRouter({
    routeTree: createRootRoute({ component: Register }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  )
}

const openMenu = async (user: ReturnType<typeof userEvent.setup>, version: number) => {
  await user.click(
    screen.getByRole('button', { name: new RegExp(`^Qué hacer con .*versión ${String(version)}$`, 'u') }),
  )
  return within(await screen.findByRole('menu'))
}

test('a row shows the last version, and unfolds the earlier ones', async () => {
  const user = await show([acta(2, { origin: 'edited', isCurrent: false }), acta(1, { isCurrent: false })])
  const table = screen.getByRole('table')
  expect(within(table).getAllByText('Los datos cambiaron')).toHaveLength(1)
  expect(within(table).getByText('Editado en Word')).toBeTruthy()
  expect(screen.queryByText('Versión 1')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^1 versión anterior de /u }))
  expect(screen.getByText('Versión 1')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'Buscar un documento' }), 'arequipa')
  answers['documents/register'] = { items: [], next: null }
  expect(await screen.findByText(/Ningún documento coincide/u)).toBeTruthy()
  expect(asked.at(-1)).toMatchObject({ path: 'documents/register', input: { text: 'arequipa', after: null } })
})

test('earlier documents come when they are asked for, after the last that came', async () => {
  const user = await show([acta(2)])
  expect(screen.queryByRole('button', { name: 'Ver anteriores' })).toBeNull()
  const next = { key: '2023-03-12T15:00:00.000Z', id: idOf(2) }
  answers['documents/register'] = { items: [{ newest: acta(2), older: [] }], next }
  await queryClient.invalidateQueries()
  await user.click(await screen.findByRole('button', { name: 'Ver anteriores' }))
  await waitFor(() => {
    expect(asked.at(-1)).toMatchObject({ path: 'documents/register', input: { after: next, limit: 50 } })
  })
  expect(screen.getByRole('status')).toHaveTextContent('2 documentos o más')
})

test('while there is no document at all, the page teaches what to do', async () => {
  answers['documents/choices'] = { kinds: [], years: [] }
  answers['documents/register'] = { items: [], next: null }
  renderRegister()
  expect(await screen.findByText('Todavía no hay documentos')).toBeTruthy()
})

test('what cannot be done is there with its reason', async () => {
  const user = await show([acta(1, { hasData: false, isSigned: true })])
  const menu = await openMenu(user, 1)
  const item = (name: RegExp) => menu.getByRole('menuitem', { name })
  expect(item(/Datos \(JSON\)\s*De esta versión no se guardaron/u)).toHaveAttribute('data-disabled')
  expect(item(/Volver a generar\s*Ya dice lo que dicen los datos/u)).toHaveAttribute('data-disabled')
  expect(item(/Traer el Word editado…\s*El acta está firmada/u)).toHaveAttribute('data-disabled')
  expect(item(/Copiar texto/u)).not.toHaveAttribute('data-disabled')
  expect(menu.queryByRole('menuitem', { name: /Ver qué se editó/u })).toBeNull()
})

test('an edited version is written over by the program only after saying what becomes of it', async () => {
  const user = await show([acta(2, { origin: 'edited' })])
  answers['documents/regenerate'] = acta(3)
  await user.click((await openMenu(user, 2)).getByRole('menuitem', { name: 'Volver a generar' }))
  const dialog = await screen.findByRole('dialog', { name: 'Volver a generar desde los datos' })
  expect(dialog).toHaveTextContent('La editada no se borra')
  expect(asked).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Generar otra versión' }))
  await waitFor(() => {
    expect(asked[0]).toEqual({ path: 'documents/regenerate', input: { kind: 'minutes', subjectId: sessionId } })
  })
})

const bring = async (documents: readonly ProducedDocument[] = [acta(2)]) => {
  const user = await show(documents)
  await user.click((await openMenu(user, 2)).getByRole('menuitem', { name: /Traer el Word editado/u }))
  const dialog = await screen.findByRole('dialog', { name: /^Traer el Word editado: Acta/u })
  const input = dialog.querySelector<HTMLInputElement>('input[type=file]')
  await user.upload(input!, new File(['PK'], 'Acta corregida.docx'))
  return { user, dialog: within(dialog) }
}

test('an edited Word is seen beside the data, with its words marked, before it is kept', async () => {
  const { user, dialog } = await bring()
  const table = await dialog.findByRole('table')
  expect(table.querySelector('del')).toHaveTextContent('doce')
  expect([...table.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
    'trece',
    'Se agradece a la anfitriona.',
  ])
  expect(asked.map(({ path }) => path)).toEqual(['documents/compareUpload'])
  await user.click(dialog.getByRole('button', { name: 'Guardar como versión oficial' }))
  expect(await screen.findByText('El Word editado quedó como versión 3: es la oficial.')).toBeTruthy()
  expect(asked[1]).toEqual({
    path: 'documents/bringEdited',
    input: { kind: 'minutes', subjectId: sessionId, uploadId: idOf(500) },
  })
})

test.each<[string, Partial<EditedComparison>, RegExp]>([
  ['another title', { otherTitle: 'Acta de la Sesión N° 004-2023' }, /dice ser «Acta de la Sesión N° 004-2023»/u],
  ['nothing in common', { edited: ['Receta de pachamanca.'] }, /Casi ningún párrafo coincide/u],
  ['an approved acta', { isApproved: true }, /ya está aprobada.*lo aprobado no cambia/u],
  ['no difference', { edited: comparison.data }, /Sin diferencias de texto/u],
])('before it is kept, %s is said', async (_name, part, words) => {
  answers['documents/compareUpload'] = { ...comparison, ...part }
  const { dialog } = await bring()
  expect(await dialog.findByText(words)).toBeTruthy()
  expect(dialog.getByRole('button', { name: 'Guardar como versión oficial' })).toBeEnabled()
})

test('a file that is already kept cannot be kept again', async () => {
  answers['documents/compareUpload'] = { ...comparison, edited: comparison.data, knownVersion: 2 }
  const { dialog } = await bring()
  expect(await dialog.findByText(/Es exactamente la versión 2/u)).toBeTruthy()
  expect(dialog.getByRole('button', { name: 'Guardar como versión oficial' })).toBeDisabled()
})

test('a file that was refused says why, and another can be chosen', async () => {
  vi.mocked(uploadFile).mockResolvedValueOnce({ kind: 'refused', sentence: '«Acta.docx» pasa de 100 MB.' })
  const { dialog } = await bring()
  expect(await dialog.findByRole('alert')).toHaveTextContent('pasa de 100 MB')
  expect(dialog.getByRole('button', { name: 'Elegir otro archivo' })).toBeEnabled()
})

test('what somebody edited is looked at again, with the data of then and of today', async () => {
  answers['documents/compareVersion'] = { ...comparison, knownVersion: 2 }
  const user = await show([acta(2, { origin: 'edited', isCurrent: false })])
  await user.click((await openMenu(user, 2)).getByRole('menuitem', { name: 'Ver qué se editó' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Qué se editó en Word/u }))
  expect(await dialog.findByText('trece')).toBeTruthy()
  await user.click(dialog.getByRole('radio', { name: 'Con los datos de hoy' }))
  await waitFor(() => {
    expect(asked.map(({ input }) => input)).toEqual([
      { id: idOf(2), against: 'kept' },
      { id: idOf(2), against: 'today' },
    ])
  })
})

test('how alike two files are is the share of whole paragraphs', () => {
  expect(shareInCommon({ data: ['a', 'b', 'c'], edited: ['a', 'x'] })).toBe(0.5)
  expect(shareInCommon({ data: ['a'], edited: [] })).toBe(0)
})
