import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinStays } from '../../electron/core/attendance/merge.ts'
import type { Institution, Person } from '../../shared/contract/committee.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import type { Capacity, Stay } from '../../shared/domain/quorum.ts'
import { accredit, addPerson, configure, institutionDraft, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'

const merge = (
  client: Client,
  kept: Person,
  merged: Person,
  expectedVersions = { kept: kept.version, merged: merged.version },
) => client.people.merge({ keptId: kept.id, mergedId: merged.id, expectedVersions })

const attend = async (
  client: Client,
  session: Session,
  person: Person,
  institution: Institution | null,
  stays: Stay[],
  capacity: Capacity = 'principal',
) => {
  const seat = { personId: person.id, institutionId: institution?.id ?? null, capacity, position: null }
  const { attendance } = await client.attendance.checkIn({ sessionId: session.id, ...seat, arrivedAt: null })
  return client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
}

const twoRecords = async () => {
  const test = openTestCore()
  const { client } = test
  await configure(client)
  const institution = await client.institutions.create(institutionDraft('DREA'))
  const kept = await addPerson(client, 'Ana', 'Quispe', '31000001')
  const merged = await addPerson(client, 'ANA', 'QUISPÉ')
  return { test, client, institution, kept, merged }
}

const minute = fc.integer({ min: 0, max: 59 })
const hour = (value: number) => `09:${String(value).padStart(2, '0')}`

test('the stretches of two records become one list in which nobody is in the room twice, and no minute is lost', () => {
  const stretch: fc.Arbitrary<Stay> = fc
    .record({ from: fc.option(minute), to: fc.option(minute) })
    .map(({ from, to }) => {
      if (from === null || to === null)
        return { arrivedAt: from === null ? null : hour(from), leftAt: to === null ? null : hour(to) }
      return { arrivedAt: hour(Math.min(from, to)), leftAt: hour(Math.max(from, to)) }
    })
  const isIn = (stays: readonly Stay[], at: string): boolean =>
    stays.some(({ arrivedAt, leftAt }) => (arrivedAt ?? '00:00') <= at && (leftAt === null || at < leftAt))
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stays) => {
      const joined = joinStays(stays)
      for (let value = 0; value < 60; value += 1) expect(isIn(joined, hour(value))).toBe(isIn(stays, hour(value)))
      expect(isIn(joined, '23:59')).toBe(isIn(stays, '23:59'))
      expect(isIn(joined, '08:59')).toBe(isIn(stays, '08:59'))
      for (const [index, { arrivedAt, leftAt }] of joined.slice(0, -1).entries()) {
        expect(leftAt).not.toBeNull()
        expect(arrivedAt === null && index > 0).toBe(false)
        expect(joined[index + 1]!.arrivedAt! > leftAt!).toBe(true)
      }
    }),
  )
})

test('the same name without accents, and one number written in two ways, are offered as one person with what each holds', async () => {
  const { test, client, institution, kept, merged } = await twoRecords()
  using _ = test
  await accredit(client, institution, merged)
  const session = await planSession(client)
  await attend(client, session, kept, institution, [{ arrivedAt: null, leftAt: null }])
  await addPerson(client, 'Luis', 'Huamán', '00123456')
  await addPerson(client, 'Luis Alberto', 'Huamán', '000123456')
  await addPerson(client, 'Rosa', 'Rojas', '31000002')
  await addPerson(client, 'Rosa', 'Rojas', '31000003')
  const groups = await client.people.duplicates()
  expect(groups.map(({ reason, people }) => [reason, people.map(({ name }) => name).toSorted()])).toEqual([
    ['same_name', ['ANA QUISPÉ', 'Ana Quispe']],
    ['same_national_id', ['Luis Alberto Huamán', 'Luis Huamán']],
  ])
  const held = Object.fromEntries(groups[0]!.people.map((person) => [person.name, person]))
  expect(held['Ana Quispe']).toMatchObject({ maskedNationalId: '•••••001', accreditationCount: 0, attendanceCount: 1 })
  expect(held['ANA QUISPÉ']).toMatchObject({ maskedNationalId: null, institutions: ['DREA'], accreditationCount: 1 })
  expect(await client.people.compare({ ids: [kept.id, merged.id] })).toEqual([held['Ana Quispe'], held['ANA QUISPÉ']])
})

test('of three namesakes with two documents, the one without is offered beside each of the others', async () => {
  using test = openTestCore()
  await addPerson(test.client, 'María', 'Quispe', '31000002')
  await addPerson(test.client, 'María', 'Quispe', '31000003')
  await addPerson(test.client, 'Maria', 'Quispe')
  const groups = await test.client.people.duplicates()
  expect(groups.map(({ people }) => people.map(({ maskedNationalId }) => maskedNationalId))).toEqual([
    ['•••••002', null],
    ['•••••003', null],
  ])
})

