import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { MantineProvider } from '@mantine/core'
import type { OrdinanceContent } from '../../shared/contract/ordinance-review.ts'
import type { OrdinancePartId } from '../../shared/domain/ids.ts'
import { quoteOf, stillSays } from '../../renderer/features/ordinance-review/comment-places.ts'
import { VersionComparison } from '../../renderer/features/ordinance-review/version-comparison.tsx'
import { emptyOrdinance } from '../helpers/ordinance.ts'

const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` as OrdinancePartId

const contentOf = (articles: readonly (readonly [number, string])[]): OrdinanceContent => {
  const { name: _name, year: _year, letterNumber: _number, letterOn: _on, ...head } = emptyOrdinance.draft
  return {
    head,
    reasons: emptyOrdinance.reasons,
    parts: articles.map(([index, text]) => ({
      id: idOf(index),
      kind: 'article',
      parentId: null,
      title: `Título ${String(index)}`,
      text,
    })),
  }
}

const before = contentOf([
  [1, 'Igual.'],
  [2, 'El plazo es de diez días.'],
  [3, 'Se va.'],
])
const after = contentOf([
  [1, 'Igual.'],
  [2, 'El plazo es de treinta días.'],
  [4, 'Llega.'],
])

test('two versions stand side by side, what differs with its word, and the rest when it is asked for', async () => {
  const taken: string[] = []
  const takeBack = { canTake: () => true, take: (partId: string) => taken.push(partId) }
  render(
    <MantineProvider>
      <VersionComparison
        before={{ name: 'Versión 1', content: before }}
        after={{ name: 'Texto de hoy', content: after }}
        takeBack={takeBack}
      />
    </MantineProvider>,
  )
  screen.getByText('1 cambiada · 1 agregada · 1 quitada')
  const table = screen.getByRole('table', { name: 'Versión 1 y Texto de hoy, lado a lado' })
  for (const word of ['Cambió', 'Se agregó', 'Se quitó']) within(table).getByText(word)
  expect(table.querySelector('del')?.textContent).toBe('diez')
  expect(table.querySelector('ins')?.textContent).toBe('treinta')
  expect(within(table).queryByText('Igual.')).toBeNull()
  within(table).getByText('1 parte igual')
  // What was added has nothing to go back to.
  const backs = within(table).getAllByRole('button', { name: /^Volver a lo de antes/u })
  expect(backs).toHaveLength(2)
  for (const back of backs) await userEvent.click(back)
  expect(taken.toSorted()).toEqual([idOf(2), idOf(3)])
  await userEvent.click(screen.getByText('Todo'))
  expect(within(table).getAllByText('Igual.')).toHaveLength(2)
})

test('two versions that say the same say so', () => {
  const same = { name: 'Versión 1', content: before }
  render(
    <MantineProvider>
      <VersionComparison before={same} after={{ ...same, name: 'Versión 2' }} takeBack={null} />
    </MantineProvider>,
  )
  screen.getByText('Los dos textos son iguales')
})

test('a remark quotes the words that were chosen in the part, else its beginning, and knows whether they are still there', () => {
  expect(quoteOf('El plazo es de diez días.', ' diez días ')).toBe('diez días')
  expect(quoteOf('El plazo es de diez días.', 'otra parte')).toBe('El plazo es de diez días.')
  const long = 'palabra '.repeat(100)
  const quote = quoteOf(long, '')
  expect(quote.endsWith('…')).toBe(true)
  expect(stillSays(long, quote)).toBe(true)
  expect(stillSays('El plazo cambió.', 'diez días')).toBe(false)
})
