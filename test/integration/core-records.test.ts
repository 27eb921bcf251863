import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SessionRecord } from '../../shared/domain/session-record.ts'
import { addSeat, configure, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'records')
const arequipa = JSON.parse(
  readFileSync(join(fixtures, 'cer-session-arequipa-2009-05-26.json'), 'utf8'),
) as SessionRecord

const load = (client: Client, record: unknown) => client.exchange.loadRecord({ record })

/** A record as it came, before the program gave it a number. */
const withoutNumber = (record: SessionRecord): SessionRecord => ({
  ...record,
  session: { ...record.session, number: null },
})

test('the real meeting of Arequipa is loaded whole: nine seats, FEREMA one of them with two people', async () => {
  using test = openTestCore()
  const loaded = await load(test.client, arequipa)
  expect(loaded).toMatchObject({
    outcome: 'loaded',
    number: '001-2009',
    label: 'Sesión Extraordinaria N° 001-2009',
    created: { institutions: 10, people: 16, accreditations: 10 },
    warnings: [],
  })
  const { sessionId } = loaded
  expect(await test.client.sessions.get({ sessionId })).toMatchObject({
    status: 'closed',
    endedAt: null,
    kind: 'extraordinary',
  })
  const { seats, quorum, attendances } = await test.client.attendance.get({ sessionId })
  expect(quorum).toMatchObject({ seats: 9, present: 9, hasQuorum: true })
  const ferema = seats.find(({ institutionName }) => institutionName === 'FEREMA')
  expect(ferema?.holders.map(({ personName, capacity }) => [personName, capacity])).toEqual([
    ['Rita Macedo Guillén', 'principal'],
    ['Asencia Cáceres', 'alternate'],
  ])
  expect(seats.every(({ holders }) => holders.every(({ hasDocument }) => !hasDocument))).toBe(true)
  expect(attendances.map(({ personName }) => personName)).toEqual(arequipa.attendees.map(({ name }) => name))
  expect((await test.client.settings.get()).settings.committee.name).toBe(arequipa.committee.name)
})

