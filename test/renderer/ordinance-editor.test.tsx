import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { RemovalModal } from '../../renderer/features/ordinance-editor/removal-modal.tsx'
import { TextColumn } from '../../renderer/features/ordinance-editor/text-column.tsx'
import { useEditor } from '../../renderer/features/ordinance-editor/use-editor.ts'
import { ordinanceQuery } from '../../renderer/features/ordinances/use-ordinance.ts'
import { theme } from '../../renderer/ui/theme.ts'
import type { Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { OrdinancePartId, type OrdinanceId } from '../../shared/domain/ids.ts'
import { answering, partOf, shownParts, threeArticles, type Answer } from './ordinance-in-editor.ts'

// The editor brings its caret into sight; jsdom has no layout.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() })

afterEach(() => {
  // Only so many are shown at once.
  notifications.clean()
  vi.unstubAllGlobals()
})

const Screen = ({ id, fallback }: { id: OrdinanceId; fallback: Ordinance }) => {
  const { data } = useQuery({ ...ordinanceQuery(id), staleTime: Infinity })
  const model = useEditor(data ?? fallback, null)
  return (
    <>
      <TextColumn model={model} left={null} right={null} />
      <RemovalModal removal={model.removal} desk={model.desk} onAnswer={model.askRemoval} />
    </>
  )
}

const show = (ordinance: Ordinance) =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        <Screen id={ordinance.id} fallback={ordinance} />
      </MantineProvider>
    </QueryClientProvider>,
  )

test('the text reads whole, with its numbers, its references and the mark of those that are lost', () => {
  const { ordinance } = threeArticles()
  answering({})
  show(ordinance)
  const third = screen.getByRole('article', { name: 'Artículo: artículo tercero' })
  expect(third).toHaveTextContent('ARTÍCULO TERCERO.-Concordancia')
  expect(third).toHaveTextContent('Véase el artículo primero y el [referencia perdida].')
  expect(screen.getByRole('button', { name: 'Agregar considerando' })).toBeVisible()
})

test('what is still to be completed stands out where it is read and where it is written', async () => {
  const { ordinance, first, second, third } = threeArticles()
  const parts = [{ ...first, title: 'Plazo de [Por completar: días] días', text: 'En [Por completar: plazo].' }]
  answering({})
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, { ...ordinance, parts: [...parts, second, third] })
  show(ordinance)
  const marks = () => [...document.querySelectorAll('[data-to-complete]')].map(({ textContent }) => textContent)
  expect(marks()).toEqual(['[Por completar: días]', '[Por completar: plazo]'])
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), { key: 'Enter' })
  expect(await screen.findByRole('textbox', { name: 'Texto: Artículo' })).toHaveTextContent(
    'En [Por completar: plazo].',
  )
  expect(marks()).toEqual(['[Por completar: plazo]'])
})

test('a part is written in with Enter, and taking away what others speak of asks and names them', async () => {
  const { ordinance, first } = threeArticles()
  const asked = answering({
    'ordinances/removePart': () => ({ data: { ...first, version: 2 } }),
  })
  show(ordinance)
  const article = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  fireEvent.keyDown(article, { key: 'Delete' })
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Se refieren a lo que va a quitar: artículo tercero.')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Quitar de todos modos' }))
  expect(await screen.findByRole('button', { name: 'Deshacer' })).toBeVisible()
  expect(asked).toMatchObject([['ordinances/removePart', { id: first.id, expectedVersion: 1 }]])
  const second = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  expect(second).toHaveTextContent('Alcance')
  fireEvent.keyDown(second, { key: 'Enter' })
  expect(await screen.findByRole('textbox', { name: 'Texto: Artículo' })).toHaveTextContent('En la región.')
  expect(screen.getByRole('textbox', { name: 'Título: Artículo' })).toHaveValue('Alcance')
})

test('a text that was approved is read and not written', () => {
  const { ordinance } = threeArticles('approved')
  answering({})
  show(ordinance)
  const article = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  fireEvent.click(article)
  fireEvent.keyDown(article, { key: 'Enter' })
  fireEvent.keyDown(article, { key: 'Delete' })
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: /Agregar/u })).toBeNull()
})

