import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SearchKind, kindNamed, kindWords } from '../../shared/domain/search-kinds.ts'
import { createMarker, excerptOf } from '../../shared/domain/search-marks.ts'
import { isEmptySearch, readSearch, withoutFilter, wordsOf } from '../../shared/domain/search-query.ts'

const word = (text: string) => ({ words: [text], isPrefix: true })

test('words are looked for by their beginning, without accents nor capitals', () => {
  expect(readSearch('  Sesión  DESCENTRALIZADA ')).toEqual({
    terms: [word('sesion'), word('descentralizada')],
    filters: [],
    isCut: false,
  })
})

test('what stands between quotes is looked for as it stands; a quote still open may go on', () => {
  expect(readSearch('"Agua segura" niñez').terms).toEqual([
    { words: ['agua', 'segura'], isPrefix: false },
    word('ninez'),
  ])
  expect(readSearch('"agua seg').terms).toEqual([{ words: ['agua', 'seg'], isPrefix: true }])
})

test('a number with its signs is one thing', () => {
  expect(readSearch('003-2023').terms).toEqual([{ words: ['003', '2023'], isPrefix: true }])
})

test('the filters of kind, year and institution are read, and can be taken out', () => {
  const text = 'anemia tipo:Acuerdo año:2023 @DIRESA'
  const { terms, filters } = readSearch(text)
  expect(terms).toEqual([word('anemia')])
  expect(filters).toEqual([
    { type: 'kind', kind: 'agreement', source: 'tipo:Acuerdo' },
    { type: 'years', first: 2023, last: 2023, source: 'año:2023' },
    { type: 'institution', words: ['diresa'], source: '@DIRESA' },
  ])
  expect(withoutFilter(text, filters[1]!)).toBe('anemia tipo:Acuerdo @DIRESA')
})

test('a year is said in three ways, and several as from one to another', () => {
  for (const text of ['ano:2023', 'anio:2023', 'AÑO:2023', 'an\u0303o:2023'])
    expect(readSearch(text).filters).toMatchObject([{ type: 'years', first: 2023, last: 2023 }])
  expect(readSearch('año:2023-2021').filters).toMatchObject([{ first: 2021, last: 2023 }])
})

test('what only looks like a filter is looked for as words', () => {
  expect(readSearch('tipo:pizza').terms).toEqual([{ words: ['tipo', 'pizza'], isPrefix: true }])
  expect(readSearch('año:23').terms).toEqual([{ words: ['ano', '23'], isPrefix: true }])
  expect(readSearch('hora:9').filters).toEqual([])
})

test('each kind has a word of its own, its plural, and a beginning that can mean nothing else', () => {
  for (const kind of SearchKind.options) for (const one of kindWords[kind]) expect(kindNamed(one)).toBe(kind)
  expect(kindNamed('Compro')).toBe('commitment')
  expect(kindNamed('a')).toBeNull()
  expect(kindNamed('act')).toBeNull()
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'NEAR(a b, 2)',
    'a* -b',
    '"',
    '""',
    '"a" "',
    'title : a',
    'a OR NOT b',
    '(((',
    '^a',
    '\0',
    '\ud800',
    '@',
    '@"',
    'tipo:',
    ':',
    '{a b}: c',
    '\uE000agreement',
  ),
)

test('any text can be read, and every word of it that is a word reaches the search', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (parts) => {
      const text = parts.join(' ')
      const { terms, filters, isCut } = readSearch(text)
      for (const { words } of terms) {
        expect(words.length).toBeGreaterThan(0)
        for (const one of words) expect(one).toMatch(/^[\p{L}\p{N}]+$/u)
      }
      if (isCut || filters.length > 0) return
      const kept = terms.flatMap(({ words }) => words)
      // A word that is longer than any is looked for by its beginning.
      for (const wanted of wordsOf(text.normalize('NFC'))) expect(kept.some((one) => wanted.startsWith(one))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('ten thousand letters are read at once, and said to be cut', () => {
  const query = readSearch('palabra "otra" '.repeat(700))
  expect(query.isCut).toBe(true)
  expect(query.terms.length).toBe(32)
  const endless = readSearch('ñ'.repeat(10_000))
  expect(endless.terms).toEqual([{ words: ['n'.repeat(64)], isPrefix: true }])
  expect(isEmptySearch(readSearch('-*"():'.repeat(2000)))).toBe(true)
})

const marked = (text: string, query: string): string[] =>
  createMarker(readSearch(query).terms)(text).map(({ from, to }) => text.slice(from, to))

test('the words that were looked for are marked whole, in the letters of the text', () => {
  expect(marked('La Desnutrición crónica; la desnutrición.', 'desnutri')).toEqual(['Desnutrición', 'desnutrición'])
  expect(marked('Agua segura, agua. Aguas seguras', '"agua segura"')).toEqual(['Agua segura'])
  expect(marked('N° 003-2023-CER', '003-2023')).toEqual(['003-2023'])
  expect(marked('desnutrición', 'nutri')).toEqual([])
})

test('marks stand in order, none over another, and within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 12 }), (text, query) => {
      let end = 0
      for (const { from, to } of createMarker(readSearch(query).terms)(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('an excerpt is the line that says most of it, cut around the first mark', () => {
  const mark = createMarker(readSearch('anemia niños').terms)
  const long = `${'palabra '.repeat(60)}la anemia de los niños ${'palabra '.repeat(60)}`
  const excerpt = excerptOf(`Se habló de la anemia.\n${long}`, mark, 120)
  expect(excerpt.line).toBe(1)
  expect(excerpt.text.length).toBeLessThan(200)
  expect(excerpt.marks.map(({ from, to }) => excerpt.text.slice(from, to))).toEqual(['anemia', 'niños'])
  expect(excerptOf('\nPrimera línea', createMarker([]), 120)).toEqual({ text: 'Primera línea', marks: [], line: 1 })
})

test('an excerpt never loses the first mark, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      fc.integer({ min: 20, max: 200 }),
      (before, after, longest) => {
        const mark = createMarker(readSearch('anemia').terms)
        const { text, marks } = excerptOf(`${before} anemia ${after}`, mark, longest)
        expect(marks.map(({ from, to }) => text.slice(from, to).toLowerCase())).toContain('anemia')
        expect(text.length).toBeLessThanOrEqual(longest + 60)
      },
    ),
  )
})