test('loading the same record again changes nothing, and says so', async () => {
  using test = openTestCore()
  const { sessionId } = await load(test.client, arequipa)
  const before = dumpOf(test.dataFolder)
  expect(await load(test.client, arequipa)).toMatchObject({ outcome: 'unchanged', sessionId, warnings: [] })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('the record written out equals the one that came in, but for the number that the program gave', async () => {
  using test = openTestCore()
  const { sessionId } = await load(test.client, arequipa)
  const written = await test.client.exchange.record({ sessionId })
  expect(written.session.number).toBe('001-2009')
  expect(withoutNumber(written)).toEqual(arequipa)
  const before = dumpOf(test.dataFolder)
  expect(await load(test.client, written)).toMatchObject({ outcome: 'unchanged', sessionId })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('each session of the demonstration, loaded into an empty program, comes out again as it was', async () => {
  using source = openTestCore()
  await source.client.settings.loadDemonstration()
  const sessions = await source.client.sessions.list()
  for (const { id: sessionId } of sessions) {
    const record = await source.client.exchange.record({ sessionId })
    using target = openTestCore()
    const loaded = await load(target.client, record)
    expect(await target.client.exchange.record({ sessionId: loaded.sessionId })).toEqual(record)
  }
  expect(sessions).toHaveLength(4)
})

test('the whole year, session by session, goes into one program and comes out as it was', async () => {
  using source = openTestCore()
  using target = openTestCore()
  await source.client.settings.loadDemonstration()
  for (const { id: sessionId } of (await source.client.sessions.list()).toReversed()) {
    const record = await source.client.exchange.record({ sessionId })
    const loaded = await load(target.client, record)
    expect(await target.client.exchange.record({ sessionId: loaded.sessionId })).toEqual(record)
  }
  const quorums = async (client: Client) =>
    (await client.sessions.list()).map(({ label, quorum }) => [label, quorum.present])
  expect(await quorums(target.client)).toEqual(await quorums(source.client))
  expect((await target.client.exchange.check()).isSound).toBe(true)
})

const edited = (edit: (record: Record<string, never> & SessionRecord) => void): SessionRecord => {
  const copy = structuredClone(arequipa)
  edit(copy as Parameters<typeof edit>[0])
  return copy
}

const refused: [problem: string, record: unknown][] = [
  ['Valor no válido en: agenda[0].kind.', edited((record) => Object.assign(record.agenda[0]!, { kind: 'discusión' }))],
  ['Campo desconocido: session.hora.', edited((record) => Object.assign(record.session, { hora: '10:15' }))],
  ['Falta el campo: attendees[3].name.', edited((record) => Reflect.deleteProperty(record.attendees[3]!, 'name'))],
  [
    'El registro es de la versión 2 y este programa lee hasta la versión 1: actualice Mesa CER.',
    { ...arequipa, version: 2 },
  ],
  [
    'El archivo no es un registro de sesión de Mesa CER («format» debe ser «cer-session-record»).',
    { format: 'otra cosa', version: 1 },
  ],
  [
    'Los votos suman más que las 9 instituciones presentes: agenda[0].agreements[0].votes.',
    edited((record) =>
      record.agenda[0]!.agreements.push({
        text: 'X',
        adoption: 'votes',
        votes: { inFavour: 9, against: 1, abstentions: 0 },
      }),
    ),
  ],
]

test.each(refused)('«%s» is said, and nothing of the record is loaded', async (problem, record) => {
  using test = openTestCore()
  await configure(test.client)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(load(test.client, record))).toEqual({
    code: 'RECORD_INVALID',
    defined: true,
    status: 422,
    data: { problems: [problem] },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('another meeting under the same number is refused, whole, and the one that stands is named', async () => {
  using test = openTestCore()
  const { sessionId } = await load(test.client, arequipa)
  const record = await test.client.exchange.record({ sessionId })
  const before = dumpOf(test.dataFolder)
  const other = { ...record, agenda: [{ ...record.agenda[0]!, title: 'Otro asunto' }] }
  expect(await failureOf(load(test.client, other))).toMatchObject({
    code: 'SESSION_EXISTS',
    defined: true,
    data: { label: 'Sesión Extraordinaria N° 001-2009', heldOn: '2009-05-26' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a record of another Mesa is loaded with a warning, and the settings stay', async () => {
  using test = openTestCore()
  const { settings } = await configure(test.client)
  const { warnings } = await load(test.client, arequipa)
  expect(warnings).toEqual([expect.stringContaining(arequipa.committee.name)])
  expect((await test.client.settings.get()).settings).toEqual(settings)
})

test('a record of the same Mesa with another acronym says which field differs, and only that one', async () => {
  using test = openTestCore()
  const { settings } = await configure(test.client)
  const { name, region, city } = settings.committee
  const { warnings } = await load(test.client, { ...arequipa, committee: { name, acronym: 'Mesa-A', region, city } })
  expect(warnings).toEqual([
    'El registro y la configuración de este programa no coinciden en la sigla («Mesa-A» en el registro, «MCLCP Apurímac» aquí). La sesión se cargó; la configuración no cambió.',
  ])
  expect((await test.client.settings.get()).settings).toEqual(settings)
})

test('a record fills only what nobody has written yet of the Mesa, and never with a blank', async () => {
  using test = openTestCore()
  const state = await test.client.settings.get()
  const typed = { ...state.settings.committee, region: 'Arequipa', acronym: 'MCLCP-AQP' }
  await test.client.settings.save({ settings: { ...state.settings, committee: typed }, expectedVersion: 0 })
  const blank = { name: '', acronym: '', region: '', city: '' }
  const first = await load(test.client, { ...arequipa, committee: blank })
  expect(first.warnings).toEqual([])
  expect((await test.client.settings.get()).settings.committee).toEqual(typed)
  const { name } = arequipa.committee
  const known = { name, acronym: 'MCLCP-AQP', region: '', city: 'Arequipa' }
  const session = { ...arequipa.session, heldOn: '2009-06-26' }
  expect((await load(test.client, { ...arequipa, session, committee: known })).warnings).toEqual([])
  expect((await test.client.settings.get()).settings.committee).toEqual({ ...typed, name, city: 'Arequipa' })
})

test('a record of another region fills nothing of a Mesa that has only said its region', async () => {
  using test = openTestCore()
  const state = await test.client.settings.get()
  const committee = { ...state.settings.committee, region: 'Apurímac' }
  await test.client.settings.save({ settings: { ...state.settings, committee }, expectedVersion: 0 })
  const { warnings } = await load(test.client, arequipa)
  expect(warnings).toEqual([expect.stringContaining('la región («Arequipa» en el registro, «Apurímac» aquí)')])
  expect((await test.client.settings.get()).settings.committee).toEqual(committee)
})

test('somebody already known is recognised by name within the institution, and accredited people keep their seat', async () => {
  using test = openTestCore()
  const seat = await addSeat(test.client, 'FONCODES')
  const attendees = [
    { name: 'Titular FONCODES', institution: 'FONCODES', capacity: 'principal', nationalId: '31000001' },
    { name: 'Titular FONCODES', institution: 'SOLARIS', capacity: 'guest' },
  ]
  const { created } = await load(test.client, {
    ...arequipa,
    session: { ...arequipa.session, heldOn: '2023-05-26' },
    attendees,
  })
  expect(created).toEqual({ institutions: 1, people: 1, accreditations: 0 })
  expect(await test.client.people.get({ id: seat.principal.id })).toMatchObject({ nationalId: '31000001' })
})

test('what the program keeps always fits in the record that it writes: long names, reasons and texts', async () => {
  using test = openTestCore()
  const seat = await addSeat(test.client, 'DREA')
  const { id: sessionId } = await openSession(test.client, await planSession(test.client))
  const absence = { isJustified: true, reason: 'motivo '.repeat(142).trim() }
  await test.client.attendance.setAbsence({ sessionId, institutionId: seat.institution.id, absence })
  const long = 'ñ'.repeat(300)
  const person = { givenNames: long, surnames: long, nationalId: null, sex: null, phone: null, email: null }
  const guest = {
    sessionId,
    person,
    institutionName: null,
    capacity: 'guest',
    position: null,
    arrivedAt: null,
  } as const
  await test.client.attendance.checkInNewPerson(guest)
  const record = await test.client.exchange.record({ sessionId })
  expect(record.attendees[0]?.name).toBe(`${long} ${long}`)
  expect(record.absences?.[0]?.reason).toBe(absence.reason)
  using target = openTestCore()
  const loaded = await load(target.client, record)
  expect(await target.client.exchange.record({ sessionId: loaded.sessionId })).toEqual(record)
})

test('a session that did not meet has no record to give', async () => {
  using test = openTestCore()
  const { id: sessionId, version: expectedVersion } = await planSession(test.client)
  const refusal = (status: string) => ({ code: 'SESSION_STATUS', defined: true, data: { status } })
  expect(await failureOf(test.client.exchange.record({ sessionId }))).toMatchObject(refusal('planned'))
  await test.client.sessions.markNotHeld({ sessionId, reason: 'cancelled', expectedVersion })
  expect(await failureOf(test.client.exchange.record({ sessionId }))).toMatchObject(refusal('not_held'))
})
