import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanParagraphs, recognisedParts, textsOfAtMost } from '../../shared/domain/pasted-text.ts'

test('a pasted text becomes clean paragraphs: no signs without width, no runs of spaces, no empty lines', () => {
  const pasted = 'Que,\u00a0la  Mesa\u200b\r\n\r\n\tacord\u00adó\u0000 algo\u2028\u202ey más'
  expect(cleanParagraphs(pasted)).toEqual(['Que, la Mesa', 'acordó algo', 'y más'])
})

test('several «Que,» are a considerando each, with the paragraphs that follow them', () => {
  const parts = recognisedParts('recital', [
    'CONSIDERANDO:',
    'Que, el artículo 191 reconoce autonomía;',
    'QUE la Mesa acordó:',
    'lo que sigue;',
    'Que, en consecuencia.',
  ])
  expect(parts?.map(({ kind, text }) => [kind, text])).toEqual([
    ['recital', 'Que, el artículo 191 reconoce autonomía;'],
    ['recital', 'QUE la Mesa acordó:\nlo que sigue;'],
    ['recital', 'Que, en consecuencia.'],
  ])
  expect(recognisedParts('recital', ['Que, uno solo;'])).toBeNull()
  expect(recognisedParts('recital', ['La Mesa', 'Que, uno;', 'Que, dos.'])).toBeNull()
  expect(recognisedParts('recital', ['Queda claro', 'Quedan dos'])).toBeNull()
})

test.each([
  ['Artículo 1.- Objeto. La presente norma rige.', 'Objeto', 'La presente norma rige.'],
  ['ARTÍCULO PRIMERO.- Objeto', 'Objeto', ''],
  ['Articulo 3° .– De los fines.', 'De los fines', ''],
  [
    'Artículo vigésimo primero: Deróguese toda norma que se oponga a la presente ordenanza.',
    '',
    'Deróguese toda norma que se oponga a la presente ordenanza.',
  ],
  ['Artículo Único.- Apruébese. Encárguese lo demás.', 'Apruébese', 'Encárguese lo demás.'],
])('«%s» is an article', (line, title, text) => {
  expect(recognisedParts('article', [line])).toEqual([{ kind: 'article', title, text, children: [] }])
})

test('articles come with their chapters, numerals and letters', () => {
  const parts = recognisedParts('article', [
    'CAPÍTULO I',
    'Disposiciones generales',
    'Artículo 1.- Objeto',
    'Esta norma rige.',
    '1.1 Un numeral:',
    'a) una letra',
    'que sigue;',
    'b) otra.',
    '1.2. Otro numeral.',
    'Artículo 2.- Alcance',
  ])
  expect(parts).toEqual([
    { kind: 'chapter', title: 'Disposiciones generales', text: '', children: [] },
    {
      kind: 'article',
      title: 'Objeto',
      text: 'Esta norma rige.',
      children: [
        {
          kind: 'numeral',
          title: '',
          text: 'Un numeral:',
          children: [
            { kind: 'letter', title: '', text: 'una letra\nque sigue;', children: [] },
            { kind: 'letter', title: '', text: 'otra.', children: [] },
          ],
        },
        { kind: 'numeral', title: '', text: 'Otro numeral.', children: [] },
      ],
    },
    { kind: 'article', title: 'Alcance', text: '', children: [] },
  ])
})

test('dispositions are recognised where dispositions stand, and nothing in a numeral', () => {
  const lines = ['PRIMERA.- Vigencia. Rige mañana.', 'Décimo segunda.- Publíquese.']
  expect(recognisedParts('final_provision', lines)?.map(({ kind, title }) => [kind, title])).toEqual([
    ['final_provision', 'Vigencia'],
    ['final_provision', 'Publíquese'],
  ])
  expect(recognisedParts('numeral', lines)).toBeNull()
  expect(recognisedParts('article', lines)).toBeNull()
  expect(recognisedParts('article', ['El artículo 3 no empieza nada.', 'Artículo 4.- Sí.'])).toBeNull()
})

const words = (parts: readonly { title: string; text: string; children: readonly unknown[] }[] | null): string =>
  JSON.stringify(parts)

test('no word of a hostile text is lost nor invented, however it is cut', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Artículo 1.- Uno', 'Que, dos;', 'a) tres', '1.1 cuatro', 'CAPÍTULO II', 'Artículo'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 5, max: 40 }), (lines, most) => {
      const paragraphs = cleanParagraphs(lines.join('\n'))
      for (const kind of ['recital', 'article', 'final_provision', 'numeral'] as const) {
        const parts = recognisedParts(kind, paragraphs)
        if (parts !== null)
          for (const word of ['dos', 'tres', 'cuatro']) {
            const inside = paragraphs.some((paragraph) => paragraph.includes(word))
            expect(words(parts).includes(word)).toBe(inside)
          }
      }
      const texts = textsOfAtMost(paragraphs, most, 3)
      expect(texts.every((text) => text.length <= most)).toBe(true)
      const bare = (text: string): string => text.replaceAll(/\s/gu, '')
      expect(bare(texts.join(''))).toBe(bare(paragraphs.join('')))
    }),
  )
})

test('a megabyte in one line is shared out, and cleaned in no time', () => {
  const line = cleanLine('palabra '.repeat(130_000))
  const texts = textsOfAtMost([line], 20_000, 100)
  expect(texts[0]).toBe('')
  expect(texts.length).toBeGreaterThan(50)
  expect(texts.every((text) => text.length <= 20_000)).toBe(true)
  expect(recognisedParts('article', [line])).toBeNull()
})
