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
  vi.unstubAllGlobals()
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

const sheets = (words: string, style = ''): string =>
  `<title>${words}</title><style>${style}</style><main><section class="part"><p>${words}</p></section></main>`

/** What the program answers when it is asked for the pages again; says how often it was. */
const answerPages = (answer: () => Response) => {
  const asked = vi.fn(async (_address: string, _options: RequestInit) => answer())
  vi.stubGlobal('fetch', asked)
  return asked
}

/** jsdom loads no frames: what this one has drawn, with sheets so wide. Says when it is printed, and where it is read. */
const draw = (frame: HTMLIFrameElement, html = sheets('Antes')) => {
  const pages = new DOMParser().parseFromString(html, 'text/html')
  const sheet = pages.querySelector('.part')
  if (sheet !== null) Object.defineProperty(sheet, 'offsetWidth', { value: 794 })
  const shown = { print: vi.fn(), scrollTo: vi.fn(), scrollX: 0, scrollY: 640, innerHeight: 500 }
  Object.defineProperty(frame, 'contentDocument', { value: pages })
  Object.defineProperty(frame, 'contentWindow', { value: shown })
  fireEvent.load(frame)
  return { ...shown, pages: pages.body }
}

/** What a browser shows where the program answered no pages: nobody gets in. */
const refuse = (frame: HTMLIFrameElement) => {
  Object.defineProperty(frame, 'contentDocument', { value: null })
  fireEvent.load(frame)
}

/** Presses a key where the frame has them; false when somebody took it. */
const press = (pages: HTMLElement, key: KeyboardEventInit): boolean =>
  pages.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))

const hostOf = (actions: Partial<HostActions>) => {
  Object.defineProperty(window, 'mesaHost', { value: actions, configurable: true })
}

