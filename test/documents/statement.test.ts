import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, type Block } from '../../electron/core/documents/model.ts'
import { renderText } from '../../electron/core/documents/text.ts'
import { statementBlocks, statementDocument } from '../../electron/core/statements/document.ts'
import { bareStatement, statement } from './sample-statement.ts'

const wordsOf = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [plainText(block.runs)]
  return block.kind === 'list' ? block.items.flatMap(({ content }) => content.flatMap(wordsOf)) : []
}

test('an empty line parts paragraphs, and a line that only ends goes on in the same', () => {
  expect(statementBlocks('Uno\nsigue\n\nDos').map(wordsOf)).toEqual([['Uno\nsigue'], ['Dos']])
})

test('figures and dashes are lists, also with empty lines between their points', () => {
  const [numbers, dashes, ...rest] = statementBlocks('1. Uno\n\n2) Dos\n- Tres\n• Cuatro')
  expect([numbers, dashes].map((block) => block?.kind === 'list' && block.isOrdered)).toEqual([true, false])
  expect([numbers!, dashes!].map(wordsOf)).toEqual([
    ['Uno', 'Dos'],
    ['Tres', 'Cuatro'],
  ])
  expect(rest).toEqual([])
})

test('a list that begins again at 1 is another list, and one goes on at the figure that it says', () => {
  const blocks = statementBlocks('1. Uno\n2. Dos\n1. Otra\n\nTexto\n\n4. Cuatro')
  expect(blocks.map((block) => (block.kind === 'list' ? [block.start, block.items.length] : block.kind))).toEqual([
    [1, 2],
    [1, 1],
    'paragraph',
    [4, 1],
  ])
})

test('no word of the text is lost, whatever was typed', () => {
  const word = fc.constantFrom('uno', 'dos', '-', '1.', '2)', '•', '\n', '\n\n', '\r\n', ' ')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const letters = (value: string) => value.replaceAll(/[^a-z]/gu, '')
      const body = words.join(' ')
      expect(letters(statementBlocks(body).flatMap(wordsOf).join(''))).toBe(letters(body))
    }),
  )
})

test('it says its title, its place and day, and who signs', () => {
  const text = renderText(statementDocument(statement()))
  expect(text).toContain('POR EL CUMPLIMIENTO DE LA META REGIONAL CONTRA LA ANEMIA INFANTIL')
  expect(text.replaceAll('\u00A0', ' ')).toContain('Abancay, 5 de septiembre de 2023')
  expect(text).toContain('Asociación de demostración')
})

test('nobody who is not written down signs it', () => {
  expect(statementDocument(bareStatement()).blocks.some(({ kind }) => kind === 'signatures')).toBe(false)
})
