import { expect, test } from 'vitest'
import { leadersOf, resultOf, sumWords, votingSeats, type Ballot } from '../../renderer/features/coordination/ballot.ts'
import type { AttendanceRegister } from '../../shared/contract/attendance.ts'
import { AttendanceId, InstitutionId, PersonId, SessionId } from '../../shared/domain/ids.ts'

const ballot = (votes: readonly (number | null)[], blankVotes = 0, spoiledVotes = 0): Ballot => ({
  candidates: votes.map((count, index) => ({
    personId: String(index),
    personName: `Persona ${String(index + 1)}`,
    votes: count,
  })),
  blankVotes,
  spoiledVotes,
})
const heldOn = '2026-03-20'

test('the one with most votes is announced, and who leaves the office', () => {
  const result = resultOf(ballot([9, 7], 1), 18, heldOn, { personName: 'Norma' })
  expect(result).toMatchObject({ canSave: true, tone: 'action' })
  expect(result.words).toBe(
    'Queda en el cargo Persona 1, con 9 de 17 votos, desde el 20/03/2026. Norma lo deja el día anterior.',
  )
})

test('who is elected again leaves nothing', () => {
  expect(resultOf(ballot([9, 7]), 18, heldOn, { personName: 'Persona 1' }).words).not.toContain('lo deja')
})

test('a tie elects nobody and names everybody in it', () => {
  const result = resultOf(ballot([7, 7, 2]), 18, heldOn, null)
  expect(result.canSave).toBe(false)
  expect(result.words).toContain('empate con 7 votos: Persona 1 y Persona 2')
  expect(leadersOf(ballot([7, 7, 2])).length).toBe(2)
})

test('more votes than seats are refused, blank and spoiled ones included', () => {
  const result = resultOf(ballot([9, 7], 2, 1), 18, heldOn, null)
  expect(result).toMatchObject({ canSave: false, tone: 'lost' })
  expect(result.words).toContain('19 votos y 18 instituciones presentes')
})

test('nothing is elected without candidates or without votes', () => {
  expect(resultOf(ballot([]), 18, heldOn, null).canSave).toBe(false)
  expect(resultOf(ballot([null, 0], 3), 18, heldOn, null).canSave).toBe(false)
})

test('the sum says what is missing or left over', () => {
  expect(sumWords(ballot([9, 6]), 18)).toBe('Suman 15 de 18 instituciones presentes: 3 sin voto.')
  expect(sumWords(ballot([18]), 18)).toBe('Suman 18 de 18 instituciones presentes.')
  expect(sumWords(ballot([19]), 18)).toBe('Suman 19 de 18 instituciones presentes: sobran 1.')
})

const id = (digit: string) => `01970000-0000-7000-8000-00000000000${digit}`
const institution = (digit: string) => InstitutionId.parse(id(digit))

test('a seat votes once, whoever came for it, and a guest not at all', () => {
  const came = (digit: string, capacity: 'principal' | 'alternate' | 'guest', seat: string) => ({
    id: AttendanceId.parse(id(digit)),
    personId: PersonId.parse(id(digit)),
    personName: '',
    institutionId: institution(seat),
    institutionName: null,
    capacity,
    position: null,
    stays: [{ arrivedAt: null, leftAt: null }],
    version: 1,
  })
  const seat = (digit: string) => ({
    institutionId: institution(digit),
    institutionName: '',
    institutionAcronym: null,
    segmentId: null,
    holders: [],
    absence: null,
  })
  const register: AttendanceRegister = {
    sessionId: SessionId.parse(id('9')),
    seats: [seat('1'), seat('2'), seat('3')],
    attendances: [
      came('4', 'principal', '1'),
      came('5', 'alternate', '1'),
      came('6', 'alternate', '2'),
      came('7', 'guest', '3'),
    ],
    quorum: { seats: 3, present: 2, required: 2, missing: 0, hasQuorum: true, segments: [] },
  }
  expect(votingSeats(register)).toBe(2)
})
