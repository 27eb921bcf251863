import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { ConnectionLostError } from '../../renderer/app/connection-lost.ts'
import { errorDetail, errorSentence, expectedError } from '../../renderer/texts/errors.ts'
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts'
import { LetterConcern } from '../../shared/domain/letter.ts'

const samples: { [Code in ErrorCode]: ErrorData<Code> } = {
  NOT_FOUND: { entity: 'session' },
  PRIORITY_LINKED: { activities: 2, commitments: 1, links: 0, reports: 0, balances: 1 },
  STALE_VERSION: { expectedVersion: 1, currentVersion: 2, current: null },
  SESSION_STATUS: { status: 'closed' },
  MINUTES_LOCKED: { state: 'approved' },
  MINUTES_SIGNED: {},
  WORD_FILE_REFUSED: { fileName: 'acta.docm', reason: 'macros' },
  LETTERHEAD_REFUSED: { fileName: 'membrete.docx', reason: 'no_field' },
  LETTERHEAD_LOST: { fileName: 'membrete.docx' },
  LOGO_REFUSED: { fileName: 'logo.svg', reason: 'svg' },
  NUMBER_TAKEN: { number: '003-2023' },
  NUMBER_NEEDS_REASON: { number: '009-2023', expected: '003-2023' },
  PROVINCE_NEEDED: {},
  TIMES_REVERSED: { earlier: '09:00', later: '08:00' },
  STAYS_OVERLAP: { leftAt: '10:00', arrivedAt: '09:30' },
  VOTES_EXCEED_SEATS: { votes: 15, seatsPresent: 12 },
  VOTES_EXPECTED: {},
  ALREADY_CHECKED_IN: { personName: 'Rosa Quispe' },
  INSTITUTION_PRESENT: { institutionName: 'DIRESA' },
  ACCREDITATION_OVERLAPS: { existing: 'Rosa Quispe, titular', document: null, refusedDocument: 'Oficio N° 002-2023' },
  REPLACEMENT_TOO_EARLY: { personName: 'Rosa Quispe', validFrom: '2023-01-15' },
  MERGE_REFUSED: { reason: 'two_documents', detail: '•••••001 y •••••002' },
  TERM_OVERLAPS: { name: 'CER 2023' },
  OFFICE_OVERLAPS: { personName: 'Rosa Quispe', validFrom: '2023-01-15' },
  ELECTION_TIED: { names: ['Rosa Quispe', 'Luis Huamán'], votes: 6 },
  LETTER_ISSUED: { number: '007-2023-MCLCP-APURÍMAC' },
  LETTER_NOT_ISSUED: {},
  LETTER_WITHOUT_RECIPIENTS: {},
  LETTER_NEEDS_CONFIRMATION: { concerns: ['same_day', 'unknown_field'] },
  FILE_REFUSED: { fileName: 'factura.pdf.exe', reason: 'executable' },
  SPREADSHEET_UNREADABLE: { problem: { kind: 'password' } },
  SHEET_MISSING: { name: 'Padrón', hidden: [] },
  IMPORT_CHANGED: {},
  IMPORT_HAS_ERRORS: { errors: 2 },
  IMPORT_WITHOUT_CHANGES: {},
  UNDO_REFUSED: { obstacles: [{ reason: 'changed', table: 'institution', label: 'DIRESA', by: null }] },
  NATIONAL_ID_TAKEN: { personName: 'Rosa Quispe', personId: 'una' },
  NAME_TAKEN: { name: 'DIRESA' },
  NOT_EMPTY: {},
  ITEM_NOT_EMPTY: { hasNotes: true, agreements: 1, commitments: 2, elections: 0 },
  DRAFT_TOO_LONG: { longest: 100_000 },
  SENTENCE_REFUSED: { label: 'Apertura', problem: 'Falta cerrar la llave «{» antes de «presentes».' },
  ORDINANCE_LOCKED: { stage: 'approved' },
  PART_EXISTS: {},
  PART_MISPLACED: { kind: 'letter', parent: 'letter' },
  SAME_VERSION: {},
  TOO_MANY_PARTS: { most: 2000 },
  STEP_OUT_OF_ORDER: { reason: 'not_next', stage: 'published', step: 'presented' },
  STEP_DAY: { reason: 'before_previous', day: '2023-05-10', stage: 'validated' },
  STEP_NEEDS_REASON: { act: 'reopen' },
  PLAN_EXISTS: { year: 2023, name: 'Plan Operativo Anual 2023' },
  PLAN_PART_IN_USE: { part: 'activity', progress: 2, links: 1 },
  ACTIVITY_REPEATED: { text: 'Instalación del CER 2023' },
  PLAN_FILE_WRONG: { problems: 3 },
  ALREADY_IN_AGENDA: { label: 'Sesión Ordinaria N° 003-2023' },
  ALREADY_PRESENTED: { institutionName: 'DIRESA', on: '2023-03-14' },
  UNDONE_BY_EARLIER: { number: '012-2023-CER' },
  UNDOING_NEEDS_REASON: {},
  RESCHEDULING_NEEDS_REASON: { dueOn: '2023-03-14' },
  COMMITMENT_FOLLOWED: { times: 2 },
  MINUTES_STATE: { state: 'approved' },
  SCAN_MISSING: {},
  LAST_SCAN: {},
  OUTSIDE_AGENDA: { title: 'Informe', state: 'skipped' },
  ROUND_INVALID: { reason: 'decided', round: 1, name: 'Rosa Quispe' },
  CHECKED_IN_ELSEWHERE: { personName: 'Rosa Quispe', institutionName: 'DIRESA', asked: 'DREA' },
  RECORD_INVALID: { problems: ['agenda[0].kind'] },
  SESSION_EXISTS: { label: 'Sesión Ordinaria N° 003-2023', heldOn: '2023-06-22' },
  SESSION_AMBIGUOUS: { labels: ['Sesión Ordinaria N° 001-2023', 'Sesión Extraordinaria N° 001-2023'] },
  STORAGE: { reason: 'full' },
  UNEXPECTED: { incident: '01a2' },
}

