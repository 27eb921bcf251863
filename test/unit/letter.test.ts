import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayAfter, isSunday, type Day } from '../../shared/domain/dates.ts'
import { defaultLetterTemplates, letterFields } from '../../shared/domain/letter-template.ts'
import { callChangeWords } from '../../shared/domain/letter-words.ts'
import {
  askedConcerns,
  callChanges,
  LetterConcern,
  letterConcerns,
  noticeOf,
  type CallChange,
  type CallFacts,
  type LetterInput,
  type RequestFacts,
} from '../../shared/domain/letter.ts'
import { fillTemplate } from '../../shared/domain/template.ts'

const facts: CallFacts = {
  kind: 'call',
  label: 'Sesión Ordinaria N° 003-2023',
  number: '003-2023',
  sessionKind: 'ordinary',
  heldOn: '2023-03-14',
  firstCallAt: '09:00',
  secondCallAt: '09:30',
  venue: 'Local de la Mesa',
  modality: 'in_person',
  onlineLink: null,
  isDecentralised: false,
  province: null,
  district: null,
  agenda: [{ title: 'Informe', presenter: null }],
}

const request: RequestFacts = {
  kind: 'accreditation_request',
  termName: 'CER 2023',
  firstDay: '2023-01-01',
  lastDay: '2023-12-31',
}

/** A letter with nothing to look at twice, but for what is said. */
const letter = (known: Partial<LetterInput> = {}): LetterInput => ({
  facts,
  issuedOn: '2023-03-06',
  recipientCount: 20,
  replyBy: null,
  unknownFields: [],
  holidays: [],
  noticeDays: 3,
  hasReplyContact: true,
  ...known,
})

const concernsWith = (known: Partial<LetterInput>) => letterConcerns(letter(known))
const concernsOfSession = (known: Partial<CallFacts>) => concernsWith({ facts: { ...facts, ...known } })

test('a field is filled in wherever it stands, and one that does not exist stays as it was written, named once', () => {
  const filled = fillTemplate('{sesion}: {lugar}, {lugar} {Lugar} {año} {} {otro campo} {{lugar}} {nada} {nada}', {
    sesion: 'Sesión Ordinaria',
    lugar: 'Abancay',
  })
  expect(filled.text).toBe('Sesión Ordinaria: Abancay, Abancay {Lugar} {año} {} {otro campo} {Abancay} {nada} {nada}')
  expect(filled.unknown).toEqual(['Lugar', 'año', 'nada'])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('{%s} is no field', (name) => {
  expect(fillTemplate(`{${name}}`, {})).toEqual({ text: `{${name}}`, unknown: [name] })
})

test('what a field says is text: neither a field inside it nor a sign of replacement is read again', () => {
  const fields = { lugar: "{dia} $& $1 $` $' $$", dia: 'martes' }
  expect(fillTemplate('[{lugar}] {dia}', fields)).toEqual({ text: "[{dia} $& $1 $` $' $$] martes", unknown: [] })
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, around) => {
      const outside = around.replaceAll(/[{}]/gu, '')
      expect(fillTemplate(`${outside}{lugar}${outside}`, { lugar: value }).text).toBe(`${outside}${value}${outside}`)
    }),
  )
})

test('the letters that the program proposes use only fields that exist', () => {
  const signatory = { name: 'Ana Quispe', position: 'Coordinadora regional' }
  const committee = { name: 'Mesa de Apurímac', committeeName: 'Comité Ejecutivo Regional', city: 'Abancay' }
  const { call, accreditationRequest } = defaultLetterTemplates
  for (const [template, about] of [
    [call, facts],
    [accreditationRequest, request],
  ] as const) {
    const fields = letterFields(about, committee, signatory, '2023-03-10')
    const filled = [template.subject, template.body].map((text) => fillTemplate(text, fields))
    expect(filled.flatMap(({ unknown }) => unknown)).toEqual([])
    for (const { text } of filled) expect(text).not.toMatch(/[{}_]/u)
  }
})

test('a field that nobody has filled in yet becomes a line to write on, not an empty place', () => {
  const fields = letterFields(
    { ...facts, venue: null, firstCallAt: null, secondCallAt: null },
    { name: '', committeeName: 'Comité Ejecutivo Regional', city: '' },
    { name: '' },
    null,
  )
  for (const name of ['mesa', 'ciudad', 'coordinacion', 'plazo', 'primera', 'segunda', 'lugar', 'enlace'])
    expect(fields[name]).toMatch(/^_+$/u)
})

