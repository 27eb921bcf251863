import { describe, expect, test } from 'vitest'
import type { Institution } from '../../shared/contract/committee.ts'
import type { Letter, LetterDraft, Recipient, RecipientDraft } from '../../shared/contract/letters.ts'
import type { QuorumForecast } from '../../shared/domain/forecast.ts'
import { InstitutionId, SegmentId } from '../../shared/domain/ids.ts'
import { LetterConcern, type CallFacts } from '../../shared/domain/letter.ts'
import { answerChoices, answerOfKey, isInFilter } from '../../renderer/features/letters/answer-words.ts'
import { concernPlace, concernSentence } from '../../renderer/features/letters/concern-words.ts'
import { copiedNote, earlierAnswers, earlierWords } from '../../renderer/features/letters/earlier-answers.ts'
import { forecastWords, isEnough } from '../../renderer/features/letters/forecast-words.ts'
import { letterDifferences } from '../../renderer/features/letters/letter-differences.ts'
import { addresseeWords, isSameDraft } from '../../renderer/features/letters/letter-draft.ts'
import { filterGroups, recipientGroups, withChosen } from '../../renderer/features/letters/recipient-rows.ts'

const idOf = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const state = SegmentId.parse(idOf(1))
const civil = SegmentId.parse(idOf(2))

const institution = (last: number, name: string, segmentId: SegmentId | null): Institution => ({
  id: InstitutionId.parse(idOf(last)),
  name,
  acronym: null,
  segmentId,
  level: null,
  province: null,
  address: null,
  phone: null,
  email: null,
  isDemonstration: false,
  version: 1,
})

const diresa = institution(11, 'Dirección Regional de Salud', state)
const ugel = institution(12, 'UGEL Abancay', state)
const women = institution(13, 'Asociación de Mujeres', civil)
const nowhere = institution(14, 'Comunidad sin segmento', null)
const committee = {
  segments: [
    { id: state, name: 'Estado', position: 1 },
    { id: civil, name: 'Sociedad civil', position: 2 },
  ],
  institutions: [diresa, ugel, women, nowhere],
}

const toInstitution = ({ id, name }: Institution): RecipientDraft => ({
  institutionId: id,
  personId: null,
  treatment: 'Señora',
  name: 'María Quispe',
  position: 'Directora',
  institutionName: name,
  phone: null,
  email: null,
  isGuest: false,
})
const guest: RecipientDraft = {
  ...toInstitution(diresa),
  institutionId: null,
  institutionName: 'Colegio de Nutricionistas',
  isGuest: true,
}

describe('whom a letter goes to', () => {
  const chosen = [toInstitution(ugel), toInstitution(nowhere), guest]
  const groups = recipientGroups(chosen, [diresa, ugel, women].map(toInstitution), committee)

  test('everybody proposed is listed once by segment, those left out too, guests at the end', () => {
    expect(groups.map(({ name, rows }) => [name, rows.map(({ recipient }) => recipient.institutionName)])).toEqual([
      ['Estado', ['Dirección Regional de Salud', 'UGEL Abancay']],
      ['Sociedad civil', ['Asociación de Mujeres']],
      ['Sin segmento', ['Comunidad sin segmento']],
      ['Invitados', ['Colegio de Nutricionistas']],
    ])
    expect(groups[0]?.rows.map(({ isChosen }) => isChosen)).toEqual([false, true])
  })

  test('a segment is chosen whole without doubling anybody, and one left out leaves the rest as they were', () => {
    const whole = withChosen(chosen, groups[0]?.rows ?? [], true)
    expect(whole.map(({ institutionName }) => institutionName)).toEqual([
      'UGEL Abancay',
      'Comunidad sin segmento',
      'Colegio de Nutricionistas',
      'Dirección Regional de Salud',
    ])
    const ugelRow = (groups[0]?.rows ?? []).filter(({ isChosen }) => isChosen)
    expect(withChosen(chosen, ugelRow, false)).toEqual([chosen[1], guest])
  })

  test('a search finds institution or person, accents ignored, and drops empty segments', () => {
    expect(filterGroups(groups, 'direccion').map(({ name }) => name)).toEqual(['Estado'])
    expect(filterGroups(groups, 'quispe nutri')[0]?.rows).toHaveLength(1)
    expect(filterGroups(groups, '')).toHaveLength(4)
  })

  test('the addressee is named with treatment and post, as far as they are known', () => {
    expect(addresseeWords(guest)).toBe('Señora María Quispe, Directora')
    expect(addresseeWords({ ...guest, treatment: null, position: '' })).toBe('María Quispe')
    expect(addresseeWords({ ...guest, name: null })).toBe('')
  })
})

