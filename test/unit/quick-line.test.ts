import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayFrom, lastDayOfMonth, weekdayOf } from '../../shared/domain/dates.ts'
import { InstitutionId } from '../../shared/domain/ids.ts'
import { findDays } from '../../shared/domain/quick-line-days.ts'
import {
  findInstitutions,
  institutionMark,
  type NamedInstitution,
} from '../../shared/domain/quick-line-institutions.ts'
import { readQuickLine, tokensOf, type QuickLine } from '../../shared/domain/quick-line.ts'

const names: [string, string | null][] = [
  ['Dirección Regional de Salud', 'DIRESA'],
  ['Dirección Regional de Educación', 'DREA'],
  ['Gerencia de Trabajo', null],
  ['Cáritas', null],
  ['Federación Agraria de Apurímac "FADA"', null],
  ['Gobierno Regional de Apurímac', 'GORE Apurímac'],
  ['Red de Salud de Abancay', 'RSA'],
  ['Radio Sur Andina', 'RSA'],
  ['Centro de Emergencia Mujer', 'CEM'],
  ['Central de Mujeres', 'CEMA'],
]
const institutions: NamedInstitution[] = names.map(([name, acronym], index) => ({
  id: InstitutionId.parse(`0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`),
  name,
  acronym,
}))
// A Wednesday.
const on = '2023-05-10'
const read = (line: string, day = on): QuickLine => readQuickLine(line, { institutions, on: day })
const namedIn = (line: string) => read(line).institutions.map(({ name }) => name)

describe('what a line is', () => {
  test('institutions, day and mark after the text make a commitment of it, and only the text is said', () => {
    expect(read('texto @DIRESA @DREA 30/05 #compromiso')).toMatchObject({
      kind: 'commitment',
      text: 'texto',
      dueOn: '2023-05-30',
      institutions: [{ acronym: 'DIRESA' }, { acronym: 'DREA' }],
      concerns: [],
    })
  })

  test.each([
    ['Aprobar el plan #acuerdo', 'agreement', 'Aprobar el plan'],
    ['#ACUERDO: aprobar el plan', 'agreement', 'aprobar el plan'],
    ['#Acuerdos aprobar el plan', 'agreement', 'aprobar el plan'],
    ['Ver el #pedido de la comunidad', 'request', 'Ver el de la comunidad'],
    ['La ministra saluda', 'note', 'La ministra saluda'],
    ['Aprobado #nota', 'note', 'Aprobado'],
    ['El punto #3 del #compromisario', 'note', 'El punto #3 del #compromisario'],
  ] as const)('«%s» is of kind %s and says «%s»', (line, kind, text) => {
    expect(read(line)).toMatchObject({ kind, text })
  })

  test('of two marks the last one counts, and it is said', () => {
    expect(read('Remitir #acuerdo #compromiso')).toMatchObject({
      kind: 'commitment',
      text: 'Remitir',
      concerns: [{ kind: 'several_kinds', wins: 'commitment' }],
    })
  })

  test('a line of marks alone says nothing', () => {
    expect(read('@DIRESA 30/05 #compromiso').text).toBe('')
  })
})

describe('what is said in the end', () => {
  test.each([
    ['@DIRESA remitirá el informe #compromiso', 'DIRESA remitirá el informe'],
    ['Remitir el informe a @DREA #compromiso', 'Remitir el informe a DREA'],
    ['Remitir el informe a @DREA y @DIRESA hasta el 30/05 #compromiso', 'Remitir el informe a DREA y DIRESA'],
    ['Remitir el informe, @DREA y @DIRESA, hasta el viernes #compromiso', 'Remitir el informe'],
    ['Remitir el informe hasta el 30/05 @DREA #compromiso', 'Remitir el informe'],
    ['Remitir el informe. @DREA 30/05 #compromiso', 'Remitir el informe.'],
    ['Remitir el informe @DREA y @UGEL 30/05 #compromiso', 'Remitir el informe @UGEL'],
    ['Remitir el informe @DREA 31/02 #compromiso', 'Remitir el informe 31/02'],
    ['Entregar el 30/05 las actas @DREA #compromiso', 'Entregar el 30/05 las actas'],
    ['Que @"gerencia de trabajo" informe #pedido', 'Que Gerencia de Trabajo informe'],
  ])('«%s» says «%s»', (line, text) => {
    expect(read(line).text).toBe(text)
  })

  test('a note and an agreement keep whom and when they name, for they have no other place for them', () => {
    expect(read('Informa @DIRESA hasta el 30/05').text).toBe('Informa DIRESA hasta el 30/05')
    expect(read('Citar a @DREA el viernes #acuerdo').text).toBe('Citar a DREA el viernes')
  })
})

