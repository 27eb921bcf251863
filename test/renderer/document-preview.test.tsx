import { MantineProvider, Modal } from '@mantine/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { DocumentPreview } from '../../renderer/features/documents/document-preview.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { HostActions } from '../../shared/contract/host.ts'

const subject = { kind: 'minutes', subjectId: '00000000-0000-7000-8000-000000000001' } as const
const other = { kind: 'agenda', subjectId: subject.subjectId } as const

afterEach(() => {
  Reflect.deleteProperty(window, 'mesaHost')
  vi.restoreAllMocks()
})

const inTheme = (children: React.ReactNode) => (
  <MantineProvider theme={theme} env="test">
    {children}
  </MantineProvider>
)

const preview = (readAt = 1, title = 'Vista previa: Acta', anchor: string | null = null) => (
  <DocumentPreview subject={subject} title={title} readAt={readAt} anchor={anchor} />
)

const frameOf = (title = 'Vista previa: Acta'): HTMLIFrameElement => {
  const frame = screen.getByTitle(title)
  if (!(frame instanceof HTMLIFrameElement)) throw new Error('The preview is no frame')
  return frame
}

/** jsdom loads no frames: what this one has drawn, with a sheet so wide. Says when it is printed, and where it is read. */
const draw = (frame: HTMLIFrameElement, width = 794) => {
  const pages = document.implementation.createHTMLDocument()
  const sheet = pages.body.appendChild(pages.createElement('section'))
  sheet.className = 'part'
  Object.defineProperty(sheet, 'offsetWidth', { value: width })
  const shown = { print: vi.fn(), scrollTo: vi.fn(), scrollX: 0, scrollY: 640, innerHeight: 500 }
  Object.defineProperty(frame, 'contentDocument', { value: pages })
  Object.defineProperty(frame, 'contentWindow', { value: shown })
  fireEvent.load(frame)
  return { ...shown, pages: pages.body }
}

/** Presses a key where the frame has them; false when somebody took it. */
const press = (pages: HTMLElement, key: KeyboardEventInit): boolean =>
  pages.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))

const hostOf = (actions: Partial<HostActions>) => {
  Object.defineProperty(window, 'mesaHost', { value: actions, configurable: true })
}

