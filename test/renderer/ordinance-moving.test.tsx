import { notifications } from '@mantine/notifications'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { ordinanceQuery } from '../../renderer/features/ordinances/use-ordinance.ts'
import type { OrdinancePart } from '../../shared/contract/ordinances.ts'
import { answering, partOf, show, shownParts, threeArticles } from './ordinance-in-editor.tsx'

afterEach(() => {
  // Only so many are shown at once.
  notifications.clean()
  vi.unstubAllGlobals()
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

test('a part that moves while its title is written keeps the caret in it', async () => {
  const { ordinance, first } = threeArticles()
  const asked = answering({ 'ordinances/movePart': () => ({ data: [{ ...first, rank: 'a1V', version: 2 }] }) })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), { key: 'Enter' })
  const title = await screen.findByRole('textbox', { name: 'Título: Artículo' })
  title.focus()
  fireEvent.keyDown(title, { key: 'ArrowDown', altKey: true })
  await waitFor(() => {
    expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toContainElement(title)
    expect(asked).toHaveLength(1)
  })
  expect(title).toHaveFocus()
})