describe('who is named', () => {
  test.each([
    ['@diresa', 'Dirección Regional de Salud'],
    ['@direccion-regional-de-salud', 'Dirección Regional de Salud'],
    ['@direccionregionaldesalud', 'Dirección Regional de Salud'],
    ['@"Direccion regional de salud"', 'Dirección Regional de Salud'],
    ['@«Gerencia de Trabajo»', 'Gerencia de Trabajo'],
    ['informa @Gerencia de Trabajo que sí', 'Gerencia de Trabajo'],
    ['(@caritas),', 'Cáritas'],
    ['@GORE Apurímac', 'Gobierno Regional de Apurímac'],
    ['@CEM a Abancay', 'Centro de Emergencia Mujer'],
  ])('«%s» names %s', (line, name) => {
    expect(namedIn(line)).toEqual([name])
  })

  test('somebody unknown, or a name that two share, stays in the text and is said', () => {
    expect(read('Informa @UGEL y @RSA #compromiso')).toMatchObject({
      institutions: [],
      text: 'Informa @UGEL y @RSA',
      concerns: [
        { kind: 'unknown_institution', text: '@UGEL' },
        { kind: 'unknown_institution', text: '@RSA' },
      ],
    })
  })

  test('an address of mail names nobody', () => {
    expect(read('Escribir a mesa@diresa.gob.pe')).toMatchObject({ institutions: [], concerns: [] })
  })

  test('what completion writes is read back as the same institution, whatever its name holds', () => {
    for (const institution of institutions) {
      const mark = institutionMark(institution, institutions)
      expect(findInstitutions(`Con ${mark} hoy`, institutions)).toMatchObject([{ from: 4, institution }])
    }
  })
})