test('merging keeps every attendance, accreditation, office, candidacy and letter, and fills the blanks in', async () => {
  const { test, client, institution, kept, merged } = await twoRecords()
  using _ = test
  const { id, version: ___, isDemonstration: __, ...draft } = merged
  const known = { ...draft, sex: 'F' as const, phone: '983111222', email: 'ana@m.test' }
  const complete = await client.people.update({ id, draft: known, expectedVersion: merged.version })
  await accredit(client, institution, merged)
  const sessions = []
  for (const person of [kept, merged]) {
    const session = await openSession(client, await planSession(client))
    await attend(client, session, person, institution, [{ arrivedAt: '09:00', leftAt: null }])
    sessions.push(session)
  }
  const candidates = [{ personId: merged.id, votes: 1 }]
  const election = {
    role: 'coordinator',
    position: 'Coordinadora',
    candidates,
    blankVotes: 0,
    spoiledVotes: 0,
  } as const
  await client.coordination.elect({ sessionId: sessions[1]!.id, ...election })
  const purpose = { kind: 'call' as const, sessionId: sessions[1]!.id }
  const written = await draftLetter(client, purpose, { recipients: [guest('Ana Quispe', { personId: merged.id })] })
  const letter = await issueLetter(client, written)
  const one = await merge(client, kept, complete)
  expect(one).toMatchObject({
    id: kept.id,
    givenNames: 'Ana',
    surnames: 'Quispe',
    nationalId: '31000001',
    sex: 'F',
    phone: '983111222',
    email: 'ana@m.test',
    version: kept.version + 1,
  })
  expect(await failureOf(client.people.get({ id: merged.id }))).toMatchObject({ code: 'NOT_FOUND' })
  for (const { id: sessionId } of sessions) {
    const { attendances } = await client.attendance.get({ sessionId })
    expect(attendances.map(({ personId, stays }) => [personId, stays])).toEqual([
      [kept.id, [{ arrivedAt: '09:00', leftAt: null }]],
    ])
  }
  expect(await client.accreditations.list({ on: null })).toMatchObject([
    { personId: kept.id, personName: 'Ana Quispe' },
  ])
  expect(await client.coordination.list()).toMatchObject([
    { personId: kept.id, election: { candidates: [{ personId: kept.id, votes: 1 }] } },
  ])
  const [again] = (await client.letters.desk(purpose)).letters
  expect(again).toMatchObject({
    id: letter.id,
    recipients: [{ personId: kept.id, name: 'Ana Quispe', hasEmail: true }],
  })
  expect(await client.people.duplicates()).toEqual([])
  expect((await client.exchange.check()).isSound).toBe(true)
})

test('both at one session for one seat are one attendance with the stretches of both', async () => {
  const { test, client, institution, kept, merged } = await twoRecords()
  using _ = test
  const session = await openSession(client, await planSession(client))
  await attend(client, session, kept, institution, [
    { arrivedAt: '09:00', leftAt: '10:00' },
    { arrivedAt: '11:00', leftAt: '11:30' },
  ])
  await attend(client, session, merged, institution, [{ arrivedAt: '09:30', leftAt: '10:30' }])
  await merge(client, kept, merged)
  const { attendances, quorum } = await client.attendance.get({ sessionId: session.id })
  expect(attendances.map(({ personId, stays }) => [personId, stays])).toEqual([
    [
      kept.id,
      [
        { arrivedAt: '09:00', leftAt: '10:30' },
        { arrivedAt: '11:00', leftAt: '11:30' },
      ],
    ],
  ])
  expect(quorum.present).toBe(0)
})

test('both at one session as two things, or for two institutions, are two people: refused, and nothing is merged', async () => {
  const { test, client, institution, kept, merged } = await twoRecords()
  using _ = test
  const other = await client.institutions.create(institutionDraft('UGEL'))
  const session = await planSession(client)
  const whole = [{ arrivedAt: null, leftAt: null }]
  await attend(client, session, kept, institution, whole)
  const { attendance } = await attend(client, session, merged, institution, whole, 'guest')
  const before = dumpOf(test.dataFolder)
  const refused = { code: 'MERGE_REFUSED', data: { reason: 'same_session', detail: 'Sesión Ordinaria N° 001-2023' } }
  expect(await failureOf(merge(client, kept, merged))).toMatchObject(refused)
  expect(dumpOf(test.dataFolder)).toEqual(before)
  await client.attendance.remove({ ids: [attendance.id] })
  await attend(client, session, merged, other, whole)
  expect(await failureOf(merge(client, kept, merged))).toMatchObject(refused)
})

test('a record with itself, two documents, and records that somebody changed meanwhile are not merged', async () => {
  const { test, client, kept, merged } = await twoRecords()
  using _ = test
  const luis = await addPerson(client, 'Luis', 'Huamán', '31000009')
  expect(await failureOf(merge(client, kept, kept))).toMatchObject({
    code: 'MERGE_REFUSED',
    data: { reason: 'same_record' },
  })
  expect(await failureOf(merge(client, kept, luis))).toMatchObject({
    code: 'MERGE_REFUSED',
    data: { reason: 'two_documents', detail: '•••••001 y •••••009' },
  })
  for (const stale of [
    { kept: kept.version + 1, merged: merged.version },
    { kept: kept.version, merged: merged.version - 1 },
  ])
    expect(await failureOf(merge(client, kept, merged, stale))).toMatchObject({ code: 'STALE_VERSION' })
  const gone = { ...merged, id: '018b2f3e-0000-7000-8000-00000000dead' as Person['id'] }
  expect(await failureOf(merge(client, kept, gone))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'person' } })
})

test('two candidacies of one election become one with the votes of both', async () => {
  const { test, client, institution, kept, merged } = await twoRecords()
  using _ = test
  await accredit(client, institution, kept)
  for (const name of ['UGEL', 'DIRESA']) {
    const seat = await client.institutions.create(institutionDraft(name))
    await accredit(client, seat, await addPerson(client, 'Titular', name))
  }
  const session = await openSession(client, await planSession(client))
  await client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  const candidates = [
    { personId: kept.id, votes: 1 },
    { personId: merged.id, votes: 2 },
  ]
  const election = {
    role: 'coordinator',
    position: 'Coordinadora',
    candidates,
    blankVotes: 0,
    spoiledVotes: 0,
  } as const
  await client.coordination.elect({ sessionId: session.id, ...election })
  await merge(client, kept, merged)
  expect(await client.coordination.list()).toMatchObject([
    { personId: kept.id, election: { candidates: [{ personId: kept.id, votes: 3 }] } },
  ])
})