test('a numeral that goes to the article before takes the caret along', async () => {
  const { ordinance, first, second } = threeArticles()
  const numeral: OrdinancePart = {
    ...partOf('a0', '', 'Las instituciones informan.'),
    kind: 'numeral',
    parentId: second.id,
  }
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, {
    ...ordinance,
    parts: [...ordinance.parts, numeral],
  })
  const asked = answering({
    'ordinances/movePart': () => ({ data: [{ ...numeral, parentId: first.id, version: 2 }] }),
  })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Numeral: numeral 2.1' }), { key: 'Enter' })
  const before = await screen.findByRole('textbox', { name: 'Texto: Numeral' })
  const words = before.querySelector('p')?.firstChild ?? null
  document.getSelection()?.collapse(words, 'Las insti'.length)
  fireEvent(document, new Event('selectionchange'))
  fireEvent.keyDown(before, { key: 'ArrowUp', altKey: true })
  const article = await screen.findByRole('article', { name: 'Numeral: numeral 1.1' })
  const after = within(article).getByRole('textbox', { name: 'Texto: Numeral' })
  await waitFor(() => {
    expect(after).toHaveFocus()
    expect(document.getSelection()?.anchorOffset).toBe('Las insti'.length)
    // Sent before the next test answers.
    expect(asked).toHaveLength(1)
  })
})

/** An article with two numerals, the second with a letter. */
const enumerating = () => {
  const { ordinance, first } = threeArticles()
  const under = (rank: string, kind: 'numeral' | 'letter', parent: OrdinancePart, text: string): OrdinancePart => ({
    ...partOf(rank, '', text),
    kind,
    parentId: parent.id,
  })
  const one = under('a0', 'numeral', first, 'Las instituciones informan.')
  const two = under('a1', 'numeral', first, 'La Mesa vigila.')
  const letter = under('a0', 'letter', two, 'Cada año.')
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, {
    ...ordinance,
    parts: [first, one, two, letter],
  })
  return { ordinance, first, one, two, letter }
}

test('Alt and the arrow make a letter of a numeral while it is written in, its letters after it, and back', async () => {
  const { ordinance, first, one, two, letter } = enumerating()
  const asked = answering({
    'ordinances/movePart': ({ kind }) => {
      const [parentId, version] = kind === 'letter' ? [one.id, 2] : [first.id, 3]
      const along = { ...letter, parentId: kind === 'letter' ? one.id : two.id, rank: 'a1', version }
      return { data: [{ ...two, kind, parentId, rank: kind === 'letter' ? 'a0' : 'a1', version }, along] }
    },
  })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Numeral: numeral 1.2' }), { key: 'Enter' })
  const before = await screen.findByRole('textbox', { name: 'Texto: Numeral' })
  fireEvent.keyDown(before, { key: 'ArrowRight', altKey: true })
  const after = await screen.findByRole('textbox', { name: 'Texto: Literal' })
  expect(screen.getByRole('article', { name: 'Literal: literal a) del numeral 1.1' })).toContainElement(after)
  expect(screen.getByRole('article', { name: 'Literal: literal b) del numeral 1.1' })).toHaveTextContent('Cada año.')
  await waitFor(() => {
    expect(after).toHaveFocus()
  })
  await waitFor(() => {
    expect(asked).toHaveLength(1)
  })
  fireEvent.keyDown(after, { key: 'z', ctrlKey: true })
  expect(await screen.findByRole('textbox', { name: 'Texto: Numeral' })).toHaveTextContent('La Mesa vigila.')
  expect(screen.getByRole('article', { name: 'Literal: literal a) del numeral 1.2' })).toHaveTextContent('Cada año.')
  await waitFor(() => {
    expect(asked.map(([, input]) => input)).toMatchObject([
      { id: two.id, parentId: one.id, afterId: null, kind: 'letter', expectedVersion: 1 },
      { id: two.id, parentId: first.id, afterId: one.id, kind: 'numeral', taking: [letter.id], expectedVersion: 2 },
    ])
  })
})

