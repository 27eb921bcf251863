import { describe, expect, test, vi } from 'vitest'
import type { AttendanceActions } from '../../renderer/features/attendance/attendance-actions.ts'
import type { Candidate } from '../../renderer/features/attendance/candidates.ts'
import { choose } from '../../renderer/features/attendance/choose.ts'
import { holdersBySeat, withoutSeat } from '../../renderer/features/attendance/guest-list.tsx'
import {
  leavingAt,
  leavingOn,
  returningAt,
  stayProblems,
  type Leaving,
} from '../../renderer/features/attendance/hours.ts'
import { localAuthorities, postOf, postSaidOf } from '../../renderer/features/attendance/local-authorities.ts'
import { addedTo, withAttendance } from '../../renderer/features/attendance/register-changes.ts'
import { countPresent, groupsOf, isShown, presentIn } from '../../renderer/features/attendance/seat-groups.ts'
import { lastArrivals, missingVerdict } from '../../renderer/features/projector/arrivals.ts'
import { Attendance, AttendanceRegister } from '../../shared/contract/attendance.ts'
import { Segment } from '../../shared/contract/committee.ts'
import type { Stay } from '../../shared/domain/quorum.ts'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const state = Segment.parse({ id: id(90), name: 'Estado', position: 0 })
const civil = Segment.parse({ id: id(91), name: 'Sociedad civil', position: 1 })

const attendance = (person: number, institution: number, more: Partial<Attendance> = {}) =>
  Attendance.parse({
    id: id(500 + person),
    personId: id(person),
    personName: `Persona ${String(person)}`,
    institutionId: id(institution),
    institutionName: `Institución ${String(institution)}`,
    capacity: 'principal',
    position: null,
    stays: [{ arrivedAt: null, leftAt: null }],
    note: null,
    version: 1,
    ...more,
  })

const seat = (institution: number, segment: number, isAbsent = false) => ({
  institutionId: id(institution),
  institutionName: `Institución ${String(institution)}`,
  institutionAcronym: `I${String(institution)}`,
  segmentId: id(segment),
  holders: [
    {
      personId: id(institution + 100),
      personName: `Persona ${String(institution + 100)}`,
      capacity: 'principal',
      position: null,
      maskedNationalId: null,
      hasDocument: true,
    },
  ],
  absence: isAbsent ? { id: id(700), isJustified: true, reason: 'Viaje' } : null,
})

const quorum = { seats: 3, present: 1, required: 2, missing: 1, hasQuorum: false, segments: [] }
const register = AttendanceRegister.parse({
  sessionId: id(1),
  sitting: 0,
  day: '2023-06-22',
  call: 'first',
  seats: [seat(10, 90), seat(11, 91), seat(12, 91, true)],
  attendances: [attendance(110, 10)],
  quorum,
  timeline: [],
})

describe('the register after a mark', () => {
  const after = { ...quorum, present: 2, missing: 0, hasQuorum: true }

  test('has whoever arrived at its end, and every other row is the same object', () => {
    const next = withAttendance(register, { attendance: attendance(111, 11), quorum: after })
    expect(next.attendances.map(({ personId }) => personId)).toEqual([id(110), id(111)])
    expect(next.quorum).toEqual(after)
    expect(next.attendances[0]).toBe(register.attendances[0])
    expect(next.seats).toBe(register.seats)
  })

  test('has the new hours of whoever was in it already', () => {
    const left = attendance(110, 10, { stays: [{ arrivedAt: null, leftAt: '10:00' }], version: 2 })
    const next = withAttendance(register, { attendance: left, quorum })
    expect(next.attendances).toEqual([left])
  })

  test('no longer has the absence of an institution that came, and keeps it for a guest of that institution', () => {
    const came = withAttendance(register, { attendance: attendance(112, 12), quorum: after })
    expect(came.seats[2]?.absence).toBeNull()
    expect(came.seats[0]).toBe(register.seats[0])
    const guest = withAttendance(register, { attendance: attendance(300, 12, { capacity: 'guest' }), quorum })
    expect(guest.seats[2]?.absence).not.toBeNull()
  })

  test('tells who was added at once', () => {
    const next = withAttendance(register, { attendance: attendance(111, 11), quorum: after })
    expect(addedTo(register, next)).toEqual([id(611)])
    expect(addedTo(undefined, next)).toHaveLength(2)
  })
})