test('a draft that the program kept tidied is the same draft', () => {
  const draft: LetterDraft = {
    subject: 'Convocatoria a  {sesion} ',
    reference: null,
    body: 'Texto\n\nOtro\n',
    replyBy: null,
    recipients: [guest],
    copies: ['Archivo', ''],
  }
  const kept = { ...draft, subject: 'Convocatoria a {sesion}', body: 'Texto\n\nOtro', copies: ['Archivo'] }
  expect(isSameDraft(draft, kept)).toBe(true)
  expect(isSameDraft(draft, { ...kept, replyBy: '2026-12-01' })).toBe(false)
  expect(isSameDraft(draft, { ...kept, recipients: [] })).toBe(false)
})

describe('the forecast of the quorum', () => {
  const forecast = (expected: number, first: number, second: number, seats = 22): QuorumForecast => ({
    seats,
    principals: expected,
    alternates: 0,
    declined: 0,
    unanswered: seats - expected,
    expected,
    first: { required: 12, missing: first },
    second: { required: 8, missing: second },
    shortSegments: [],
  })

  test.each([
    [forecast(14, 0, 0), 'Se esperan 14 de 22; hay quórum en primera convocatoria'],
    [forecast(9, 3, 0), 'Se esperan 9 de 22; faltan 3 para la primera convocatoria; hay quórum en segunda'],
    [forecast(1, 11, 7), 'Se espera 1 de 22; faltan 11 para la primera convocatoria y 7 para la segunda'],
    [forecast(11, 1, 0), 'Se esperan 11 de 22; falta 1 para la primera convocatoria; hay quórum en segunda'],
    [forecast(0, 0, 0, 0), 'Ese día no hay instituciones acreditadas: no se puede prever el quórum'],
    [
      { ...forecast(14, 0, 0), shortSegments: [{ segmentId: state, missing: 2 }] },
      'Se esperan 14 de 22; faltan 2 de un segmento con mínimo propio',
    ],
  ])('%#: it says what is expected and what is missing', (given, words) => {
    expect(forecastWords(given)).toBe(words)
  })

  test('only the first call, with every segment, is enough', () => {
    expect(isEnough(forecast(14, 0, 0))).toBe(true)
    expect(isEnough(forecast(9, 3, 0))).toBe(false)
    expect(isEnough(forecast(0, 0, 0, 0))).toBe(false)
    expect(isEnough({ ...forecast(14, 0, 0), shortSegments: [{ segmentId: state, missing: 1 }] })).toBe(false)
  })
})

describe('what is worth a second look', () => {
  const facts: CallFacts = {
    kind: 'call',
    label: 'Sesión Ordinaria N° 003-2026',
    number: '003-2026',
    sessionKind: 'ordinary',
    heldOn: '2026-12-08',
    firstCallAt: '09:00',
    secondCallAt: null,
    venue: null,
    modality: 'in_person',
    onlineLink: null,
    isDecentralised: false,
    province: null,
    district: null,
    agenda: [],
  }
  const holidays = [{ day: '2026-12-08', name: 'Inmaculada Concepción' }]
  const about = { facts, issuedOn: '2026-12-05', holidays, noticeDays: 3, unknownFields: ['luggar'] }

  test('a short notice says how many days are left without Sundays and holidays, and how many are asked', () => {
    // From Saturday to Tuesday: Sunday does not count, nor the holiday on which it would be held.
    expect(concernSentence('short_notice', about)).toBe(
      'Queda 1 día (sin domingos ni feriados) y la configuración pide 3.',
    )
  })

  test('a holiday is named, and so is a field that does not exist', () => {
    expect(concernSentence('holiday', about)).toBe('La sesión cae en feriado: Inmaculada Concepción.')
    expect(concernSentence('unknown_field', about)).toBe('El texto usa campos que no existen: {luggar}.')
  })

  test.each(LetterConcern.options)('%s is a sentence of its own, with a place where it is put right', (concern) => {
    expect(concernSentence(concern, about)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/u)
    expect(['datos', 'agenda', 'settings', 'recipients', 'text', 'replyBy']).toContain(concernPlace(concern))
  })
})