const failure = (code: string, data: unknown) => new ORPCError(code, { defined: true, data })

test.each(Object.entries(samples))('%s is explained in Spanish, with what was kept or what to do', (code, data) => {
  const sentence = errorSentence(failure(code, data))
  expect(sentence).not.toContain(code)
  expect(sentence).not.toContain('undefined')
  expect(sentence.length).toBeGreaterThan(40)
  expect(sentence).toMatch(/no se|No se|nunca|nada|Elija|sigue como estaba/u)
})

test('names and numbers of the failure are in its sentence', () => {
  expect(errorSentence(failure('VOTES_EXCEED_SEATS', samples.VOTES_EXCEED_SEATS))).toContain(
    '15 votos para 12 instituciones',
  )
  expect(errorSentence(failure('NUMBER_NEEDS_REASON', samples.NUMBER_NEEDS_REASON))).toContain('003-2023')
  expect(errorDetail(failure('UNEXPECTED', samples.UNEXPECTED))).toBe('Incidente 01a2')
})

const refusals: [code: 'MERGE_REFUSED' | 'FILE_REFUSED', data: unknown, sentence: string][] = [
  ['MERGE_REFUSED', { reason: 'same_record', detail: '' }, 'dos veces el mismo registro'],
  ['MERGE_REFUSED', { reason: 'two_documents', detail: '•••••001 y •••••002' }, '(•••••001 y •••••002)'],
  ['MERGE_REFUSED', { reason: 'same_session', detail: 'Sesión Ordinaria N° 003-2023' }, 'Sesión Ordinaria N° 003-2023'],
  ['FILE_REFUSED', { fileName: 'factura.exe', reason: 'executable' }, '«factura.exe» es un programa'],
  ['FILE_REFUSED', { fileName: 'video.mp4', reason: 'too_large' }, '«video.mp4» pasa de 100 MB'],
  ['FILE_REFUSED', { fileName: 'acta.pdf', reason: 'empty' }, '«acta.pdf» está vacío'],
]

test.each(refusals)('%s with %j is explained by its own reason', (code, data, sentence) => {
  expect(errorSentence(failure(code, data))).toContain(sentence)
})

test('every concern of a letter has words of its own that go inside the sentence that asks about it', () => {
  const concerns = LetterConcern.options
  const sentences = concerns.map((concern) =>
    errorSentence(failure('LETTER_NEEDS_CONFIRMATION', { concerns: [concern] })),
  )
  expect(new Set(sentences).size).toBe(concerns.length)
  const both = errorSentence(failure('LETTER_NEEDS_CONFIRMATION', { concerns: ['after_session', 'sunday'] }))
  expect(both).toContain('posterior al día de la sesión y la sesión cae en domingo')
})

test('the sentence about two accreditations names the document of each', () => {
  const sentence = errorSentence(failure('ACCREDITATION_OVERLAPS', samples.ACCREDITATION_OVERLAPS))
  expect(sentence).toContain('(Oficio N° 002-2023) coincide en fechas con la de Rosa Quispe, titular (sin documento)')
})

test('a day in a sentence is written as people write it', () => {
  const exists = errorSentence(failure('SESSION_EXISTS', samples.SESSION_EXISTS)).replaceAll('\u00A0', ' ')
  expect(exists).toContain('del 22 de junio de 2023')
  const reversed = failure('TIMES_REVERSED', { earlier: '2023-01-01', later: '2022-12-31' })
  expect(errorSentence(reversed).replaceAll('\u00A0', ' ')).toContain('31 de diciembre de 2022')
})

test.each([
  [{ leftAt: '10:00', arrivedAt: '09:30' }, 'Vuelve (09:30) antes de haberse retirado (10:00).'],
  [{ leftAt: null, arrivedAt: '09:30' }, 'Falta la hora en que se retiró antes de volver.'],
  [{ leftAt: '10:00', arrivedAt: null }, 'Falta la hora en que volvió después de retirarse (10:00).'],
])('stretches that overlap, %j, are explained by their own hours', (data, sentence) => {
  expect(errorSentence(failure('STAYS_OVERLAP', data))).toContain(sentence)
})

test('a program that does not answer is told apart from one that refuses', () => {
  expect(errorSentence(new ConnectionLostError('no answer'))).toContain('Se perdió la conexión con el programa')
  expect(expectedError(new ConnectionLostError('no answer'))).toBeNull()
})

test('a failure that nobody declared is explained without technical words', () => {
  const sentence = errorSentence(new TypeError('x is not a function'))
  expect(sentence).not.toContain('function')
  expect(errorDetail(new TypeError('x is not a function'))).toContain('TypeError')
})