describe('the seats', () => {
  test('are grouped in the order of the segments, with how many are taken', () => {
    const present = presentIn(register, 'open')
    const groups = groupsOf(register.seats, [state, civil])
    expect(groups.map(({ name, seats }) => [name, countPresent(seats, present), seats.length])).toEqual([
      ['Estado', 1, 1],
      ['Sociedad civil', 0, 2],
    ])
  })

  test('of a segment that nobody knows any more are still shown', () => {
    expect(groupsOf(register.seats, [state]).map(({ name }) => name)).toEqual(['Estado', 'Sin segmento'])
  })

  test('are shown all, or only those missing, or only those present', () => {
    expect([isShown(true, 'all'), isShown(true, 'missing'), isShown(false, 'missing')]).toEqual([true, false, true])
    expect([isShown(true, 'present'), isShown(false, 'present')]).toEqual([true, false])
  })

  test('of somebody who left are empty now, and taken once the session ended', () => {
    const gone = { ...register, attendances: [attendance(110, 10, { stays: [{ arrivedAt: null, leftAt: '10:00' }] })] }
    expect(presentIn(gone, 'open').size).toBe(0)
    expect(presentIn(gone, 'closed').size).toBe(1)
  })

  test('are not of whoever comes without one: guests, and those whose accreditation is of another institution', () => {
    const guest = attendance(300, 10, { capacity: 'guest' })
    const elsewhere = attendance(111, 10)
    const all = [...register.attendances, guest, elsewhere]
    expect(withoutSeat(all, holdersBySeat(register.seats))).toEqual([guest, elsewhere])
  })
})

describe('the hours of one person', () => {
  const problems = (...stays: Stay[]) => stayProblems(stays).map((problem) => problem?.sentence ?? null)
  const stay = (arrivedAt: string | null, leftAt: string | null): Stay => ({ arrivedAt, leftAt })

  test('that are right have no problem, also with several stretches', () => {
    expect(problems(stay(null, '10:00'), stay('10:20', '11:00'), stay('11:00', null))).toEqual([null, null, null])
  })

  test('say beside the departure that it is before the arrival', () => {
    expect(stayProblems([stay('10:00', '09:30')])[0]).toMatchObject({
      field: 'leftAt',
      sentence: 'Se retiró antes de llegar, a las 10:00.',
      isMissing: false,
    })
  })

  test('say beside the return that it is before the departure', () => {
    expect(problems(stay(null, '10:30'), stay('10:00', null))).toEqual([
      null,
      'Volvió antes de retirarse, a las 10:30.',
    ])
  })

  test('say which hour is missing between two stretches', () => {
    expect(problems(stay(null, null), stay('10:00', null))[0]).toBe('Falta la hora en que se retiró, antes de volver.')
    expect(problems(stay(null, '10:00'), stay(null, null))[1]).toBe('Falta la hora en que volvió.')
  })

  test('end with a departure and go on with a return', () => {
    const left = leavingAt([stay(null, null)], '10:00')
    expect(left).toEqual([stay(null, '10:00')])
    expect(leavingAt(left, '11:00')).toEqual(left)
    expect(returningAt(left, '10:20')).toEqual([stay(null, '10:00'), stay('10:20', null)])
  })

  test('say that somebody has to be there since an hour, or from the start on purpose', () => {
    const [problem] = stayProblems([stay(null, null)], false)
    expect(problem).toMatchObject({ field: 'arrivedAt', isMissing: true })
    expect(problem?.sentence).toContain('desde el inicio')
  })

  test('of a session that has not begun are not left', () => {
    const open = { status: 'called', heldOn: '2023-08-24', startedAt: null, suspensions: [] } as const
    expect(leavingOn(open, '2023-08-24', '09:00')).toBe('not_begun')
  })
})

