import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attendanceOfSession,
  attendancePercentage,
  attendanceReport,
  attended,
  noAttendance,
  sumAttendance,
  type ReportedSession,
  type Representative,
} from '../../shared/domain/attendance-report.ts'
import type { InstitutionId, PersonId } from '../../shared/domain/ids.ts'

const institution = (name: string) => name as InstitutionId

const sits = (
  name: string,
  person: string,
  capacity: Representative['capacity'],
  sex: Representative['sex'] = 'F',
): Representative => ({ institutionId: institution(name), personId: person as PersonId, capacity, sex })

const session = (entitled: string[], representatives: Representative[], justified: string[] = []): ReportedSession => ({
  entitled: new Set(entitled.map(institution)),
  representatives,
  justified: new Set(justified.map(institution)),
})

const countsOf = (sessions: ReportedSession[], name: string) => attendanceReport(sessions).get(institution(name))

describe('the attendance of a term', () => {
  test('counts an institution in the sessions to which it was entitled, and in no other', () => {
    const sessions = [
      session(['DRE'], [sits('DRE', 'ana', 'principal'), sits('UGEL', 'luz', 'principal')]),
      session(['DRE', 'UGEL'], [sits('UGEL', 'luz', 'principal')]),
    ]
    expect(countsOf(sessions, 'DRE')).toMatchObject({ entitled: 2, byPrincipal: 1, unjustified: 1 })
    expect(countsOf(sessions, 'UGEL')).toMatchObject({ entitled: 1, byPrincipal: 1, unjustified: 0, women: 1 })
    expect(countsOf(sessions, 'ONG')).toBeUndefined()
  })

  test('with principal and alternate in the room, the principal attended and both are people', () => {
    const both = [sits('DRE', 'luis', 'alternate', 'M'), sits('DRE', 'ana', 'principal')]
    expect(countsOf([session(['DRE'], both)], 'DRE')).toEqual({
      ...noAttendance,
      entitled: 1,
      byPrincipal: 1,
      women: 1,
      men: 1,
    })
    expect(countsOf([session(['DRE'], both.slice(0, 1))], 'DRE')).toMatchObject({ byPrincipal: 0, byAlternate: 1 })
  })

  test('somebody who came on two days of a session is one person', () => {
    const twice = [sits('DRE', 'ana', 'principal', null), sits('DRE', 'ana', 'alternate', null)]
    expect(countsOf([session(['DRE'], twice)], 'DRE')).toMatchObject({ byPrincipal: 1, unknownSex: 1, women: 0 })
  })

  test('an absence that was justified is one only of who did not come', () => {
    const sessions = [
      session(['DRE'], [], ['DRE']),
      session(['DRE'], [sits('DRE', 'ana', 'principal')], ['DRE']),
      session(['DRE'], []),
    ]
    expect(countsOf(sessions, 'DRE')).toMatchObject({ entitled: 3, byPrincipal: 1, justified: 1, unjustified: 1 })
  })

  test('a share says all or nothing only where it is so', () => {
    const of = (byPrincipal: number, entitled: number) =>
      attendancePercentage({ ...noAttendance, byPrincipal, entitled })
    expect([of(0, 0), of(0, 9), of(9, 9), of(2, 3), of(1, 8)]).toEqual([null, 0, 100, 67, 13])
    expect([of(999, 1000), of(1, 1000)]).toEqual([99, 1])
  })
})

const name = fc.constantFrom('DRE', 'UGEL', 'DIRESA', 'ONG', 'Cámara').map(institution)

const anySession: fc.Arbitrary<ReportedSession> = fc.record({
  entitled: fc.array(name).map((names) => new Set(names)),
  representatives: fc.array(
    fc.record({
      institutionId: name,
      personId: fc.constantFrom('ana', 'luz', 'luis').map((person) => person as PersonId),
      capacity: fc.constantFrom('principal' as const, 'alternate' as const),
      sex: fc.constantFrom('F' as const, 'M' as const, null),
    }),
  ),
  justified: fc.array(name).map((names) => new Set(names)),
})

describe('whatever the sessions', () => {
  test('attended, justified and absent are the sessions entitled to, and no share is over 100 %', () => {
    fc.assert(
      fc.property(fc.array(anySession), (sessions) => {
        const counts = [...attendanceReport(sessions).values()]
        for (const one of [...counts, sumAttendance(counts)]) {
          expect(attended(one) + one.justified + one.unjustified).toBe(one.entitled)
          expect(one.women + one.men + one.unknownSex).toBeGreaterThanOrEqual(attended(one))
          const share = attendancePercentage(one)
          expect(share === null).toBe(one.entitled === 0)
          expect(share ?? 0).toBeLessThanOrEqual(100)
          expect(share === 100).toBe(one.entitled > 0 && attended(one) === one.entitled)
        }
      }),
    )
  })

  test('the sum over institutions is the sum over sessions', () => {
    fc.assert(
      fc.property(fc.array(anySession), (sessions) => {
        const bySession = sessions.map((one) => sumAttendance([...attendanceOfSession(one).values()]))
        expect(sumAttendance([...attendanceReport(sessions).values()])).toEqual(sumAttendance(bySession))
        expect(sumAttendance(bySession).entitled).toBe(sessions.reduce((sum, one) => sum + one.entitled.size, 0))
      }),
    )
  })
})
