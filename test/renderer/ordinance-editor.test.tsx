import { notifications } from '@mantine/notifications'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { ordinanceQuery } from '../../renderer/features/ordinances/use-ordinance.ts'
import type { Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { OrdinancePartId } from '../../shared/domain/ids.ts'
import { answering, partOf, show, shownParts, threeArticles, type Answer } from './ordinance-in-editor.tsx'

afterEach(() => {
  // Only so many are shown at once.
  notifications.clean()
  vi.unstubAllGlobals()
})

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

test('whoever leaves a part, takes it away or brings it back has the keys where it is chosen, at once', async () => {
  const { ordinance, second } = threeArticles()
  const asked = answering({
    'ordinances/removePart': ({ id }) => ({ data: { ...second, id, version: 2 } }),
    'ordinances/restorePart': () => ({ data: [{ ...second, version: 3 }] }),
    'ordinances/get': () => ({ data: { ...ordinance, version: 2 } }),
  })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo segundo' }), { key: 'Enter' })
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Texto: Artículo' }), { key: 'Escape' })
  const read = screen.getByRole('article', { name: 'Artículo: artículo segundo' })
  expect(read).toHaveFocus()
  fireEvent.keyDown(read, { key: 'Delete' })
  const before = screen.getByRole('article', { name: 'Artículo: artículo primero' })
  expect(before).toHaveFocus()
  await waitFor(() => {
    expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toHaveTextContent('Concordancia')
  })
  fireEvent.keyDown(before, { key: 'z', ctrlKey: true })
  await waitFor(() => {
    const back = screen.getByRole('article', { name: 'Artículo: artículo segundo' })
    expect(back).toHaveTextContent('Alcance')
    expect(back).toHaveFocus()
    expect(back.dataset['selected']).toBe('true')
  })
  expect(asked.map(([procedure]) => procedure)).toContain('ordinances/restorePart')
})

test('a part in which nothing is written goes with Backspace, and the caret is where it was before it', async () => {
  const { ordinance, first } = threeArticles()
  const asked = answering({
    'ordinances/addParts': ({ ids }) => ({ data: [{ ...first, id: (ids as string[])[0], title: '', text: '' }] }),
    'ordinances/removePart': ({ id }) => ({ data: { ...first, id, title: '', text: '', version: 2 } }),
  })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), {
    key: 'Enter',
    ctrlKey: true,
  })
  const title = await screen.findByRole('textbox', { name: 'Título: Artículo' })
  expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toContainElement(title)
  fireEvent.keyDown(title, { key: 'Backspace' })
  const text = await screen.findByRole('textbox', { name: 'Texto: Artículo' })
  expect(screen.getByRole('article', { name: 'Artículo: artículo primero' })).toContainElement(text)
  await waitFor(() => {
    expect(text).toHaveFocus()
    expect(document.getSelection()?.anchorOffset).toBe('Rige.'.length)
    expect(asked.map(([procedure]) => procedure)).toEqual(['ordinances/addParts', 'ordinances/removePart'])
  })
})

test('a part that is brought back takes no keys from whoever writes in another', async () => {
  const { ordinance, second } = threeArticles()
  answering({
    'ordinances/removePart': ({ id }) => ({ data: { ...second, id, version: 2 } }),
    'ordinances/restorePart': () => ({ data: [{ ...second, version: 3 }] }),
    'ordinances/get': () => ({ data: { ...ordinance, version: 2 } }),
  })
  show(ordinance)
  const read = screen.getByRole('article', { name: 'Artículo: artículo segundo' })
  read.focus()
  fireEvent.keyDown(read, { key: 'Delete' })
  fireEvent.keyDown(screen.getByRole('article', { name: 'Artículo: artículo primero' }), { key: 'Enter' })
  const text = await screen.findByRole('textbox', { name: 'Texto: Artículo' })
  await waitFor(() => {
    expect(text).toHaveFocus()
  })
  fireEvent.keyDown(text, { key: 'z', ctrlKey: true })
  await waitFor(() => {
    expect(screen.getByRole('article', { name: 'Artículo: artículo segundo' })).toHaveTextContent('Alcance')
  })
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(text).toHaveFocus()
})

test('a chapter that is entered has the keys in its title', async () => {
  const { ordinance, first } = threeArticles()
  const chapter: OrdinancePart = { ...partOf('Zz', 'De los fines', ''), kind: 'chapter' }
  answering({})
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, { ...ordinance, parts: [chapter, first] })
  show(ordinance)
  fireEvent.keyDown(screen.getByRole('article', { name: 'Capítulo: capítulo I' }), { key: 'Enter' })
  const title = await screen.findByRole('textbox', { name: 'Título: Capítulo' })
  expect(title).toHaveFocus()
  fireEvent.keyDown(title, { key: 'ArrowDown' })
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Título: Artículo' }), { key: 'ArrowUp' })
  expect(await screen.findByRole('textbox', { name: 'Título: Capítulo' })).toHaveFocus()
})