test('the frame of a preview may run nothing', () => {
  render(inTheme(preview()))
  expect(frameOf().getAttribute('src')).toBe(`/files/preview/minutes/${subject.subjectId}`)
  expect(frameOf().getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
})

test('a browser prints the pages that are shown, by the button and by Ctrl+P', async () => {
  const user = userEvent.setup()
  render(inTheme(preview()))
  const { print } = draw(frameOf())
  await user.click(screen.getByRole('button', { name: 'Imprimir' }))
  expect(print).toHaveBeenCalledTimes(1)
  await user.keyboard('{Control>}p{/Control}')
  expect(print).toHaveBeenCalledTimes(2)
})

test('Ctrl+P works while the pages have the keys, and letters stay with them', () => {
  render(inTheme(preview()))
  const { print, pages } = draw(frameOf())
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  expect(press(pages, { key: 'p', code: 'KeyP', ctrlKey: true })).toBe(false)
  expect(print).toHaveBeenCalledOnce()
  expect(heard).toHaveBeenCalledOnce()
  expect(press(pages, { key: 'PageDown' })).toBe(true)
  expect(heard).toHaveBeenCalledOnce()
  document.removeEventListener('keydown', heard)
})

test('under a panel Ctrl+P is not the preview’s; in the panel it prints what the panel shows', async () => {
  const user = userEvent.setup()
  render(
    inTheme(
      <>
        {preview()}
        <Modal opened onClose={() => undefined} title="Agenda">
          <DocumentPreview subject={other} title="Vista previa: Agenda" readAt={0} />
        </Modal>
      </>,
    ),
  )
  const below = draw(frameOf())
  const above = draw(frameOf('Vista previa: Agenda'))
  await user.keyboard('{Control>}p{/Control}')
  expect(above.print).toHaveBeenCalledOnce()
  expect(below.print).not.toHaveBeenCalled()
})

test('a browser says where its PDF is before its own panel covers the page', async () => {
  const user = userEvent.setup()
  render(inTheme(preview()))
  const { print } = draw(frameOf())
  await user.click(screen.getByRole('button', { name: 'Guardar PDF' }))
  const panel = await screen.findByRole('dialog')
  expect(panel.textContent).toContain('en «Destino» elija «Guardar como PDF»')
  expect(print).not.toHaveBeenCalled()
  await user.click(within(panel).getByRole('button', { name: 'Continuar' }))
  expect(print).toHaveBeenCalledOnce()
})

test('the window of Electron prints and saves by itself: the page only says which document', async () => {
  const user = userEvent.setup()
  const printDocument = vi.fn(async () => ({ status: 'printed' as const }))
  const savePdf = vi.fn(async () => ({ status: 'cancelled' as const }))
  hostOf({ printDocument, savePdf })
  render(inTheme(preview()))
  const { print } = draw(frameOf())
  await user.click(screen.getByRole('button', { name: 'Imprimir' }))
  await user.click(screen.getByRole('button', { name: 'Guardar PDF' }))
  expect(printDocument).toHaveBeenCalledWith(subject)
  expect(savePdf).toHaveBeenCalledWith(subject)
  expect(print).not.toHaveBeenCalled()
})

test('what was drawn stays until the next is there, and whoever reads stays where they were', async () => {
  const { rerender } = render(inTheme(preview(1)))
  draw(frameOf())
  rerender(inTheme(preview(2)))
  expect(frameOf('Vista previa: Acta (anterior)').dataset['coming']).toBeUndefined()
  expect(frameOf().dataset['coming']).toBe('true')
  expect(draw(frameOf()).scrollTo).toHaveBeenCalledWith(0, 640)
  await waitFor(() => {
    expect(screen.queryByTitle('Vista previa: Acta (anterior)')).toBeNull()
  })
  expect(frameOf().dataset['coming']).toBeUndefined()
})

test('a document that was read again while it was drawn is shown all the same, and then the newer one', () => {
  const { rerender } = render(inTheme(preview(1)))
  const first = frameOf()
  expect(first.dataset['coming']).toBe('true')
  rerender(inTheme(preview(2)))
  draw(first)
  expect(first.dataset['coming']).toBeUndefined()
  const second = frameOf()
  expect(second).not.toBe(first)
  draw(second)
  expect(second.dataset['coming']).toBeUndefined()
  expect(first.isConnected).toBe(false)
})

test('the sheets are as wide as their place until somebody makes them larger', async () => {
  const user = userEvent.setup()
  render(inTheme(preview()))
  draw(frameOf())
  const size = screen.getByRole('status', { name: 'Tamaño de la vista previa' })
  expect(size.textContent).toBe('100 %')
  await user.click(screen.getByRole('button', { name: 'Agrandar la vista previa' }))
  expect(size.textContent).toBe('110 %')
  await user.click(screen.getByRole('button', { name: 'Achicar la vista previa' }))
  await user.click(screen.getByRole('button', { name: 'Achicar la vista previa' }))
  expect(size.textContent).toBe('90 %')
  await user.click(screen.getByRole('button', { name: 'Ancho de página' }))
  expect(size.textContent).toBe('100 %')
  expect(screen.queryByRole('button', { name: 'Ancho de página' })).toBeNull()
})

/** What a frame has drawn of a part, so far from its upper edge. */
const sow = (pages: HTMLElement, anchor: string, top: number) => {
  const block = pages.appendChild(pages.ownerDocument.createElement('p'))
  block.setAttribute('data-anchor', anchor)
  block.getBoundingClientRect = () => new DOMRect(0, top, 600, 40)
}

const chosen = (anchor: string | null, readAt = 1) => inTheme(preview(readAt, undefined, anchor))

test.each([
  [false, 'smooth'],
  [true, 'auto'],
])('the pages go to what is chosen beside them, at once for whom movement disturbs (%s)', async (isStill, behavior) => {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(matchMedia(query), { matches: isStill && query.includes('reduced-motion') }),
  )
  const { rerender } = render(chosen(null))
  const { pages, scrollTo } = draw(frameOf())
  sow(pages, 'near', 200)
  sow(pages, 'far', 1000)
  rerender(chosen('far'))
  await waitFor(() => {
    expect(scrollTo.mock.calls).toEqual([[{ top: 640 + 1000 - 100, behavior }]])
  })
  // In sight already, or not drawn yet: nothing moves; nor does a redraw bring back whoever went on reading elsewhere.
  rerender(chosen('near'))
  await new Promise((resolve) => setTimeout(resolve, 250))
  rerender(chosen('new'))
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(scrollTo).toHaveBeenCalledOnce()
  rerender(chosen('new', 2))
  expect(draw(frameOf()).scrollTo.mock.calls).toEqual([[0, 640]])
})