describe('who comes', () => {
  const recipient = (answer: Recipient['answer'], delivered: number): Recipient =>
    ({ ...guest, answer, dispatches: Array.from({ length: delivered }) }) as Recipient

  test('a key writes down an answer; for a guest nobody can stand in', () => {
    expect(answerOfKey('T', { isGuest: false })).toBe('principal')
    expect(answerOfKey('a', { isGuest: false })).toBe('alternate')
    expect(answerOfKey('a', { isGuest: true })).toBeNull()
    expect(answerOfKey('s', { isGuest: true })).toBe('none')
    expect(answerOfKey('x', { isGuest: false })).toBeNull()
    expect(answerChoices({ isGuest: true }).map(({ label }) => label)).toEqual(['Asiste', 'No asiste'])
  })

  test('the lists part those without delivery, without answer, who come and who do not', () => {
    expect(isInFilter(recipient('none', 0), 'undelivered')).toBe(true)
    expect(isInFilter(recipient('none', 1), 'undelivered')).toBe(false)
    expect(isInFilter(recipient('none', 1), 'unanswered')).toBe(true)
    expect(isInFilter(recipient('alternate', 1), 'coming')).toBe(true)
    expect(isInFilter(recipient('declined', 1), 'coming')).toBe(false)
    expect(isInFilter(recipient('declined', 1), 'declined')).toBe(true)
  })
})

test('two drafts that differ show the paragraphs and recipients that only one has, whole', () => {
  const long = 'Un párrafo muy largo. '.repeat(60).trim()
  const mine: LetterDraft = {
    subject: 'Convocatoria',
    reference: null,
    body: `Saludo\n\n${long} Mío\n\nDespedida`,
    replyBy: null,
    recipients: [toInstitution(diresa), guest],
    copies: [],
  }
  const theirs = { ...mine, body: `Saludo\n\n${long} Suyo\n\nDespedida`, recipients: [toInstitution(diresa)] }
  expect(letterDifferences(mine, theirs)).toEqual([
    { what: 'Texto', mine: [`${long} Mío`], theirs: [`${long} Suyo`] },
    { what: 'Destinatarios', mine: ['Colegio de Nutricionistas: Señora María Quispe, Directora'], theirs: [] },
  ])
  expect(letterDifferences(mine, mine)).toEqual([])
  const copied = { ...mine, copies: ['Archivo', 'Coordinación'] }
  expect(letterDifferences(copied, { ...copied, copies: ['Coordinación', 'Archivo'] })).toEqual([
    { what: 'Copias', mine: ['Archivo', 'Coordinación'], theirs: ['Coordinación', 'Archivo'] },
  ])
})

describe('a call that was issued again', () => {
  const asked = (id: string, to: RecipientDraft, answer: Recipient['answer'], answerNote: string | null = null) =>
    ({ ...to, id, answer, answeredOn: answer === 'none' ? null : '2026-11-20', answerNote }) as Recipient
  const letter = (number: string, status: Letter['status'], recipients: Recipient[]) =>
    ({ kind: 'call', number, status, recipients }) as Letter
  const first = letter('001-2026', 'superseded', [
    asked('a', toInstitution(diresa), 'declined'),
    asked('b', toInstitution(ugel), 'none'),
    asked('c', guest, 'principal', 'Llamó'),
  ])
  const second = letter('002-2026', 'superseded', [asked('d', toInstitution(diresa), 'alternate')])
  const inForce = letter('003-2026', 'issued', [
    asked('e', toInstitution(diresa), 'none'),
    asked('f', toInstitution(ugel), 'none'),
    asked('g', guest, 'none'),
  ])
  const earlier = earlierAnswers([inForce, second, first], inForce)

  test('knows the last answer of each institution and guest to the calls before it', () => {
    expect([...earlier].map(([id, { words, number }]) => [id, words, number])).toEqual([
      ['e', 'alterno(a)', '002-2026'],
      ['g', 'asiste', '001-2026'],
    ])
    expect(earlierWords(earlier)).toBe(
      '2 ya respondieron a los Oficios N° 002-2026 y 001-2026 (alterno(a) 1, asiste 1)',
    )
  })

  test('copies an answer with the letter to which it was given', () => {
    expect([...earlier.values()].map(copiedNote)).toEqual([
      'Según respuesta al Oficio N° 002-2026',
      'Según respuesta al Oficio N° 001-2026. Llamó',
    ])
  })
})