const naiveNotice = (issuedOn: Day, heldOn: Day, free: readonly Day[]): number => {
  let count = 0
  for (let day = dayAfter(issuedOn); day <= heldOn; day = dayAfter(day))
    if (!isSunday(day) && !free.includes(day)) count += 1
  return count
}

test('the notice is what one counts on a calendar: the days after the letter up to the session, no Sundays, no holidays', () => {
  const offset = fc.integer({ min: 0, max: 90 })
  fc.assert(
    fc.property(offset, offset, fc.array(offset, { maxLength: 12 }), (issued, held, free) => {
      const [issuedOn, heldOn] = [addDays('2023-03-01', issued), addDays('2023-03-01', held)]
      const days = free.map((days) => addDays('2023-03-01', days))
      const holidays = days.map((day) => ({ day, name: 'Feriado' }))
      expect(noticeOf(issuedOn, heldOn, holidays)).toBe(naiveNotice(issuedOn, heldOn, days))
    }),
  )
})

test('a week without holidays gives six days of notice, Good Friday and Thursday take two of them, and no day is below none', () => {
  expect(noticeOf('2023-03-07', '2023-03-14', [])).toBe(6)
  const easter = ['2023-04-06', '2023-04-07', '2023-04-09'].map((day) => ({ day, name: 'Semana Santa' }))
  expect(noticeOf('2023-04-04', '2023-04-11', easter)).toBe(4)
  expect(noticeOf('2023-03-14', '2023-03-14', [])).toBe(0)
  expect(noticeOf('2023-03-15', '2023-03-14', [])).toBe(0)
})

test('a year that somebody mistyped is worked out: counting its days one by one would not end in the time of a test', () => {
  expect(noticeOf('0001-01-01', '9999-12-31', [])).toBe(3_652_058 - 521_722)
})

test('a letter with nothing missing, in good time, has nothing to look at twice', () => {
  expect(concernsWith({})).toEqual([])
  expect(concernsWith({ facts: request, replyBy: '2023-03-20' })).toEqual([])
})

const single: [what: string, known: Partial<LetterInput>, concern: LetterConcern][] = [
  ['nobody to go to', { recipientCount: 0 }, 'no_recipients'],
  ['a day after the session', { issuedOn: '2023-03-15' }, 'after_session'],
  ['the day of the session', { issuedOn: '2023-03-14' }, 'same_day'],
  ['two days of notice where three are asked', { issuedOn: '2023-03-11' }, 'short_notice'],
  ['a field that does not exist', { unknownFields: ['otro'] }, 'unknown_field'],
  ['an answer wanted before it is written', { replyBy: '2023-03-05' }, 'reply_reversed'],
  ['an answer wanted after the session', { replyBy: '2023-03-15' }, 'reply_reversed'],
  ['an answer wanted after the term', { facts: request, replyBy: '2024-01-01' }, 'reply_reversed'],
  ['a request for nobody', { facts: request, recipientCount: 0 }, 'no_recipients'],
]

test.each(single)('%s is a concern', (_, known, concern) => {
  expect(concernsWith(known)).toEqual([concern])
})

const ofSession: [what: string, known: Partial<CallFacts>, concerns: LetterConcern[]][] = [
  ['on a Sunday', { heldOn: '2023-03-19' }, ['sunday']],
  ['without its first hour', { firstCallAt: null }, ['no_first_hour']],
  ['without a place', { venue: null }, ['no_venue']],
  ['with an empty place', { venue: '' }, ['no_venue']],
  ['without points', { agenda: [] }, ['no_agenda']],
  ['virtual without its link', { modality: 'virtual', venue: null }, ['no_link']],
  ['virtual with its link and no place', { modality: 'virtual', venue: null, onlineLink: 'https://m.test/a' }, []],
  ['mixed without both', { modality: 'mixed', venue: null }, ['no_venue', 'no_link']],
  ['mixed with both', { modality: 'mixed', onlineLink: 'https://m.test/a' }, []],
  ['without its second hour', { secondCallAt: null }, []],
]

test('a letter that nobody could answer says so, whatever it is about', () => {
  expect(concernsWith({ hasReplyContact: false })).toEqual(['no_reply_contact'])
  expect(concernsWith({ facts: request, hasReplyContact: false })).toEqual(['no_reply_contact'])
})

test.each(ofSession)('a call of a session %s has %j to look at', (_, known, concerns) => {
  expect(concernsOfSession(known)).toEqual(concerns)
})