test('the frame of a preview may run nothing', () => {
  render(inTheme(preview()))
  expect(frameOf().getAttribute('src')).toBe(`/files/preview/minutes/${subject.subjectId}?beginning`)
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

test('what is read again is drawn in the pages that are shown, where only what changed is new', async () => {
  const asked = answerPages(() => new Response(sheets('Después')))
  const { rerender } = render(inTheme(preview(1)))
  const frame = frameOf()
  const { pages, scrollTo } = draw(frame)
  const section = pages.querySelector('section')
  expect(asked).not.toHaveBeenCalled()
  rerender(inTheme(preview(2)))
  await waitFor(() => {
    expect(pages.textContent).toBe('Después')
  })
  expect(asked.mock.calls.map(([address]) => address)).toEqual([`/files/preview/minutes/${subject.subjectId}`])
  expect(frameOf()).toBe(frame)
  expect(pages.querySelector('section')).toBe(section)
  expect(frame.contentDocument?.title).toBe('Después')
  expect(scrollTo).not.toHaveBeenCalled()
})

test('pages that look otherwise are drawn anew: what was drawn stays until they are there, and so does who reads', async () => {
  answerPages(() => new Response(sheets('Después', 'p { margin: 0 }')))
  const { rerender } = render(inTheme(preview(1)))
  draw(frameOf())
  rerender(inTheme(preview(2)))
  const before = await screen.findByTitle('Vista previa: Acta (anterior)')
  expect(before.dataset['coming']).toBeUndefined()
  expect(frameOf().dataset['coming']).toBe('true')
  expect(frameOf().getAttribute('src')).toBe(`/files/preview/minutes/${subject.subjectId}`)
  expect(draw(frameOf()).scrollTo).toHaveBeenCalledWith(0, 640)
  await waitFor(() => {
    expect(screen.queryByTitle('Vista previa: Acta (anterior)')).toBeNull()
  })
  expect(frameOf().dataset['coming']).toBeUndefined()
})

test('pages that do not come leave those that are shown, say so, and come with the next reading', async () => {
  let answer = () => new Response('', { status: 500 })
  answerPages(() => answer())
  const { rerender } = render(inTheme(preview(1)))
  const { pages } = draw(frameOf())
  rerender(inTheme(preview(2)))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'La vista previa no se pudo actualizar: muestra lo de antes.',
  )
  expect(pages.textContent).toBe('Antes')
  answer = () => new Response(sheets('Después'))
  rerender(inTheme(preview(3)))
  await waitFor(() => {
    expect(pages.textContent).toBe('Después')
  })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('pages that do not come, and then look otherwise, are drawn anew', async () => {
  let answer = () => new Response('', { status: 500 })
  answerPages(() => answer())
  const { rerender } = render(inTheme(preview(1)))
  draw(frameOf())
  rerender(inTheme(preview(2)))
  await screen.findByRole('alert')
  answer = () => new Response(sheets('Después', 'p { margin: 0 }'))
  rerender(inTheme(preview(3)))
  await screen.findByTitle('Vista previa: Acta (anterior)')
  expect(screen.queryByRole('alert')).toBeNull()
  draw(frameOf())
  expect(frameOf().dataset['coming']).toBeUndefined()
})

test('a frame that shows no pages is no preview: it can be tried again, and the next reading tries by itself', async () => {
  const user = userEvent.setup()
  const { rerender } = render(inTheme(preview(1)))
  refuse(frameOf())
  expect(screen.getByRole('alert')).toHaveTextContent('No se pudo dibujar la vista previa.')
  expect(screen.queryByTitle('Vista previa: Acta')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Reintentar' }))
  expect(screen.queryByRole('alert')).toBeNull()
  refuse(frameOf())
  expect(screen.getByRole('alert')).toBeVisible()
  rerender(inTheme(preview(2)))
  expect(screen.queryByRole('alert')).toBeNull()
  draw(frameOf())
  expect(frameOf().dataset['coming']).toBeUndefined()
})

test('a document that was read again while it was drawn is shown all the same, and then the newer one', async () => {
  answerPages(() => new Response(sheets('Después')))
  const { rerender } = render(inTheme(preview(1)))
  const frame = frameOf()
  expect(frame.dataset['coming']).toBe('true')
  rerender(inTheme(preview(2)))
  const { pages } = draw(frame)
  expect(frame.dataset['coming']).toBeUndefined()
  expect(pages.textContent).toBe('Antes')
  await waitFor(() => {
    expect(pages.textContent).toBe('Después')
  })
  expect(frameOf()).toBe(frame)
})

test('of a long document the first pages are shown at once, the rest comes after, and then it can be printed', async () => {
  const user = userEvent.setup()
  const rest = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', async () => await rest.promise)
  render(inTheme(preview()))
  const { pages, print } = draw(
    frameOf(),
    sheets('Acta').replace('</main>', '<p class="rest">Falta el resto</p></main>'),
  )
  expect(frameOf().dataset['coming']).toBeUndefined()
  const first = pages.querySelector('section')
  await user.keyboard('{Control>}p{/Control}')
  expect(print).not.toHaveBeenCalled()
  rest.resolve(new Response(sheets('Acta y lo demás')))
  await waitFor(() => {
    expect(pages.textContent).toBe('Acta y lo demás')
  })
  expect(pages.querySelector('section')).toBe(first)
  await user.keyboard('{Control>}p{/Control}')
  expect(print).toHaveBeenCalledOnce()
})

test('whoever goes to a place of a document gets it whole', () => {
  render(inTheme(preview(1, undefined, 'far')))
  expect(frameOf().getAttribute('src')).toBe(`/files/preview/minutes/${subject.subjectId}`)
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
  answerPages(() => new Response(sheets('Después', 'p { margin: 0 }')))
  rerender(chosen('new', 2))
  await screen.findByTitle('Vista previa: Acta (anterior)')
  expect(draw(frameOf()).scrollTo.mock.calls).toEqual([[0, 640]])
})
