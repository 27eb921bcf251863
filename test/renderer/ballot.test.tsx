import { expect, test } from 'vitest'
import { resultOf, sumWords, votersOf, type Ballot, type Candidate } from '../../renderer/features/ballot/ballot.ts'
import { leadersOf } from '../../shared/domain/ballot.ts'
import { designationText, isDesignated, roundLines } from '../../renderer/features/ballot/designation.ts'
import { electionInput, electionItem, likelyRole, roundsOf } from '../../renderer/features/ballot/election-model.ts'
import { earlierProblem, nextRound, targetOfKey, withVote } from '../../renderer/features/ballot/rounds.ts'
import { AgendaItemId, AttendanceId, InstitutionId, PersonId, SessionId } from '../../shared/domain/ids.ts'

const id = (digit: string) => `01970000-0000-7000-8000-00000000000${digit}`

const candidate = (digit: number, votes: number | null): Candidate => ({
  personId: PersonId.parse(id(String(digit))),
  personName: `Persona ${String(digit)}`,
  votes,
})
const ballot = (votes: readonly (number | null)[], blankVotes = 0, spoiledVotes = 0): Ballot => ({
  candidates: votes.map((count, index) => candidate(index + 1, count)),
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
  expect(sumWords(15, 18)).toBe('Suman 15 de 18 instituciones presentes: 3 sin voto.')
  expect(sumWords(18, 18)).toBe('Suman 18 de 18 instituciones presentes.')
  expect(sumWords(19, 18)).toBe('Suman 19 de 18 instituciones presentes: sobran 1. Revise el conteo o la asistencia.')
})

const institution = (digit: string) => InstitutionId.parse(id(digit))

const came = (digit: string, capacity: 'principal' | 'alternate' | 'guest', seat: string, leftAt: string | null) => ({
  id: AttendanceId.parse(id(digit)),
  personId: PersonId.parse(id(digit)),
  personName: '',
  institutionId: institution(seat),
  institutionName: null,
  capacity,
  position: null,
  stays: [{ arrivedAt: null, leftAt }],
  note: null,
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

test('a seat votes once, whoever came for it, and a guest not at all; who left is not in the room', () => {
  const attendances = [
    came('4', 'principal', '1', null),
    came('5', 'alternate', '1', null),
    came('6', 'alternate', '2', '11:20'),
    came('7', 'guest', '3', null),
  ]
  expect(votersOf({ seats: [seat('1'), seat('2'), seat('3')], attendances })).toEqual({ came: 2, present: 1 })
})

test('only those who share the first place stand in the next round, and their votes are counted anew', () => {
  expect(nextRound(ballot([7, 3, 7], 1, 2))).toEqual({
    candidates: [candidate(1, null), candidate(3, null)],
    blankVotes: 0,
    spoiledVotes: 0,
  })
})

test('a round that did not end in a tie cannot have another after it', () => {
  const next = nextRound(ballot([7, 7]))
  expect(earlierProblem([ballot([7, 7]), next], 0, 18)).toBeNull()
  expect(earlierProblem([ballot([8, 7]), next], 0, 18)).toContain('ganó Persona 1')
  expect(earlierProblem([ballot([7, 3, 7]), next], 0, 18)).toBe(
    'Persona 2 no empató aquí: no pasa a la vuelta siguiente.',
  )
  expect(earlierProblem([ballot([10, 10]), next], 0, 18)).toBe('Suman 20 y hay 18 instituciones presentes.')
  expect(earlierProblem([ballot([null, null]), next], 0, 18)).toBe('Faltan sus votos.')
})

test('the last round has no other after it to answer for', () => {
  expect(earlierProblem([ballot([8, 7])], 0, 18)).toBeNull()
})

test('ballots read aloud are counted with one key each, and the last one is taken back', () => {
  const empty = ballot([null, null])
  const keys = ['1', '2', '1', 'b', 'V']
  const counted = keys.reduce((sum, key) => {
    const target = targetOfKey(key, sum)
    return target === null ? sum : withVote(sum, target, 1)
  }, empty)
  expect(counted).toEqual(ballot([2, 1], 1, 1))
  expect(withVote(counted, 0, -1)).toEqual(ballot([1, 1], 1, 1))
  expect(['3', '0', 'x', 'Enter'].map((key) => targetOfKey(key, empty))).toEqual([null, null, null, null])
})

const election = {
  candidates: [candidate(1, 9), candidate(2, 7)].map((one) => ({ ...one, votes: one.votes ?? 0 })),
  blankVotes: 1,
  spoiledVotes: 0,
  earlierRounds: [
    {
      candidates: [candidate(1, 8), candidate(2, 8), candidate(3, 1)].map((one) => ({ ...one, votes: one.votes ?? 0 })),
      blankVotes: 0,
      spoiledVotes: 1,
    },
  ],
}
const elected = {
  personId: PersonId.parse(id('1')),
  personName: 'Persona 1',
  position: 'Coordinadora regional',
  election,
}

test('what was counted is what is sent again, round by round', () => {
  const input = electionInput(
    { sessionId: SessionId.parse(id('9')), role: 'coordinator', position: 'Coordinadora', rounds: roundsOf(elected) },
    AgendaItemId.parse(id('8')),
  )
  const votes = ({ candidates }: { candidates: readonly { votes: number }[] }) => candidates.map((one) => one.votes)
  expect(votes(input)).toEqual([9, 7])
  expect(input.earlierRounds?.map(votes)).toEqual([[8, 8, 1]])
  expect(input).toMatchObject({ blankVotes: 1, spoiledVotes: 0, agendaItemId: id('8') })
})

test('the agreement says who, for what, with how many votes and in which round', () => {
  const text = designationText(elected)
  expect(text).toBe(
    'Designar a Persona 1 como coordinadora regional, por votación secreta, con 9 de 17 votos, en la segunda vuelta.',
  )
  expect(isDesignated(elected, [{ text }])).toBe(true)
  expect(isDesignated({ ...elected, personName: 'Persona 2' }, [{ text }])).toBe(false)
  expect(roundLines(elected)[0]).toBe(
    'Primera vuelta: Persona 1 8 · Persona 2 8 · Persona 3 1 · en blanco 0 · viciados 1',
  )
})

test('an election belongs to the only item of its kind, and to none where there are several', () => {
  const item = (digit: string, kind: 'election' | 'report') => ({ id: AgendaItemId.parse(id(digit)), kind })
  expect(electionItem([item('1', 'report'), item('2', 'election')])).toBe(id('2'))
  expect(electionItem([item('1', 'election'), item('2', 'election')])).toBeNull()
  expect(electionItem([item('1', 'report')])).toBeNull()
})

test('the office to elect is read from the item, and is the other one once the first was elected', () => {
  expect(likelyRole('Elección de la coordinación regional', [])).toBe('coordinator')
  expect(likelyRole('Elección de la coordinación ALTERNA', [])).toBe('alternate')
  expect(likelyRole('Elección de la coordinación y de la coordinación alterna', [])).toBe('coordinator')
  expect(likelyRole('Elección de la coordinación', [{ role: 'coordinator' }])).toBe('alternate')
})
