import { expect, test } from 'vitest'
import { findCandidates, isUncertain, standingWords } from '../../renderer/features/attendance/candidates.ts'
import { indexHolders } from '../../renderer/features/attendance/holder-search.ts'
import { AttendanceCandidate, AttendanceRegister } from '../../shared/contract/attendance.ts'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

const holder = (person: number, personName: string, capacity: 'principal' | 'alternate') => ({
  personId: id(person),
  personName,
  capacity,
  position: null,
  maskedNationalId: '•••••678',
  hasDocument: true,
})

const register = AttendanceRegister.parse({
  sessionId: id(1),
  sitting: 0,
  day: '2023-06-22',
  call: null,
  seats: [
    {
      institutionId: id(10),
      institutionName: 'Dirección Regional de Salud de Apurímac',
      institutionAcronym: 'DIRESA',
      segmentId: null,
      holders: [holder(100, 'Óscar Tintaya Pareja', 'principal'), holder(101, 'Nohemí Huamanñahui Salas', 'alternate')],
      absence: null,
    },
    {
      institutionId: id(11),
      institutionName: 'Dirección Regional de Educación de Apurímac',
      institutionAcronym: 'DREA',
      segmentId: null,
      holders: [holder(102, 'Rubén Chipana Letona', 'principal')],
      absence: null,
    },
  ],
  attendances: [
    {
      id: id(200),
      personId: id(100),
      personName: 'Óscar Tintaya Pareja',
      institutionId: id(10),
      institutionName: 'Dirección Regional de Salud de Apurímac',
      capacity: 'principal',
      position: null,
      stays: [{ arrivedAt: null, leftAt: null }],
      note: null,
      version: 1,
    },
  ],
  quorum: { seats: 2, present: 1, required: 2, missing: 1, hasQuorum: false, segments: [] },
  timeline: [],
})

const index = indexHolders(register.seats)

const person = (last: number, name: string, standing: AttendanceCandidate['standing'] = 'none') =>
  AttendanceCandidate.parse({
    person: {
      id: id(last),
      name,
      maskedNationalId: '•••••123',
      institutionId: null,
      institutionName: null,
      position: null,
    },
    standing,
    accreditation: null,
  })

const namesFor = (typed: string, found: AttendanceCandidate[] = []) =>
  findCandidates(register, index, typed, found).map((candidate) => {
    switch (candidate.kind) {
      case 'holder':
        return candidate.holder.personName
      case 'person':
        return candidate.found.person.name
      case 'new':
        return `nuevo: ${candidate.name}`
    }
    return candidate satisfies never
  })

test('one letter is not enough to suggest anybody', () => {
  expect(namesFor('d')).toEqual([])
})

test('an acronym brings its institution, and whoever is not here yet comes first', () => {
  expect(namesFor('diresa').slice(0, 2)).toEqual(['Nohemí Huamanñahui Salas', 'Óscar Tintaya Pareja'])
})

test('accents and the ñ need not be typed', () => {
  expect(namesFor('oscar')[0]).toBe('Óscar Tintaya Pareja')
  expect(namesFor('huamannahui')[0]).toBe('Nohemí Huamanñahui Salas')
})

test('words of a name and of an institution may be mixed in any order', () => {
  expect(namesFor('educacion ruben')[0]).toBe('Rubén Chipana Letona')
})

test('the digits of a DNI are matched by the program alone and never offer a new guest', () => {
  expect(namesFor('00010005')).toEqual([])
  expect(namesFor('00010005', [person(102, 'Rubén Chipana Letona', 'in_force')])).toEqual(['Rubén Chipana Letona'])
  const [candidate] = findCandidates(register, index, '00010005', [person(102, 'Rubén Chipana Letona', 'in_force')])
  expect(candidate?.kind).toBe('holder')
})

test('somebody known without a seat is offered after the seats, and an unknown name as a new guest at the end', () => {
  expect(namesFor('sal', [person(300, 'Salvador Ramos')])).toEqual([
    'Nohemí Huamanñahui Salas',
    'Óscar Tintaya Pareja',
    'Salvador Ramos',
    'nuevo: sal',
  ])
})

test.each(['chipnaa', 'chpana', 'chippana', 'chifana', 'ruebn chipana', 'eduacion'])(
  '%s, mistyped, still finds whom it means',
  (typed) => {
    expect(namesFor(typed)[0]).toBe('Rubén Chipana Letona')
  },
)

test('a mistyped acronym finds its institution', () => {
  expect(namesFor('dirsea')).toContain('Óscar Tintaya Pareja')
})

test('words that are right are never mixed with those that are only nearly so', () => {
  expect(namesFor('drea')).toEqual(['Rubén Chipana Letona', 'nuevo: drea'])
})

test('somebody who answers to the very words goes before a guess, and is asked for before it is taken', () => {
  expect(namesFor('chipano', [person(300, 'Salvador Chipano')])).toEqual([
    'Salvador Chipano',
    'Rubén Chipana Letona',
    'nuevo: chipano',
  ])
  expect(namesFor('chipano', [person(300, 'Salvador Chipani')])[0]).toBe('Rubén Chipana Letona')
  const [guess] = findCandidates(register, index, 'chipano', [])
  const [sure] = findCandidates(register, index, 'chipana', [])
  expect([isUncertain(guess), isUncertain(sure), isUncertain(undefined)]).toEqual([true, false, true])
})

test('two letters are matched as they are: nothing is guessed from them', () => {
  expect(namesFor('zx')).toEqual([])
})

test('why somebody may not sit that day is said with its day', () => {
  const accreditation = {
    institutionId: id(10),
    institutionName: 'DIRESA',
    capacity: 'principal',
    position: null,
    validFrom: '2024-02-01',
    validTo: '2023-06-30',
  }
  const standing = (kind: AttendanceCandidate['standing']) =>
    standingWords(AttendanceCandidate.parse({ ...person(300, 'Salvador Ramos', kind), accreditation }))
  expect(standing('expired')).toBe('Acreditación vencida el 30/06/2023')
  expect(standing('not_yet')).toBe('Acreditación vigente recién desde el 01/02/2024')
  expect(standing('none')).toBe('Sin acreditación')
  expect(standing('in_force')).toBeNull()
})