test('a numeral before which there is none says why the keys do nothing, and where it can be done', async () => {
  const { ordinance } = enumerating()
  const asked = answering({})
  show(ordinance)
  const numeral = screen.getByRole('article', { name: 'Numeral: numeral 1.1' })
  fireEvent.keyDown(numeral, { key: 'ArrowRight', altKey: true })
  fireEvent.keyDown(numeral, { key: 'ArrowRight', altKey: true })
  expect(await screen.findAllByText(/No pasó a literal: antes de este numeral no hay otro/u)).toHaveLength(1)
  expect(asked).toEqual([])
})

test('Ctrl+Z takes back what was typed in a part, then the structure; a part that is read takes back the structure', async () => {
  const { ordinance, first, second } = threeArticles()
  let version = 1
  const asked = answering({
    'ordinances/movePart': () => ({
      data: [{ ...second, rank: asked.length === 0 ? 'a3' : 'a1', version: (version += 1) }],
    }),
    'ordinances/changePart': ({ text }) => ({ data: { ...first, text, version: 2 } }),
  })
  show(ordinance)
  const read = screen.getByRole('article', { name: 'Artículo: artículo segundo' })
  read.focus()
  fireEvent.keyDown(read, { key: 'ArrowDown', altKey: true })
  await waitFor(() => {
    expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Concordancia', 'Alcance'])
    expect(asked).toHaveLength(1)
  })
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), { key: 'Enter' })
  const text = await screen.findByRole('textbox', { name: 'Texto: Artículo' })
  fireEvent.paste(text, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? 'Hoy. ' : '') } })
  expect(text).toHaveTextContent('Hoy.Rige.')
  fireEvent.keyDown(text, { key: 'z', ctrlKey: true })
  expect(text).toHaveTextContent(/^Rige\.$/u)
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Concordancia', 'Alcance'])
  fireEvent.keyDown(text, { key: 'z', ctrlKey: true })
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
  fireEvent.keyDown(text, { key: 'Escape' })
  const last = screen.getByRole('article', { name: 'Artículo: artículo tercero' })
  last.focus()
  fireEvent.keyDown(last, { key: 'ArrowUp', altKey: true })
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Concordancia', 'Alcance'])
  fireEvent.keyDown(last, { key: 'z', ctrlKey: true })
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
})

test('in a title Ctrl+Z is of the title while something typed is left in it', async () => {
  const { ordinance, third } = threeArticles()
  answering({})
  show(ordinance)
  const read = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  fireEvent.keyDown(read, { key: 'ArrowDown', altKey: true })
  fireEvent.keyDown(await screen.findByRole('article', { name: 'Artículo: artículo tercero' }), { key: 'Enter' })
  const title = await screen.findByRole('textbox', { name: 'Título: Artículo' })
  fireEvent.input(title, { target: { value: 'Concordancias' }, inputType: 'insertText' })
  expect(fireEvent.keyDown(title, { key: 'z', ctrlKey: true })).toBe(true)
  expect(shownParts(ordinance.id)).toEqual(['Alcance', 'Objeto', 'Concordancia'])
  fireEvent.input(title, { target: { value: third.title }, inputType: 'historyUndo' })
  expect(fireEvent.keyDown(title, { key: 'z', ctrlKey: true })).toBe(false)
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
})

/** Adds an article after the first one and writes in it while the program has not answered. */
const writeInNewArticle = async (ordinance: Ordinance) => {
  show(ordinance)
  const first = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  fireEvent.keyDown(first, { key: 'Enter', ctrlKey: true })
  const title = await screen.findByRole('textbox', { name: 'Título: Artículo' })
  expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toContainElement(title)
  await waitFor(() => {
    expect(title).toHaveFocus()
  })
  fireEvent.change(title, { target: { value: 'Vigencia' } })
  fireEvent.blur(title)
}

