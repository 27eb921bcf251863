import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { uploadFile } from '../../renderer/app/upload.ts'
import { LetterheadSection } from '../../renderer/features/letterhead/letterhead-section.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { UploadId } from '../../shared/domain/ids.ts'
import { noLetterhead, type Letterhead } from '../../shared/domain/letterhead.ts'

vi.mock('../../renderer/app/upload.ts', () => ({ uploadFile: vi.fn() }))

const uploadId = UploadId.parse('00000000-0000-7000-8000-000000000001')
const logo = {
  sha256: 'a'.repeat(64),
  fileName: 'logo.png',
  mediaType: 'image/png',
  widthPx: 300,
  heightPx: 300,
} as const
const template = { sha256: 'b'.repeat(64), fileName: 'Hoja membretada.docx' }

let asked: { path: string; input: unknown }[] = []
let state: { letterhead: Letterhead; missing: string[] } = { letterhead: noLetterhead, missing: [] }
let refusal: { code: string; data: unknown } | null = null

beforeAll(() => {
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
})

beforeEach(() => {
  asked = []
  refusal = null
  vi.mocked(uploadFile).mockReset().mockResolvedValue({ kind: 'uploaded', uploadId })
  vi.stubGlobal(
    'fetch',
    vi.fn(async (request: Request) => {
      const path = new URL(request.url).pathname.replace(/^\/rpc\//u, '')
      const text = await request.clone().text()
      if (path === 'letterhead/get') return Response.json({ json: state })
      asked.push({ path, input: (JSON.parse(text) as { json: unknown }).json })
      return refusal === null
        ? Response.json({ json: state })
        : Response.json({ json: { defined: true, status: 422, message: '', ...refusal } }, { status: 422 })
    }),
  )
})

afterEach(() => {
  notifications.clean()
  queryClient.clear()
  vi.unstubAllGlobals()
})

const show = async (letterhead: Partial<Letterhead> = {}, missing: string[] = []) => {
  state = { letterhead: { ...noLetterhead, ...letterhead }, missing }
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        <LetterheadSection committee="Mesa" />
      </MantineProvider>
    </QueryClientProvider>,
  )
  await screen.findByText('Logo a la izquierda')
  return userEvent.setup()
}

const pick = (label: string, file: File) => {
  const input = screen.getByLabelText(label, { selector: 'input' })
  return userEvent.setup({ applyAccept: false }).upload(input, file)
}

test('a picture becomes the logo of its side at once; undoing takes that back, and nothing that was changed since', async () => {
  const user = await show()
  await pick('Logo a la derecha', new File(['x'], 'logo.png'))
  expect(asked).toEqual([{ path: 'letterhead/setLogo', input: { side: 'right', uploadId } }])
  // Meanwhile somebody wrote a line.
  state = { letterhead: { ...noLetterhead, logos: { left: null, right: logo }, headerLine: 'CER' }, missing: [] }
  await queryClient.invalidateQueries()
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await waitFor(() => {
    expect(asked.at(-1)).toEqual({ path: 'letterhead/save', input: { right: null } })
  })
})

test('a logo of 40 MB is refused in a sentence before anything is sent', async () => {
  await show()
  await pick(
    'Logo a la izquierda',
    Object.defineProperty(new File(['x'], 'logo.png'), 'size', { value: 40 * 1024 * 1024 }),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('«logo.png» pasa de 2 MB')
  expect(uploadFile).not.toHaveBeenCalled()
})

test('what the program finds wrong with a Word is said beside it, until it is closed', async () => {
  const user = await show({ template })
  refusal = { code: 'LETTERHEAD_REFUSED', data: { fileName: 'otro.docx', reason: 'no_field' } }
  await pick('Word con el membrete', new File(['x'], 'otro.docx'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('A «otro.docx» le falta {{contenido}}. El membrete sigue como estaba.')
  expect(screen.getByText('Hoja membretada.docx')).toBeTruthy()
  await user.click(within(alert).getByRole('button', { name: 'Cerrar este aviso' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the Word is given up for the header of the program, with its logos as they were', async () => {
  const user = await show({ template, logos: { left: logo, right: null } })
  expect(screen.getByRole('button', { name: 'Probar con datos de ejemplo' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Volver al membrete del programa' }))
  expect(asked).toEqual([{ path: 'letterhead/save', input: { template: null } }])
  expect(await screen.findByText('Volvió el membrete del programa.')).toBeTruthy()
})

test('the lines are saved by their button, without spaces around them; a fourth one does not fit', async () => {
  const user = await show({ footerLines: ['Jr. Arequipa 123'] })
  const save = screen.getByRole('button', { name: 'Guardar textos' })
  expect(save).toBeDisabled()
  const foot = screen.getByRole('textbox', { name: /^Pie de página/u })
  await user.type(foot, '{Enter}  mesa@ejemplo.pe ')
  await user.click(save)
  expect(asked).toEqual([
    {
      path: 'letterhead/save',
      input: { headerLine: '', footerLines: ['Jr. Arequipa 123', 'mesa@ejemplo.pe'] },
    },
  ])
  await user.type(foot, '{Enter}tres{Enter}cuatro')
  expect(screen.getByText(/Caben tres líneas y hay 4/u)).toBeTruthy()
  expect(save).toBeDisabled()
})

test('a logo that is taken off while something is being typed leaves what is typed', async () => {
  const user = await show({ logos: { left: logo, right: null } })
  await user.type(screen.getByRole('textbox', { name: /^Línea bajo/u }), 'Comité Ejecutivo')
  state = { letterhead: noLetterhead, missing: [] }
  await user.click(screen.getByRole('button', { name: 'Quitar: Logo a la izquierda' }))
  await waitFor(() => {
    expect(screen.queryByRole('img', { name: /^Logo a la izquierda/u })).toBeNull()
  })
  expect(screen.getByRole('textbox', { name: /^Línea bajo/u })).toHaveValue('Comité Ejecutivo')
})

test('a file that the disk lost is said where it should be', async () => {
  await show({ logos: { left: logo, right: null }, template }, ['left', 'template'])
  expect(screen.getByRole('alert')).toHaveTextContent('El archivo ya no está en el disco')
  expect(screen.getByText(/las hojas verticales no se escriben sin él/u)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Descargar' })).toBeNull()
})

test('the sheet beside it is a frame that runs nothing', async () => {
  await show()
  const frame = screen.getByTitle('Ejemplo con el membrete')
  expect(frame.getAttribute('src')).toBe('/files/letterhead/preview')
  expect(frame.getAttribute('sandbox')).toBe('')
})