describe('until when', () => {
  test.each([
    ['30/05', '2023-05-30'],
    ['30/5', '2023-05-30'],
    ['30/05/2023', '2023-05-30'],
    ['30/05/23', '2023-05-30'],
    ['30-5-23', '2023-05-30'],
    ['30.05.2023', '2023-05-30'],
    ['09/05', '2024-05-09'],
    ['10/05', '2023-05-10'],
    ['30 de mayo', '2023-05-30'],
    ['1 de setiembre de 2024', '2024-09-01'],
    ['en 15 días', '2023-05-25'],
    ['en quince dias', '2023-05-25'],
    ['dentro de 2 semanas', '2023-05-24'],
    ['en un mes', '2023-06-10'],
    ['fin de mes', '2023-05-31'],
    ['a fines de mes', '2023-05-31'],
    ['fin de año', '2023-12-31'],
    ['mañana', '2023-05-11'],
    ['pasado mañana', '2023-05-12'],
    ['el viernes', '2023-05-12'],
    ['el miércoles', '2023-05-17'],
    ['hasta el próximo SÁBADO', '2023-05-13'],
  ])('%s, said on Wednesday 10 May 2023, is %s', (text, day) => {
    expect(findDays(`Entregar ${text}.`, on)).toMatchObject([{ from: 9, to: 9 + text.length, day }])
  })

  test.each([
    'por la mañana',
    'N° 003-2023',
    'de 20-30 personas',
    'el viernes pasado',
    '05/2023',
    'S/ 30.05',
    '30/05/20234',
    'acta12/05',
  ])('«%s» is not a day', (text) => {
    expect(findDays(text, on)).toEqual([])
  })

  test('the last day of a month that is too short, and a year that has no 29 February', () => {
    expect(findDays('en un mes', '2023-01-31')).toMatchObject([{ day: '2023-02-28' }])
    expect(findDays('29/02', '2023-01-31')).toMatchObject([{ day: null }])
    expect(findDays('29/02', '2023-05-10')).toMatchObject([{ day: '2024-02-29' }])
    expect(findDays('en 9999 años', on)).toMatchObject([{ day: null }])
  })

  test('a day that is none stays in the text and is said; so is one that has passed, and working days', () => {
    expect(read('Remitir hasta el 31/02 #compromiso')).toMatchObject({
      text: 'Remitir hasta el 31/02',
      dueOn: null,
      concerns: [{ kind: 'wrong_day', text: 'hasta el 31/02' }],
    })
    expect(read('Remitir 30/05/2022 #compromiso').concerns).toEqual([{ kind: 'past_day', day: '2022-05-30' }])
    expect(read('Remitir en 5 días hábiles #compromiso')).toMatchObject({
      dueOn: null,
      text: 'Remitir en 5 días hábiles',
    })
    expect(read('Llegan 31/02').concerns).toEqual([])
  })

  test('a day that is not the one of a commitment is said, wherever it stands', () => {
    expect(read('Que informe la @DIRESA 30/05 #pedido').text).toBe('Que informe la DIRESA 30/05')
    expect(read('Que informen @DIRESA #pedido 30/05').text).toBe('Que informen 30/05')
    const twice = read('Informe parcial 15/05 @DIRESA 30/05 #compromiso')
    expect([twice.text, twice.dueOn]).toEqual(['Informe parcial 15/05', '2023-05-30'])
  })

  test('of several days the last one counts', () => {
    expect(read('Entregar el viernes 30/06 @DREA #compromiso')).toMatchObject({ text: 'Entregar', dueOn: '2023-06-30' })
  })

  test('the calendar is asked, not guessed', () => {
    expect(weekdayOf(on)).toBe(3)
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29')
    expect(dayFrom(2023, 2, 29)).toBeNull()
    expect(dayFrom(2023, 2, 8)).toBe('2023-02-08')
  })
})

describe('nothing is lost', () => {
  const pieces = fc.constantFrom(
    ...['@DIRESA', '@"Gerencia de Trabajo"', '@nadie', '@', '#compromiso', '#acuerdo', '#', '30/05', '31/02', '"', '«'],
    ...[
      'hasta el viernes',
      'en 15 días',
      'fin de mes',
      'mañana',
      ' ',
      ', ',
      '\n',
      '\u00a0',
      'y',
      'a',
      'ñandú',
      '\u0301',
    ],
  )
  const lines = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 14 })
    .map((all) => all.join(''))
  const days = fc.integer({ min: 0, max: 4000 }).map((after) => addDays('2020-02-28', after))

  test('the pieces of any line, joined, are what was typed', () => {
    fc.assert(
      fc.property(lines, days, (line, day) => {
        expect(
          tokensOf(line, { institutions, on: day })
            .map(({ text }) => text)
            .join(''),
        ).toBe(line)
      }),
      { numRuns: 2_000 },
    )
  })

  test('every letter that is not part of a mark is said, in its order', () => {
    const lettersOf = (text: string) => text.toWellFormed().replace(/[\s,;:–—-]|\b[ye]\b/gu, '')
    fc.assert(
      fc.property(lines, days, (line, day) => {
        const { tokens, text } = read(line, day)
        const words = tokens.filter(({ kind }) => kind === 'words').map((token) => lettersOf(token.text))
        let from = 0
        const spoken = lettersOf(text)
        for (const word of words) {
          const at = spoken.indexOf(word, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + word.length
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