test('a session on a holiday is a concern, whatever the notice', () => {
  const holidays = [{ day: '2023-03-14', name: 'Feriado' }]
  expect(concernsWith({ holidays })).toEqual(['holiday'])
})

test('the notice binds ordinary sessions only, and is that of the settings', () => {
  const inAHurry: Partial<LetterInput> = { issuedOn: '2023-03-13' }
  expect(concernsWith(inAHurry)).toEqual(['short_notice'])
  expect(concernsWith({ ...inAHurry, noticeDays: 1 })).toEqual([])
  for (const sessionKind of ['extraordinary', 'installation'] as const)
    expect(concernsWith({ ...inAHurry, facts: { ...facts, sessionKind } })).toEqual([])
  expect(concernsWith({ issuedOn: '2023-03-10' })).toEqual([])
  expect(concernsWith({ issuedOn: '2023-03-10', holidays: [{ day: '2023-03-11', name: 'Feriado' }] })).toEqual([
    'short_notice',
  ])
})

test('of many concerns the gravest comes first and none is lost; those that are asked about are among them', () => {
  const everything = concernsWith({
    facts: { ...facts, modality: 'mixed', venue: null, firstCallAt: null, agenda: [], heldOn: '2023-03-19' },
    holidays: [{ day: '2023-03-19', name: 'Feriado' }],
    issuedOn: '2023-03-20',
    recipientCount: 0,
    replyBy: '2023-03-19',
    unknownFields: ['otro'],
    hasReplyContact: false,
  })
  expect(everything.slice(0, 2)).toEqual(['no_recipients', 'after_session'])
  const exclusive: LetterConcern[] = ['same_day', 'short_notice']
  expect(new Set([...everything, ...exclusive])).toEqual(new Set(LetterConcern.options))
  expect(askedConcerns).not.toContain('no_recipients')
})

const changes: [what: string, known: Partial<CallFacts>, change: CallChange][] = [
  ['day', { heldOn: '2023-03-21' }, { field: 'heldOn', before: '2023-03-14', after: '2023-03-21' }],
  ['first hour', { firstCallAt: '10:00' }, { field: 'firstCallAt', before: '09:00', after: '10:00' }],
  ['second hour', { secondCallAt: null }, { field: 'secondCallAt', before: '09:30', after: null }],
  ['modality', { modality: 'mixed' }, { field: 'modality', before: 'in_person', after: 'mixed' }],
  ['place', { venue: 'DREA' }, { field: 'venue', before: 'Local de la Mesa', after: 'DREA' }],
  ['link', { onlineLink: 'https://m.test' }, { field: 'onlineLink', before: null, after: 'https://m.test' }],
  [
    'district and province',
    { district: 'Talavera', province: 'Andahuaylas' },
    { field: 'place', before: null, after: 'Talavera, Andahuaylas' },
  ],
  [
    'agenda',
    { agenda: [...facts.agenda, { title: 'Plan', presenter: null }] },
    { field: 'agenda', before: '1. Informe', after: '1. Informe; 2. Plan' },
  ],
  ['order of the agenda', { agenda: [] }, { field: 'agenda', before: '1. Informe', after: null }],
]

test.each(changes)('a call that changes the %s says what it was and what it is', (_, known, change) => {
  const after = { ...facts, ...known }
  expect(callChanges(facts, after)).toEqual([change])
  expect(callChanges(after, facts)).toEqual([{ field: change.field, before: change.after, after: change.before }])
})

test('a call that says the same changes nothing, and several changes come in the order in which a letter tells them', () => {
  expect(callChanges(facts, structuredClone(facts))).toEqual([])
  const moved = callChanges(facts, { ...facts, venue: 'DREA', heldOn: '2023-03-21', agenda: [] })
  expect(moved.map(({ field }) => field)).toEqual(['heldOn', 'venue', 'agenda'])
})

test('a change is told as people say it', () => {
  const said = (change: CallChange) => {
    const { what, before, after } = callChangeWords(change)
    return [what, before, after].map((words) => words?.replaceAll('\u00A0', ' ') ?? null)
  }
  expect(said({ field: 'heldOn', before: '2023-03-14', after: '2023-03-21' })).toEqual([
    'Día',
    '14 de marzo de 2023',
    '21 de marzo de 2023',
  ])
  expect(said({ field: 'modality', before: 'in_person', after: 'mixed' })).toEqual([
    'Modalidad',
    'presencial',
    'presencial y virtual',
  ])
  expect(said({ field: 'venue', before: null, after: 'DREA' })).toEqual(['Lugar', null, 'DREA'])
})
