import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterColon,
  dateInWords,
  dayInFigures,
  dayInWords,
  dayWithSlashes,
  dayWithWeekday,
  hourInWords,
  joinWithAnd,
  keepTogether,
  numberInWords,
  numberSign,
  romanNumeral,
} from '../../shared/domain/spanish-words.ts'

describe('days in words', () => {
  it.each([
    ['2023-03-14', 'a los catorce días del mes de marzo del año dos mil veintitrés'],
    ['2009-05-26', 'a los veintiséis días del mes de mayo del año dos mil nueve'],
    ['2021-01-21', 'a los veintiún días del mes de enero del año dos mil veintiuno'],
    ['2016-12-31', 'a los treinta y un días del mes de diciembre del año dos mil dieciséis'],
    ['2022-09-16', 'a los dieciséis días del mes de septiembre del año dos mil veintidós'],
    ['2001-08-01', 'al primer día del mes de agosto del año dos mil uno'],
    ['1999-02-02', 'a los dos días del mes de febrero del año mil novecientos noventa y nueve'],
    ['2024-02-29', 'a los veintinueve días del mes de febrero del año dos mil veinticuatro'],
  ])('writes %s as «%s»', (day, words) => {
    expect(dayInWords(day)).toBe(words)
  })

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-1', '14/03/2023', ''])('refuses %s', (day) => {
    expect(() => dayInWords(day)).toThrow(RangeError)
  })

  it('writes a day in figures that stays on one line', () => {
    expect(dayInFigures('2023-03-14')).toBe('14\u00A0de\u00A0marzo\u00A0de\u00A02023')
    expect(dayInFigures('2023-03-04')).toBe('4\u00A0de\u00A0marzo\u00A0de\u00A02023')
    expect(dayWithSlashes('2023-03-04')).toBe('04/03/2023')
  })

  it('names the day of the week', () => {
    expect(dayWithWeekday('2023-03-14')).toBe('martes 14\u00A0de\u00A0marzo\u00A0de\u00A02023')
    expect(dayWithWeekday('2024-02-29')).toMatch(/^jueves 29/u)
    expect(dayWithWeekday('2023-07-30')).toMatch(/^domingo 30/u)
    expect(() => dayWithWeekday('2023-02-29')).toThrow(RangeError)
  })

  it('writes a date in words, the first of a month by its ordinal', () => {
    expect(dateInWords('2023-12-31')).toBe('treinta y uno de diciembre de dos mil veintitrés')
    expect(dateInWords('2023-02-01')).toBe('primero de febrero de dos mil veintitrés')
    expect(() => dateInWords('2023-13-01')).toThrow(RangeError)
  })
})

describe('hours in words', () => {
  it.each([
    ['09:15', 'las nueve horas con quince minutos (09:15)'],
    ['10:15', 'las diez horas con quince minutos (10:15)'],
    ['10:00', 'las diez horas (10:00)'],
    ['01:01', 'la una hora con un minuto (01:01)'],
    ['01:00', 'la una hora (01:00)'],
    ['21:21', 'las veintiuna horas con veintiún minutos (21:21)'],
    ['16:16', 'las dieciséis horas con dieciséis minutos (16:16)'],
    ['13:31', 'las trece horas con treinta y un minutos (13:31)'],
    ['00:00', 'las cero horas (00:00)'],
    ['00:05', 'las cero horas con cinco minutos (00:05)'],
    ['23:59', 'las veintitrés horas con cincuenta y nueve minutos (23:59)'],
  ])('writes %s as «%s»', (time, words) => {
    expect(hourInWords(time)).toBe(words)
  })

  it.each(['24:00', '9:15', '09:60', '', '09:15:00'])('refuses %s', (time) => {
    expect(() => hourInWords(time)).toThrow(RangeError)
  })
})

describe('numbers in words', () => {
  it('changes uno before a noun and keeps it alone', () => {
    expect(numberInWords(1)).toBe('uno')
    expect(numberInWords(1, 'masculine')).toBe('un')
    expect(numberInWords(1, 'feminine')).toBe('una')
    expect(numberInWords(21)).toBe('veintiuno')
    expect(numberInWords(21, 'masculine')).toBe('veintiún')
    expect(numberInWords(131, 'masculine')).toBe('ciento treinta y un')
    expect(numberInWords(11, 'masculine')).toBe('once')
  })

  it('never ends in uno before a masculine noun, nor in un before a feminine one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(numberInWords(value, 'masculine')).not.toMatch(/uno$/u)
        expect(numberInWords(value, 'feminine')).not.toMatch(/uno?$/u)
      }),
    )
  })

  it('refuses what is not a whole number within range', () => {
    for (const value of [-1, 1.5, Number.NaN, 1_000_000]) expect(() => numberInWords(value)).toThrow(RangeError)
  })

  it('writes Roman figures', () => {
    expect([1, 2, 3, 4, 5, 6, 9, 14, 40, 99].map(romanNumeral)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'IX',
      'XIV',
      'XL',
      'XCIX',
    ])
    expect(() => romanNumeral(0)).toThrow(RangeError)
  })
})

describe('words that stay together', () => {
  it('joins a list with y, or with e before the sound i', () => {
    expect(joinWithAnd([])).toBe('')
    expect(joinWithAnd(['Rosa'])).toBe('Rosa')
    expect(joinWithAnd(['Rosa', 'Ana'])).toBe('Rosa y Ana')
    expect(joinWithAnd(['Rosa', 'Ana', 'Inés'])).toBe('Rosa, Ana e Inés')
    expect(joinWithAnd(['agua', 'hielo'])).toBe('agua y hielo')
    expect(joinWithAnd(['Rosa', 'Hilda'])).toBe('Rosa e Hilda')
    expect(joinWithAnd(['Rosa', 'Yolanda'])).toBe('Rosa y Yolanda')
  })

  it('takes the capital after a colon from words that are no name, and only from them', () => {
    const said = [
      'No hubo tiempo.',
      'La DREA faltó',
      'La expositora no llegó',
      'Por falta de luz',
      'Nadie pidió hablar',
    ]
    expect(said.map(afterColon)).toEqual([
      'no hubo tiempo.',
      'la DREA faltó',
      'la expositora no llegó',
      'por falta de luz',
      'nadie pidió hablar',
    ])
    for (const name of ['La Libertad no envió nada', 'Nora Quispe viajó', 'DIRESA no vino', 'NO', '', 'Noche'])
      expect(afterColon(name)).toBe(name)
  })

  it('keeps names and numbers on one line, but not a text so long that it could not fit', () => {
    expect(keepTogether('José Luis Vargas')).toBe('José\u00A0Luis\u00A0Vargas')
    expect(numberSign('003-2023-CER')).toBe('N°\u00A0003\u20112023\u2011CER')
    const long = 'a b '.repeat(50)
    expect(keepTogether(long)).toBe(long)
  })
})
