import { describe, expect, test } from 'vitest'
import { completeAt, type CompletionSources } from '../../renderer/features/quick-line/completion.ts'
import { concernWords, readingWords } from '../../renderer/features/quick-line/line-words.ts'
import { firstBlank, snippetValues, writeSnippet } from '../../renderer/features/quick-line/snippet-values.ts'
import { refusalOf, warningOf } from '../../renderer/features/quick-line/use-quick-line.ts'
import { notesCommandOf } from '../../renderer/features/minutes/notes-keys.ts'
import { speakersOf } from '../../renderer/features/speakers/recent-speakers.ts'
import { matchingPeople } from '../../renderer/features/speakers/speaker-picker.tsx'
import { speakerKey } from '../../renderer/features/speakers/use-speakers.ts'
import type { Present } from '../../renderer/features/speakers/present.ts'
import { minimumsWords, withMinimum } from '../../renderer/features/settings/segment-minimums.tsx'
import { snippetName, snippetNameProblem } from '../../renderer/features/settings/snippet-fields.tsx'
import { InstitutionId, PersonId, SegmentId } from '../../shared/domain/ids.ts'
import { readQuickLine } from '../../shared/domain/quick-line.ts'
import type { RichText } from '../../shared/domain/rich-text.ts'
import { defaultSnippets } from '../../shared/domain/snippets.ts'