describe('what the keys do with whom was chosen', () => {
  const press = (candidate: Candidate, choice: 'arrive' | 'leave', leaving: Leaving = 'now') => {
    const done: string[] = []
    const say = (what: string) => () => {
      done.push(what)
    }
    const actions = {
      checkIn: vi.fn(({ note }: { note?: string | null }) => done.push(note == null ? 'checkIn' : `checkIn: ${note}`)),
      showPresent: say('showPresent'),
      comeBack: say('comeBack'),
      leave: say('leave'),
      remove: say('remove'),
      refuse: (sentence: string) => done.push(sentence),
    } as unknown as AttendanceActions
    choose(candidate, choice, { actions, leaving, askGuest: (name) => done.push(`guest ${name}`), onOpen: say('open') })
    return done
  }
  const holder = (present: Attendance | null): Candidate => ({
    kind: 'holder',
    attendance: present,
    isGuessed: false,
    holder: {
      personId: attendance(110, 10).personId,
      personName: 'Persona 110',
      institutionId: register.seats[0]!.institutionId,
      institutionName: 'Institución 10',
      institutionAcronym: null,
      capacity: 'principal',
      position: null,
      hasDocument: true,
    },
  })
  const here = attendance(110, 10)
  const gone = attendance(110, 10, { stays: [{ arrivedAt: null, leftAt: '10:00' }] })

  const absent = (name: string) => `${name} no está en la lista: no se anotó ninguna salida.`

  test('Enter checks in, shows who is here already, and brings back who left', () => {
    expect(press(holder(null), 'arrive')).toEqual(['checkIn'])
    expect(press(holder(here), 'arrive')).toEqual(['showPresent'])
    expect(press(holder(gone), 'arrive')).toEqual(['comeBack'])
  })

  test('Enter on somebody in the list for another institution asks the program, which says why not', () => {
    expect(press(holder(attendance(110, 11)), 'arrive')).toEqual(['checkIn'])
    expect(press(holder(attendance(110, 11)), 'leave')).toEqual([absent('Persona 110')])
  })

  test('Ctrl+Enter lets somebody leave now, takes them off before it begins, and opens their hours afterwards', () => {
    expect(press(holder(here), 'leave', 'now')).toEqual(['leave'])
    expect(press(holder(here), 'leave', 'not_begun')).toEqual(['remove'])
    expect(press(holder(here), 'leave', 'by_hour')).toEqual(['open'])
    expect(press(holder(null), 'leave')).toEqual([absent('Persona 110')])
  })

  test('a new name asks for the guest', () => {
    expect(press({ kind: 'new', name: 'Zoraida Layme' }, 'arrive')).toEqual(['guest Zoraida Layme'])
    expect(press({ kind: 'new', name: 'Zoraida Layme' }, 'leave')).toEqual([absent('Zoraida Layme')])
  })

  test('an accreditation that ended is accepted, with the note that says so', () => {
    const found = {
      person: { ...holder(null), id: here.personId, name: 'Persona 110', maskedNationalId: null },
      standing: 'expired',
      accreditation: { ...here, validFrom: '2022-01-01', validTo: '2023-06-30' },
    }
    const candidate = { kind: 'person', found, attendance: null } as unknown as Candidate
    expect(press(candidate, 'arrive')).toEqual(['checkIn: Acreditación vencida el 30/06/2023'])
  })
})

describe('the authorities of the place', () => {
  const session = { isDecentralised: true, province: 'Grau', district: 'Chuquibambilla' }

  test('are offered in a decentralised session, with their institutions', () => {
    const found = localAuthorities(session)
    expect(found.map(({ label }) => label)).toContain('Alcalde(sa) distrital')
    expect(found.map(({ institutionName }) => institutionName)).toContain('Municipalidad Provincial de Grau')
    expect(found.map(({ institutionName }) => institutionName)).toContain('Subprefectura Distrital de Chuquibambilla')
  })

  test('have no mayor of the district that has the name of its province', () => {
    const labels = localAuthorities({ ...session, province: 'Abancay', district: 'Abancay' }).map(({ label }) => label)
    expect(labels).toContain('Alcalde(sa) provincial')
    expect(labels).not.toContain('Alcalde(sa) distrital')
  })

  test('are none in the usual place', () => {
    expect(localAuthorities({ ...session, isDecentralised: false })).toEqual([])
  })

  test('are said of a woman or a man once that is known, and what somebody wrote by hand stays', () => {
    const authorities = localAuthorities(session)
    expect(postOf(authorities[0]!, 'F')).toBe('Alcaldesa provincial')
    expect(postSaidOf('Alcalde(sa) provincial', 'M', authorities)).toBe('Alcalde provincial')
    expect(postSaidOf('Alcaldesa provincial', null, authorities)).toBe('Alcalde(sa) provincial')
    expect(postSaidOf('Presidenta de la comunidad', 'F', authorities)).toBe('Presidenta de la comunidad')
  })
})

describe('the wall', () => {
  const arrival = (person: number, arrivedAt: string | null, leftAt: string | null = null) =>
    attendance(person, 10, { stays: [{ arrivedAt, leftAt }] })

  test('shows the newest arrivals first, by their hour and then by the list, and not who left', () => {
    const attendances = [
      arrival(1, null),
      arrival(2, '09:40'),
      arrival(3, '09:20'),
      arrival(4, '09:50', '10:00'),
      arrival(5, null),
    ]
    expect(lastArrivals({ ...register, attendances }, 4).map(({ name }) => name)).toEqual([
      'Persona 2',
      'Persona 3',
      'Persona 5',
      'Persona 1',
    ])
  })

  test('says how many are missing, also only of a segment, and nothing once there is quorum', () => {
    const of = (more: Partial<AttendanceRegister['quorum']>) =>
      missingVerdict({ quorum: { ...register.quorum, ...more } })
    expect(of({})).toBe('Falta 1 institución')
    expect(of({ missing: 3 })).toBe('Faltan 3 instituciones')
    const segments = [{ segmentId: civil.id, present: 0, required: 2, missing: 2 }]
    expect(of({ missing: 0, segments })).toBe('Faltan 2 instituciones de un segmento')
    expect(of({ seats: 0, missing: 0 })).toBe('Sin instituciones acreditadas')
    expect(of({ hasQuorum: true })).toBeNull()
  })
})
