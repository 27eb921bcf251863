import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentsWords, mergeConsequence, movedWords, proposedKept } from '../../renderer/features/people/merging.ts'
import { readNationalId, tidyNationalId } from '../../renderer/features/people/national-id.ts'
import { NationalId, type PersonDuplicate } from '../../shared/contract/committee.ts'
import { PersonId } from '../../shared/domain/ids.ts'

const personId = (last: number) => PersonId.parse(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)

const record = (last: number, changes: Partial<PersonDuplicate> = {}): PersonDuplicate => ({
  id: personId(last),
  name: 'Norma Aguirre Layme',
  maskedNationalId: null,
  hasPhone: false,
  hasEmail: false,
  institutions: [],
  accreditationCount: 0,
  attendanceCount: 0,
  version: 1,
  ...changes,
})

test('a document number is kept without blanks, dots or hyphens', () => {
  expect(tidyNationalId(' 4123 4567 ')).toBe('41234567')
  expect(tidyNationalId('00.123-456a')).toBe('00123456A')
  expect(tidyNationalId(' - ')).toBeNull()
})

test('a document number says while it is typed what is missing', () => {
  expect(readNationalId('412345')).toEqual({ kind: 'unfinished', words: 'Faltan 2 dígitos para un DNI.' })
  expect(readNationalId('4123456').words).toBe('Falta 1 dígito para un DNI.')
  expect(readNationalId('41234567').kind).toBe('dni')
  expect(readNationalId('001234567').kind).toBe('ce')
  expect(readNationalId('A1234567').kind).toBe('unfinished')
  expect(readNationalId('4123/567').kind).toBe('impossible')
  expect(readNationalId('1234567890123').kind).toBe('impossible')
})

test('what is read as complete is just what the program accepts', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z/]{1,14}$/), (tidied) => {
      const { kind } = readNationalId(tidied)
      expect(kind === 'dni' || kind === 'ce').toBe(NationalId.safeParse(tidied).success)
    }),
  )
})

test('the record that holds most is proposed to be kept, and of two alike the one with a document', () => {
  expect(proposedKept([record(1), record(2, { attendanceCount: 3 })])).toBe(personId(2))
  expect(proposedKept([record(1), record(2, { maskedNationalId: '•••••678' })])).toBe(personId(2))
})

test('merging says what passes to the record kept', () => {
  const people = [
    record(1),
    record(2, { accreditationCount: 1, attendanceCount: 4 }),
    record(3, { attendanceCount: 1 }),
  ]
  expect(movedWords(people, personId(1))).toBe('1 acreditación y 5 asistencias')
  expect(movedWords(people, personId(2))).toBe('1 asistencia')
  expect(movedWords([record(1), record(2)], personId(1))).toBeNull()
})

test('two documents are told apart by the record that has each, and removing one is said before it is done', () => {
  const edited = record(1, { maskedNationalId: '•••••111' })
  const other = record(2, { maskedNationalId: '•••••678' })
  expect(documentsWords([edited, other], edited.id)).toContain(
    'está corrigiendo tiene el •••••111 y el de Norma Aguirre Layme, el •••••678, que es el que usted escribió.',
  )
  expect(mergeConsequence([edited, other], edited.id)).toContain('Se quitará el documento •••••111')
  expect(mergeConsequence([record(1), record(2)], null)).toBe(
    'Quedará un solo registro en lugar de 2, con todas sus acreditaciones y asistencias. No se puede deshacer.',
  )
})