const id = (last: number) => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`
const institutions = [
  { id: InstitutionId.parse(id(1)), name: 'Dirección Regional de Salud', acronym: 'DIRESA' },
  { id: InstitutionId.parse(id(2)), name: 'Dirección Regional de Educación', acronym: 'DREA' },
  { id: InstitutionId.parse(id(3)), name: 'Gerencia de Trabajo', acronym: null },
]
const rosa: Present = {
  personId: PersonId.parse(id(11)),
  name: 'Rosa Layme Quispe',
  institutionId: institutions[0]?.id ?? null,
  institution: 'DIRESA',
}
const juan: Present = { ...rosa, personId: PersonId.parse(id(12)), name: 'Juan Áñez', institution: null }
const sources = (place: CompletionSources['place']): CompletionSources => ({
  place,
  institutions,
  people: [rosa, juan],
  snippets: defaultSnippets,
  fill: (text) => text.replace('{presentes}', '14'),
})
const labels = (before: string, place: CompletionSources['place'] = 'line') =>
  completeAt(before, sources(place))?.suggestions.map(({ label }) => label) ?? []
const inserted = (before: string, place: CompletionSources['place'] = 'line') =>
  completeAt(before, sources(place))?.suggestions[0]?.insert()

describe('completion', () => {
  test('an acronym goes before a name, and people after institutions', () => {
    expect(labels('Informa @d')).toEqual(['DIRESA', 'DREA'])
    expect(labels('Informa @educ')).toEqual(['DREA'])
    expect(labels('Informa @layme')).toEqual(['Rosa Layme Quispe'])
    expect(labels('Informa @anez')).toEqual(['Juan Áñez'])
  })

  test('in the line a name is written so that it is read back; in the notes it is just the name', () => {
    expect(inserted('Informa @dir')).toBe('@DIRESA ')
    expect(inserted('Informa @trab')).toBe('@"Gerencia de Trabajo" ')
    expect(inserted('Informa @dir', 'notes')).toBe('DIRESA ')
    expect(inserted('Informa @"gerencia de t', 'notes')).toBe('Gerencia de Trabajo ')
  })

  test('what is complete leaves Enter free', () => {
    expect(labels('Remitir @DIRESA')).toEqual([])
    expect(labels('Remitir @diresa')).toEqual([])
    expect(labels('Remitir #compromiso')).toEqual([])
    expect(labels('Remitir @DIRESA', 'notes')).toEqual(['DIRESA'])
  })

  test('kinds only in the line, and texts only after a bar that begins a word', () => {
    expect(labels('Remitir #com')).toEqual(['#compromiso'])
    expect(labels('Remitir #com', 'notes')).toEqual([])
    expect(labels('/acta', 'notes')).toEqual(['/aprueba-acta'])
    expect(inserted('/quo', 'notes')).toContain('14 de {acreditadas}')
    expect(labels('30/05', 'notes')).toEqual([])
    expect(labels('mesa@dir')).toEqual([])
  })
})

describe('what the line says of itself', () => {
  const read = (line: string) => readQuickLine(line, { institutions, on: '2023-05-10' })

  test('kind, whom and until when, in one breath', () => {
    expect(readingWords(read('texto @DIRESA @DREA 30/05 #compromiso'))).toBe(
      'Compromiso · DIRESA, DREA · hasta el 30/05/2023',
    )
    expect(readingWords(read('texto #compromiso'))).toBe('Compromiso · sin responsable · sin fecha')
    expect(readingWords(read('texto @DREA #pedido'))).toBe('Pedido · DREA · punto nuevo de la agenda')
  })

  test('what was not understood, by name', () => {
    const words = (line: string) => read(line).concerns.map(concernWords)
    expect(words('x @UGEL #compromiso')).toEqual(['No se conoce «@UGEL»: queda en el texto.'])
    expect(words('x 31/02 #compromiso')).toEqual(['«31/02» no es una fecha: queda en el texto.'])
    expect(words('x en 5 días hábiles #compromiso')).toEqual(['«en 5 días hábiles» no se calcula: escriba la fecha.'])
  })
})

describe('texts of the committee', () => {
  const nothing = { session: null, items: [], quorum: null, time: null }

  test('what nobody knows stays to be filled in, and the caret goes there', () => {
    expect(snippetValues(nothing)).toEqual({})
    expect(writeSnippet('Siendo las {hora}, {otra}.', { ...nothing, time: '09:15' })).toBe('Siendo las 09:15, {otra}.')
    expect(firstBlank('Siendo las {hora}.')).toEqual({ from: 11, to: 17 })
    expect(firstBlank('Siendo las 09:15.')).toBeNull()
  })

  test('a name becomes what may follow the bar, and two of one name are pointed out', () => {
    expect(snippetName('Cuarto  Intermedio ñandú!')).toBe('cuarto-intermedio-nandu')
    expect(snippetNameProblem('quorum', ['quorum', 'quorum'])).toBe('Ya hay un texto con ese nombre.')
    expect(snippetNameProblem('quorum', ['quorum'])).toBeNull()
    expect(snippetNameProblem('', [''])).not.toBeNull()
  })
})

describe('minimums by segment', () => {
  const segments = [
    { id: SegmentId.parse(id(21)), name: 'Estado', position: 0 },
    { id: SegmentId.parse(id(22)), name: 'Sociedad civil', position: 1 },
  ]
  const [state, civil] = [segments[0]!.id, segments[1]!.id]

  test('one is set, changed and left out', () => {
    const two = withMinimum(withMinimum([], state, 1), civil, 2)
    expect(two).toEqual([
      { segmentId: state, minimum: 1 },
      { segmentId: civil, minimum: 2 },
    ])
    expect(withMinimum(two, civil, null)).toEqual([{ segmentId: state, minimum: 1 }])
    expect(withMinimum(two, civil, 0)).toEqual([{ segmentId: state, minimum: 1 }])
  })

  test('the example says what they ask', () => {
    expect(minimumsWords([], segments, '11')).toBeNull()
    expect(minimumsWords([{ segmentId: civil, minimum: 2 }], segments, '11')).toBe(
      'Además deben estar 2 de Sociedad civil: con 11 presentes y nadie de Sociedad civil, faltarían 2 de Sociedad civil.',
    )
  })
})

describe('keys', () => {
  const key = (code: string, name: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {}) => ({
    ...{ code, key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
    ...held,
  })

  test('Alt and a figure call who spoke last, F4 asks who, and AltGr writes letters', () => {
    expect(speakerKey(key('Digit1', '1', { altKey: true }))).toBe(0)
    expect(speakerKey(key('F4', 'F4'))).toBe('pick')
    expect(speakerKey(key('F4', 'F4', { altKey: true }))).toBeNull()
    expect(speakerKey(key('Digit2', '@', { altKey: true, ctrlKey: true }))).toBeNull()
    expect(speakerKey(key('Digit1', '1'))).toBeNull()
  })

  test('a paragraph is converted with Alt, and undoing is Ctrl with or without Shift', () => {
    expect(notesCommandOf(key('KeyA', 'a', { altKey: true }))).toBe('agreement')
    expect(notesCommandOf(key('KeyC', 'ç', { altKey: true }))).toBe('commitment')
    expect(notesCommandOf(key('KeyX', 'x', { altKey: true, ctrlKey: true }))).toBeNull()
    expect(notesCommandOf(key('KeyZ', 'z', { ctrlKey: true }))).toBe('undo')
    expect(notesCommandOf(key('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
    expect(notesCommandOf(key('KeyY', 'y', { ctrlKey: true }))).toBe('redo')
    expect(notesCommandOf(key('KeyA', 'a', { ctrlKey: true }))).toBeNull()
  })
})

describe('who speaks', () => {
  test('is known from what is written, the last one first', () => {
    const line = (words: string): RichText['content'][number] => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: words, marks: [{ type: 'bold' }] },
        { type: 'text', text: ' dice.' },
      ],
    })
    const notes: RichText = {
      type: 'doc',
      content: [line('Rosa Layme Quispe (DIRESA):'), line('Juan Áñez:'), line('Nadie (X):'), { type: 'paragraph' }],
    }
    expect(speakersOf([notes], [rosa, juan])).toEqual([juan.personId, rosa.personId])
  })

  test('is found by letters of a name or of the institution', () => {
    expect(matchingPeople([rosa, juan], 'dire')).toEqual([rosa])
    expect(matchingPeople([rosa, juan], 'qui ro')).toEqual([rosa])
    expect(matchingPeople([rosa, juan], '')).toEqual([rosa, juan])
    expect(matchingPeople([rosa, juan], 'zz')).toEqual([])
  })
})

test('a request that does not fit in a title is refused whole, not cut; a note of that length is saved', () => {
  const line = (text: string) => readQuickLine(text, { institutions, on: '2023-05-10' })
  const long = 'a'.repeat(1001)
  expect(refusalOf(line(`${long} #pedido`), true)).toContain('1000')
  expect(refusalOf(line(`${long.slice(1)} #pedido`), false)).toBeNull()
  expect(refusalOf(line(long), true)).toBeNull()
  expect(refusalOf(line('Informa'), false)).toContain('ningún punto')
  expect(refusalOf(line('#acuerdo'), true)).toContain('Falta escribir')
})

test('what was not understood of a promise is said before it is saved, and a note needs no such thing', () => {
  const line = (text: string) => readQuickLine(text, { institutions, on: '2023-03-14' })
  expect(warningOf(line('Remitir @NOEXISTE 31/02 #compromiso'))).toBe(
    'No se conoce «@NOEXISTE»: queda en el texto. «31/02» no es una fecha: queda en el texto. Corríjalo, o pulse otra vez Ctrl+Enter para guardarlo así.',
  )
  expect(warningOf(line('Remitir @DIRESA 30/05 #compromiso #acuerdo'))).toContain('vale la última, #acuerdo.')
  expect(warningOf(line('Remitir @DIRESA 01/01 #compromiso'))).toBeNull()
  expect(warningOf(line('Habló @NOEXISTE'))).toBeNull()
})
