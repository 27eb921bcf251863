import { expect, test } from 'vitest'
import type { Session } from '../../shared/contract/sessions.ts'
import {
  accredit,
  addItem,
  addPerson,
  addSeat,
  checkIn,
  closeSession,
  institutionDraft,
  openSession,
  planSession,
} from '../helpers/committee.ts'
import { openTestCore, steppingClock, type Client } from '../helpers/core.ts'

const current = (client: Client, { id: sessionId }: Session) => client.sessions.get({ sessionId })

// Who is accredited in a year that nobody opened a term for opens it.
const termOf2023 = async (client: Client) =>
  (await client.terms.list()).find(({ firstDay }) => firstDay.startsWith('2023'))!

const reportOf = async (client: Client) => {
  const { id: subjectId } = await termOf2023(client)
  return (await client.documents.text({ kind: 'attendance_report', subjectId })).text
}

const opened = async (client: Client, heldOn: string) => openSession(client, await planSession(client, { heldOn }))

test('the attendance of a term counts what was held in it, each institution from when it was accredited', async () => {
  using test = openTestCore()
  const { client } = test
  const [drea, diresa] = [await addSeat(client, 'DREA'), await addSeat(client, 'DIRESA')]
  const first = await opened(client, '2023-03-14')
  await checkIn(client, first, drea)
  await checkIn(client, first, drea, 'alternate')
  const absence = { isJustified: true, reason: 'Comisión de servicio' }
  await client.attendance.setAbsence({ sessionId: first.id, institutionId: diresa.institution.id, absence })
  await closeSession(client, first)

  const newcomer = await client.institutions.create(institutionDraft('FEREMA'))
  const ana = await addPerson(client, 'Ana', 'Quispe')
  await accredit(client, newcomer, ana, 'principal', { validFrom: '2023-04-01' })
  const second = await opened(client, '2023-04-20')
  await checkIn(client, second, diresa, 'alternate')
  await client.attendance.checkIn({
    sessionId: second.id,
    personId: ana.id,
    institutionId: newcomer.id,
    capacity: 'principal',
    position: null,
    arrivedAt: null,
  })
  await closeSession(client, second)
  // Neither planned, nor of another year, nor open still.
  await planSession(client, { heldOn: '2023-05-18' })
  await closeSession(client, await opened(client, '2022-11-10'))

  const report = await reportOf(client)
  expect(report).toContain('En el período se realizaron 2 sesiones. De 5 asistencias')
  expect(report).toContain('1. DIRESA · 2 · 0 · 1 · 1 · 0 · 50 % · 0 · 0')
  expect(report).toContain('2. DREA · 2 · 1 · 0 · 0 · 1 · 50 %')
  expect(report).toContain('3. FEREMA · 1 · 1 · 0 · 0 · 0 · 100 %')
  expect(report).toContain('en 4 casos no se registró el sexo')
})

test('a session of two days is one session: whoever came on either of them attended it', async () => {
  using test = openTestCore()
  const { client } = test
  const [drea, diresa, gore] = [
    await addSeat(client, 'DREA'),
    await addSeat(client, 'DIRESA'),
    await addSeat(client, 'GORE'),
  ]
  const session = await opened(client, '2023-03-14')
  await checkIn(client, session, drea, 'alternate')
  const { version } = await current(client, session)
  await client.sessions.suspend({ sessionId: session.id, suspendedAt: '13:00', reason: null, expectedVersion: version })
  const stopped = await current(client, session)
  await client.sessions.resume({
    sessionId: session.id,
    resumedOn: '2023-03-15',
    resumedAt: '08:30',
    quorumCall: 'second',
    expectedVersion: stopped.version,
  })
  await checkIn(client, session, drea)
  await checkIn(client, session, diresa)
  const absence = { isJustified: true, reason: 'Salud' }
  await client.attendance.setAbsence({ sessionId: session.id, institutionId: gore.institution.id, absence })
  await closeSession(client, await current(client, session), '11:00')
  const report = await reportOf(client)
  expect(report).toContain('se realizó 1 sesión. De 3 asistencias que correspondían')
  expect(report).toContain('1. DIRESA · 1 · 1 · 0 · 0 · 0 · 100 %')
  expect(report).toContain('2. DREA · 1 · 1 · 0 · 0 · 0 · 100 %')
  expect(report).toContain('3. GORE · 1 · 0 · 0 · 1 · 0 · 0 %')
})

test('a report of commitments tells how they stand today, and grows old when one is followed up', async () => {
  using test = openTestCore({ clock: steppingClock('2023-06-15T14:00:00.000Z') })
  const { client } = test
  await client.settings.setOperator({ name: 'Ruth Montes' })
  const { institution } = await addSeat(client, 'DIRESA')
  const promise = async (heldOn: string, text: string, dueOn: string | null) => {
    const session = await opened(client, heldOn)
    const { id: agendaItemId } = await addItem(client, session)
    const draft = { text, responsibleIds: [institution.id], dueOn, priority: null }
    return { session, made: await client.commitments.add({ agendaItemId, draft }) }
  }
  const { session, made } = await promise('2023-03-14', 'Enviar el padrón.', '2023-06-14')
  await promise('2023-04-20', 'Convocar a la mesa.', '2023-06-15')
  const subject = { kind: 'session_commitments' as const, subjectId: session.id }
  expect((await client.documents.text(subject)).text).toContain(
    'Enviar el padrón. · 14/06/2023 · Pendiente, vencido · Sin seguimiento',
  )
  const { id } = await client.documents.generate(subject)
  await client.commitments.follow({
    id: made.id,
    sessionId: null,
    status: 'rescheduled',
    percentage: 40,
    note: 'Falta Grau',
    dueOn: '2023-07-31',
    expectedVersion: made.version,
  })
  expect((await client.documents.text(subject)).text).toContain(
    'Enviar el padrón. · 31/07/2023 · Reprogramado (40 %) · 15/06/2023: Falta Grau',
  )
  const listed = await client.documents.list({ sessionId: session.id })
  expect(listed.find((one) => one.id === id)?.isCurrent).toBe(false)
  const { id: subjectId } = await termOf2023(client)
  const { text: ofTerm } = await client.documents.text({ kind: 'term_commitments', subjectId })
  expect(ofTerm).toContain('Al 15 de junio de 2023 se cuentan 2 compromisos: 2 pendientes.')
  expect(ofTerm).toContain('DIRESA\n1. Enviar el padrón. · Sesión Ordinaria N° 001-2023')
})
