import { expect, test } from 'vitest'
import { deadlineWords, installationSteps, nextStep } from '../../renderer/features/terms/installation-steps.ts'
import { reminderAddress, reminderText } from '../../renderer/features/terms/reminder.ts'
import { proposedSuccessor, proposedTerm } from '../../renderer/features/terms/term-proposals.ts'
import type { Installation } from '../../shared/contract/roll.ts'
import { LetterId, TermId } from '../../shared/domain/ids.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'

const today = '2026-03-10'
const term: Installation['term'] = {
  id: TermId.parse('01970000-0000-7000-8000-000000000001'),
  name: 'CER 2026',
  firstDay: '2026-01-01',
  lastDay: '2026-12-31',
  isClosed: false,
  version: 1,
}
const nothing: Installation = {
  term,
  institutions: 0,
  request: null,
  answered: 0,
  session: null,
  coordinator: null,
  alternate: null,
}
const letter = {
  letterId: LetterId.parse('01970000-0000-7000-8000-000000000002'),
  replyBy: '2026-03-15',
  recipients: 22,
}
const installed = (part: Partial<Installation>): Installation => ({ ...nothing, institutions: 22, ...part })
const held = {
  id: '01970000-0000-7000-8000-000000000003',
  label: 'Sesión de Instalación N° 001-2026',
  heldOn: '2026-03-20',
}
const nextOf = (installation: Installation | null) => nextStep(installationSteps(installation, today))
const wordsOf = (installation: Installation, name: string) =>
  installationSteps(installation, today).find((step) => step.name === name)?.words

test('the next step follows what has been done, from the term to the election', () => {
  expect(nextOf(null)).toBe('term')
  expect(nextOf(nothing)).toBe('roll')
  expect(nextOf(installed({}))).toBe('request')
  expect(nextOf(installed({ request: { ...letter, number: null, dispatched: 0 } }))).toBe('request')
  const sent = { ...letter, number: '007-2026', dispatched: 22 }
  expect(nextOf(installed({ request: sent, answered: 14 }))).toBe('answers')
  expect(nextOf(installed({ request: sent, answered: 22 }))).toBe('session')
  expect(nextOf(installed({ request: sent, answered: 14, session: { ...held, status: 'closed' } }))).toBe(
    'coordination',
  )
})

test('a committee whose session was held and whose coordination was elected is installed, although somebody never answered', () => {
  const done = installed({
    answered: 21,
    session: { ...held, status: 'closed' },
    coordinator: 'Norma',
    alternate: 'Juan',
  })
  expect(nextOf(done)).toBeNull()
  expect(nextOf({ ...done, alternate: null })).toBe('coordination')
})

test('accreditations that all came without a letter need none', () => {
  expect(nextOf(installed({ answered: 22 }))).toBe('session')
  expect(wordsOf(installed({ answered: 22 }), 'request')).toContain('No hizo falta')
})

test('the answers say how many and how long there is', () => {
  const waiting = installed({ request: { ...letter, number: '007-2026', dispatched: 22 }, answered: 1 })
  expect(wordsOf(waiting, 'answers')).toBe(
    '1 de 22 instituciones respondieron. El plazo vence el 15/03/2026 (en 5 días).',
  )
  expect(deadlineWords('2026-03-08', today)).toBe('El plazo venció el 08/03/2026 (hace 2 días).')
  expect(deadlineWords(null, today)).toBe('')
})

test('a session that was not held leaves its step to be done', () => {
  const postponed = installed({ answered: 22, session: { ...held, status: 'not_held' } })
  expect(nextOf(postponed)).toBe('session')
})

test.each([
  [
    'a year',
    { name: 'CER 2026', firstDay: '2026-01-01', lastDay: '2026-12-31' },
    '2026-12-31',
    'CER 2027',
    '2027-01-01',
    '2027-12-31',
  ],
  [
    'two years',
    { name: 'Período 2024', firstDay: '2024-03-01', lastDay: '2026-02-28' },
    '2026-02-28',
    'Período 2026',
    '2026-03-01',
    '2028-02-28',
  ],
  [
    'a leap day',
    { name: 'CER', firstDay: '2023-03-01', lastDay: '2024-02-29' },
    '2024-02-29',
    'CER 2024',
    '2024-03-01',
    '2025-02-28',
  ],
  [
    'closed early',
    { name: 'CER 2026', firstDay: '2026-01-01', lastDay: '2026-12-31' },
    '2026-06-30',
    'CER 2026 (2)',
    '2026-07-01',
    '2027-12-31',
  ],
])('the term after one of %s is proposed', (_kind, before, lastDay, name, firstDay, proposedLast) => {
  expect(proposedSuccessor(before, lastDay, '2024-01-01')).toEqual({ name, firstDay, lastDay: proposedLast })
})

test('after a term that ended years ago the year at hand is proposed', () => {
  const before = { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' }
  expect(proposedSuccessor(before, '2023-12-31', today)).toEqual({
    name: 'CER 2026',
    firstDay: '2026-01-01',
    lastDay: '2026-12-31',
  })
})

test('the first term is the calendar year', () => {
  expect(proposedTerm('CER', today)).toEqual({ name: 'CER 2026', firstDay: '2026-01-01', lastDay: '2026-12-31' })
})

const facts = {
  committee: { ...defaultSettings.committee, name: 'Mesa de Apurímac' },
  number: '007-2026-MCLCP',
  issuedOn: '2026-03-01',
  replyBy: '2026-03-15',
  today,
  institutionName: 'DIRESA Apurímac',
}
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-')

test('a reminder says which letter, until when, and does not scold', () => {
  const text = plain(reminderText(facts))
  expect(text).toContain('el 15 de marzo de 2026 vence el plazo')
  expect(text).toContain('de DIRESA Apurímac ante el Comité Ejecutivo Regional')
  expect(text).toContain('Oficio N° 007-2026-MCLCP, del 1 de marzo de 2026')
  expect(plain(reminderText({ ...facts, replyBy: '2026-03-01' }))).toContain('venció el plazo')
  expect(plain(reminderText({ ...facts, replyBy: null, institutionName: null }))).toContain(
    'todavía no hemos recibido la acreditación de la persona titular y de la persona alterna de su institución',
  )
})

test('the address of a mail hides the recipients from each other and escapes what was written', () => {
  expect(reminderAddress(['a@x.pe', 'b@x.pe'], 'Plazo & más', 'Uno\ndos')).toBe(
    'mailto:?bcc=a@x.pe,b@x.pe&subject=Plazo%20%26%20m%C3%A1s&body=Uno%0D%0Ados',
  )
})