test('another part is there with its caret before the program has answered, and what is written in it waits', async () => {
  const { ordinance, first } = threeArticles()
  const answer = Promise.withResolvers<Answer>()
  const asked = answering({
    'ordinances/addParts': () => answer.promise,
    'ordinances/changePart': ({ id, title }) => ({ data: { ...first, id, title, text: '', rank: 'a0V', version: 2 } }),
  })
  await writeInNewArticle(ordinance)
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Vigencia', 'Alcance', 'Concordancia'])
  const [[procedure, input] = []] = asked
  expect(procedure).toBe('ordinances/addParts')
  const [id] = OrdinancePartId.array().parse((input as { ids: unknown }).ids)
  expect(input).toMatchObject({ parentId: null, afterId: first.id, parts: [{ kind: 'article', title: '' }] })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(asked).toHaveLength(1)
  answer.resolve({ data: [{ ...first, id, title: '', text: '', rank: 'a0V', version: 1 }] })
  await waitFor(() => {
    expect(asked.slice(1)).toMatchObject([['ordinances/changePart', { id, title: 'Vigencia', expectedVersion: 1 }]])
  })
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Vigencia', 'Alcance', 'Concordancia'])
})

test('a part that the program refuses goes away again, and what was written in it can be copied', async () => {
  const { ordinance } = threeArticles()
  const answer = Promise.withResolvers<Answer>()
  const asked = answering({
    'ordinances/addParts': () => answer.promise,
    'ordinances/get': () => ({ data: ordinance }),
  })
  await writeInNewArticle(ordinance)
  answer.resolve({ refused: 'TOO_MANY_PARTS', data: { most: 2000 } })
  expect(await screen.findByText(/Un texto tiene como máximo 2000 partes/u)).toBeVisible()
  expect(await screen.findByText(/«Vigencia»/u)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Copiar' })).toBeVisible()
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
  expect(screen.queryByRole('textbox', { name: 'Título: Artículo' })).toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(asked.map(([name]) => name)).not.toContain('ordinances/changePart')
})

test('a part that is read keeps the keys when it goes to another article, and each step is taken back', async () => {
  const { ordinance, second } = threeArticles()
  const numeral: OrdinancePart = { ...partOf('a0', '', 'Informan.'), kind: 'numeral', parentId: second.id }
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, {
    ...ordinance,
    parts: [...ordinance.parts, numeral],
  })
  answering({
    'ordinances/movePart': ({ parentId }) => ({ data: [{ ...numeral, parentId, version: 2 }] }),
  })
  show(ordinance)
  screen.getByRole('article', { name: 'Numeral: numeral 2.1' }).focus()
  const press = (key: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, key)
  press({ key: 'ArrowUp', altKey: true })
  expect(await screen.findByRole('article', { name: 'Numeral: numeral 1.1' })).toHaveFocus()
  press({ key: 'ArrowDown', altKey: true })
  expect(await screen.findByRole('article', { name: 'Numeral: numeral 2.1' })).toHaveFocus()
  press({ key: 'z', ctrlKey: true })
  expect(await screen.findByRole('article', { name: 'Numeral: numeral 1.1' })).toHaveFocus()
  press({ key: 'z', ctrlKey: true })
  expect(await screen.findByRole('article', { name: 'Numeral: numeral 2.1' })).toHaveFocus()
})

test('a part that goes down stays in the page while it is written in', async () => {
  const { ordinance, first } = threeArticles()
  answering({ 'ordinances/movePart': () => ({ data: [{ ...first, rank: 'a1V', version: 2 }] }) })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), { key: 'Enter' })
  const text = await screen.findByRole('textbox', { name: 'Texto: Artículo' })
  await waitFor(() => {
    expect(text).toHaveFocus()
  })
  const taken: Node[] = []
  const watch = new MutationObserver((changes) => {
    taken.push(...changes.flatMap(({ removedNodes }) => [...removedNodes]))
  })
  watch.observe(document.body, { childList: true, subtree: true })
  fireEvent.keyDown(text, { key: 'ArrowDown', altKey: true })
  await waitFor(() => {
    expect(screen.getByRole('article', { name: 'Artículo: artículo primero' })).toHaveTextContent('Alcance')
  })
  expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toContainElement(text)
  expect(text).toHaveFocus()
  watch.disconnect()
  // Moved, it would have been taken out for an instant, and the caret with it.
  expect(taken.filter((node) => node.contains(text))).toEqual([])
})
