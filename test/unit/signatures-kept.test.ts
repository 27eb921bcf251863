import { expect, test } from 'vitest'
import { signaturesKept } from '../../electron/core/documents/kept.ts'
import { paragraph, text, type Block } from '../../electron/core/documents/model.ts'

const said = (words: string): Block => paragraph([text(words)])
const day: Block = { ...paragraph([text('Abancay, 14 de marzo de 2023')], 'right'), isKeptWithNext: true }
const heading: Block = { kind: 'heading', level: 1, isNumbered: false, runs: [text('POR TANTO:')] }
const signatures: Block = { kind: 'signatures', signatures: [{ name: [text('Rosa Quispe')], lines: [] }] }
const list: Block = {
  kind: 'list',
  isOrdered: true,
  start: 1,
  items: ['uno', 'dos'].map((words) => ({ content: [paragraph([text(words)])] })),
}

const keptOf = (blocks: Block[]): boolean[] =>
  signaturesKept(blocks).map((block) => block.kind === 'paragraph' && block.isKeptWithNext === true)

test('the last paragraph of a text goes with those who sign it, past the place and day', () => {
  expect(keptOf([said('Primero.'), said('Último.'), day, signatures])).toEqual([false, true, true, false])
  expect(keptOf([said('Primero.'), said('Último.'), signatures])).toEqual([false, true, false])
})

test('the closing words under a heading of their own are enough: what is before the heading may stay on its page', () => {
  expect(keptOf([said('Acuerdo.'), heading, day, signatures])).toEqual([false, false, true, false])
})

test('the closing words of a letter and «Atentamente» are enough: the request before them may stay on its page', () => {
  const words: Block = { ...paragraph([text('Sin otro particular.')]), isKeptWithNext: true }
  expect(keptOf([said('Agradeceré confirmar.'), words, words, signatures])).toEqual([false, true, true, false])
})

test('a formula between two signatures keeps with the second, and what was before the first with the first', () => {
  const kept = signaturesKept([said('Último.'), day, signatures, heading, day, signatures])
  expect(kept[0]).toMatchObject({ isKeptWithNext: true })
  expect(kept.slice(1)).toEqual([day, signatures, heading, day, signatures])
})

test('of a list only its last line is kept; nothing is before those who sign alone, and nobody signs a text without them', () => {
  expect(signaturesKept([list, signatures])[0]).toMatchObject({
    items: [{ content: [{ kind: 'paragraph' }] }, { content: [{ isKeptWithNext: true }] }],
  })
  expect(JSON.stringify(signaturesKept([list, signatures])).split('isKeptWithNext')).toHaveLength(2)
  expect(signaturesKept([day, signatures])).toEqual([day, signatures])
  expect(keptOf([said('Sin firmas.')])).toEqual([false])
})

test('what two letters of a file share stays the same object', () => {
  const shared = said('Atentamente,')
  const kept = signaturesKept([shared, signatures, { kind: 'partBreak' }, shared, signatures])
  expect(kept[0]).toBe(kept[3])
  expect(kept[0]).not.toBe(shared)
})
