import { expect, test } from 'vitest'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import type { SessionId } from '../../shared/domain/ids.ts'
import {
  addItem,
  addSeat,
  checkIn,
  closeSession,
  configure,
  openSession,
  planSession,
  sessionDraft,
  type TestSeat,
} from '../helpers/committee.ts'
import { openTestCore, type Client } from '../helpers/core.ts'

/* What is recorded through the procedures that the screens call, read back in the acta. */

const acta = async (client: Client, sessionId: SessionId): Promise<string> =>
  (await client.documents.text({ kind: 'minutes', subjectId: sessionId })).text

const refreshed = (client: Client, { id }: Session): Promise<Session> => client.sessions.get({ sessionId: id })

const seatsOf = async (client: Client): Promise<[TestSeat, TestSeat, TestSeat]> => [
  await addSeat(client, 'CENEPRED'),
  await addSeat(client, 'DIRESA'),
  await addSeat(client, 'DREA'),
]

const openWith = async (client: Client, seats: readonly TestSeat[], heldOn = '2023-03-14'): Promise<Session> => {
  const planned = await planSession(client, { heldOn })
  for (const seat of seats) await checkIn(client, planned, seat)
  return openSession(client, planned)
}

const begunAt = async (client: Client, { id }: AgendaItem, startedAt: string): Promise<void> => {
  const taken = (await client.agenda.takeUp({ id })).find((item) => item.id === id)
  await client.agenda.setHours({ id, startedAt, endedAt: null, expectedVersion: taken?.version ?? 0 })
}

const leaves = async (client: Client, session: Session, seat: TestSeat, leftAt: string): Promise<void> => {
  const { attendances } = await client.attendance.get({ sessionId: session.id })
  const found = attendances.find(({ personId }) => personId === seat.principal.id)
  if (!found) throw new Error('Nobody to leave')
  await client.attendance.setStays({
    id: found.id,
    stays: [{ arrivedAt: null, leftAt }],
    expectedVersion: found.version,
  })
}

test('items that were left, added or carried over are told so, here and where they went', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const planned = await planSession(client)
  const left = await addItem(client, planned, 'Balance')
  const later = await addItem(client, planned, 'Visita')
  const next = await planSession(client, { heldOn: '2023-04-11' })
  const session = await openSession(client, planned)
  await addItem(client, session, 'Pronunciamiento')
  await client.agenda.skip({ id: left.id, reason: 'No vino quien informaba' })
  await client.agenda.carryOver({ id: later.id, targetSessionId: next.id, reason: null })
  const text = await acta(client, session.id)
  expect(text).toContain('1. Balance\n\nEl punto no fue tratado: no vino quien informaba.')
  expect(text).toContain(`2. Visita\n\nSe acordó tratarlo en la ${next.label}.`)
  expect(text).toMatch(
    /3\. Pronunciamiento\n\nPunto incorporado a la agenda durante la sesión, a las .* \(\d\d:\d\d\)\./u,
  )
  expect(await acta(client, next.id)).toContain(`1. Visita\n\nPunto que quedó pendiente de la ${session.label}.`)
})

test('a departure stands in its item, and an agreement says that the quorum was gone', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  const [first, second] = [await addItem(client, session, 'Informe'), await addItem(client, session, 'Pedido')]
  await begunAt(client, first, '09:20')
  await begunAt(client, second, '10:00')
  await leaves(client, session, seats[1], '10:05')
  await leaves(client, session, seats[2], '10:05')
  const draft = { text: 'Reunirse en abril.', adoption: 'consensus' as const, votes: null }
  await client.agreements.add({ agendaItemId: second.id, draft })
  const text = await acta(client, session.id)
  expect(text.slice(text.indexOf('2. Pedido'))).toContain(
    'Siendo las diez horas con cinco minutos (10:05), se retiraron de la sesión Titular DIRESA (DIRESA) y Titular DREA (DREA).',
  )
  expect(text).toContain(
    'Adoptado por consenso, con 1 de 3 instituciones presentes. Se deja constancia de que en ese momento no había quórum: ' +
      'se requería la presencia de 2 instituciones.',
  )
})

test('the words that somebody gave a departure are those of the acta', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  await leaves(client, session, seats[1], '10:05')
  const [movement] = (await client.minutes.get({ sessionId: session.id })).movements
  const { attendanceId, sitting, stayIndex, kind } = movement!
  const worded = async (text: string | null): Promise<string> => {
    await client.attendance.setMovementText({ attendanceId, sitting, stayIndex, kind, text })
    return acta(client, session.id)
  }
  const own = await worded('A las 10:05 la DIRESA pidió permiso para retirarse.')
  expect(own).toContain('\n\nA las 10:05 la DIRESA pidió permiso para retirarse.\n\n')
  expect(own).not.toContain('se retiró de la sesión')
  expect(await worded('')).not.toMatch(/10:05/u)
  expect(await worded(null)).toContain('(10:05), se retiró de la sesión Titular DIRESA (DIRESA).')
})

test('the coordination stands before its alternate, whichever was counted first', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  const { id: agendaItemId } = await addItem(client, session, 'Elección')
  const elected = async (role: 'coordinator' | 'alternate', { principal }: TestSeat): Promise<string> => {
    const candidates = [{ personId: principal.id, votes: 2 }]
    const ballot = { candidates, blankVotes: 0, spoiledVotes: 0, position: 'Cargo' }
    await client.coordination.elect({ ...ballot, sessionId: session.id, role, agendaItemId })
    return acta(client, session.id)
  }
  for (const role of ['coordinator', 'alternate', 'coordinator'] as const) {
    const text = await elected(role, role === 'alternate' ? seats[1] : seats[0])
    const places = ['\nElección de la coordinación\n', '\nElección de la coordinación alterna\n'].map((caption) =>
      text.indexOf(caption),
    )
    expect(places.filter((place) => place >= 0)).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b))
  }
})

test('a ballot that needed two rounds is told with both', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  const item = await addItem(client, session, 'Elección')
  const [one, other] = [seats[0].principal.id, seats[1].principal.id]
  await client.coordination.elect({
    sessionId: session.id,
    role: 'alternate',
    position: 'Coordinador alterno',
    agendaItemId: item.id,
    earlierRounds: [
      {
        candidates: [
          { personId: one, votes: 1 },
          { personId: other, votes: 1 },
        ],
        blankVotes: 0,
        spoiledVotes: 1,
      },
    ],
    candidates: [
      { personId: one, votes: 2 },
      { personId: other, votes: 1 },
    ],
    blankVotes: 0,
    spoiledVotes: 0,
  })
  const text = await acta(client, session.id)
  expect(text).toContain('primera vuelta\n(Candidatura · Votos)\n• Titular CENEPRED · 1\n• Titular DIRESA · 1\n')
  expect(text).toContain('Al empatar en el primer lugar Titular CENEPRED y Titular DIRESA, con 1 voto cada candidatura')
  expect(text).toContain('En consecuencia, con 2 votos, fue elegido(a) Titular CENEPRED como Coordinador alterno.')
})

test('the acta before and what it promised are told in the items that every ordinary session has', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const [seat] = await seatsOf(client)
  const before = await openWith(client, [seat])
  const item = await addItem(client, before)
  const draft = { text: 'Enviar el padrón', responsibleIds: [seat.institution.id], dueOn: '2023-04-10', priority: null }
  const promised = await client.commitments.add({ agendaItemId: item.id, draft })
  await client.commitments.add({ agendaItemId: item.id, draft: { ...draft, text: 'Otra cosa' } })
  const closed = await closeSession(client, before)
  const plan = { draft: { ...sessionDraft, heldOn: '2023-04-11' }, number: null, numberReason: null }
  const planned = await client.sessions.create(plan)
  // On the sheet for the meeting everything that is open stands, with lines to fill.
  expect(await acta(client, planned.id)).toMatch(
    /1\. Enviar el padrón · CENEPRED · 10\/04\/2023 · _+ · _+\n2\. Otra cosa · CENEPRED · 10\/04\/2023 · _+ · _+\n/u,
  )
  const session = await openSession(client, planned)
  const follow = { sessionId: session.id, status: 'rescheduled' as const, percentage: 40, note: 'Falta Grau' }
  const followed = await client.commitments.follow({
    ...follow,
    id: promised.id,
    dueOn: '2023-05-31',
    expectedVersion: promised.version,
  })
  // What is said of it later belongs to a later acta.
  const settled = { ...follow, sessionId: null, status: 'rescheduled' as const, percentage: 60, note: 'Listo' }
  await client.commitments.follow({
    ...settled,
    id: promised.id,
    dueOn: '2023-09-30',
    expectedVersion: followed.version,
  })
  await client.minutes.approve({
    sessionId: before.id,
    approvedInId: session.id,
    approvedOn: '2023-04-11',
    observations: 'La DREA precisa su informe',
    expectedVersion: closed.version,
  })
  const text = await acta(client, session.id)
  expect(text).toContain(
    `Se aprobó el acta de la ${before.label}, con las siguientes observaciones: la DREA precisa su informe.`,
  )
  expect(text).toContain('1. Enviar el padrón · CENEPRED · 31/05/2023 · Reprogramado (40 %) · Falta Grau\n')
  expect(text).not.toMatch(/Otra cosa|Listo/u)
  expect(await acta(client, before.id)).toContain(
    `Acta aprobada en la ${session.label} del 11 de abril de 2023, con las siguientes observaciones: la DREA precisa su informe.`,
  )
})

test('each day of a suspended session has its attendance, and the acta ends on the last', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  const away = await addSeat(client, 'GRIDES')
  const absence = { isJustified: true, reason: 'Viaje' }
  await client.attendance.setAbsence({ sessionId: session.id, institutionId: away.institution.id, absence })
  const item = await addItem(client, session, 'Informe')
  await begunAt(client, item, '09:30')
  const suspended = await client.sessions.suspend({
    sessionId: session.id,
    suspendedAt: '11:00',
    reason: 'Corte de luz',
    expectedVersion: (await refreshed(client, session)).version,
  })
  expect(await acta(client, session.id)).toContain('La sesión se reanudará el ____')
  const resumed = await client.sessions.resume({
    sessionId: session.id,
    resumedOn: '2023-03-16',
    resumedAt: '10:00',
    quorumCall: 'second',
    expectedVersion: suspended.version,
  })
  for (const seat of seats.slice(1)) await checkIn(client, resumed, seat, 'alternate')
  const other = await addItem(client, resumed, 'Pedido')
  await begunAt(client, other, '10:30')
  const closed = await closeSession(client, await refreshed(client, session), '11:30')
  const text = await acta(client, session.id)
  const firstDay = text.slice(0, text.indexOf('REANUDACIÓN'))
  const secondDay = text.slice(text.indexOf('REANUDACIÓN'), text.indexOf('2. Pedido'))
  expect(firstDay).toContain('3 de 4 instituciones acreditadas, en primera convocatoria')
  expect(firstDay).toMatch(
    /1\. Informe\n[^]*\(11:00\), se suspendió la sesión por el siguiente motivo: Corte de luz\./u,
  )
  expect(firstDay).toContain('Inasistencias justificadas\n(Institución · Motivo)\n1. GRIDES · Viaje\n')
  expect(firstDay).not.toMatch(/Alterna|Inasistencias\n|se retir/u)
  expect(secondDay).toContain('a los dieciséis días del mes de marzo')
  expect(secondDay).toMatch(/1\. Alterna DIRESA · DIRESA\b/u)
  expect(secondDay).toContain('Inasistencias\n(Institución)\n1. CENEPRED\n2. GRIDES')
  expect(secondDay).not.toMatch(/Titular (?:DIRESA|DREA)/u)
  expect(text).toContain(
    'con la presencia de 2 de 4 instituciones acreditadas, y siendo las once horas con treinta minutos (11:30) del 16 de marzo de 2023',
  )
  await client.sessions.reopen({ sessionId: session.id, expectedVersion: closed.version })
  expect(await acta(client, session.id)).not.toContain('con la presencia de')
})

test('a commitment put off after a session keeps in its acta the day that it had then', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const before = await openWith(client, await seatsOf(client))
  const item = await addItem(client, before)
  const draft = { text: 'Enviar el padrón', responsibleIds: [], dueOn: '2023-04-10', priority: null }
  const promised = await client.commitments.add({ agendaItemId: item.id, draft })
  await closeSession(client, before)
  const planned = await client.sessions.create({
    draft: { ...sessionDraft, heldOn: '2023-04-11' },
    number: null,
    numberReason: null,
  })
  const { id: sessionId } = await openSession(client, planned)
  const said = { id: promised.id, status: 'in_progress' as const, percentage: null, note: null, dueOn: null }
  const followed = await client.commitments.follow({ ...said, sessionId, expectedVersion: promised.version })
  expect(await acta(client, sessionId)).toContain('Enviar el padrón · ___________ · 10/04/2023 · En proceso')
  const later = {
    ...said,
    sessionId: null,
    dueOn: '2023-09-30',
    note: 'Falta la nómina.',
    expectedVersion: followed.version,
  }
  await client.commitments.follow(later)
  expect(await acta(client, sessionId)).toContain('Enviar el padrón · ___________ · 10/04/2023 · En proceso')
  expect(await acta(client, before.id)).toMatch(/Enviar el padrón · _+ · 10 de abril de 2023/u)
  expect(await client.commitments.listOpen({ sessionId, after: null, limit: 50 })).toMatchObject({
    items: [{ dueOn: '2023-09-30' }],
    counts: { total: 1, overdue: 0, seen: 1 },
  })
})

test('an acta approved apart, or opened again, is not told as approved in the session', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const before = await closeSession(client, await openWith(client, await seatsOf(client)))
  const planned = await client.sessions.create({
    draft: { ...sessionDraft, heldOn: '2023-04-11' },
    number: null,
    numberReason: null,
  })
  const session = await openSession(client, planned)
  const approvedIn = async (approvedInId: SessionId | null): Promise<string> => {
    const { version: expectedVersion } = await refreshed(client, before)
    const approval = { approvedInId, approvedOn: '2023-04-11', observations: null, expectedVersion }
    await client.minutes.approve({ sessionId: before.id, ...approval })
    return acta(client, session.id)
  }
  const reopened = async (): Promise<string> => {
    const { version: expectedVersion } = await refreshed(client, before)
    await client.minutes.reopen({ sessionId: before.id, reason: 'Faltaba una firma', expectedVersion })
    return acta(client, session.id)
  }
  expect(await approvedIn(session.id)).toContain(`Se aprobó el acta de la ${before.label}, sin observaciones.`)
  expect(await reopened()).not.toContain('Se aprobó el acta')
  expect(await approvedIn(null)).not.toContain('Se aprobó el acta')
})

test('an election in no item is told, and an agreement among nobody leaves a line for who was there', async () => {
  using made = openTestCore()
  const { client } = made
  await configure(client)
  const seats = await seatsOf(client)
  const session = await openWith(client, seats)
  const candidates = [{ personId: seats[0].principal.id, votes: 3 }]
  const ballot = { candidates, blankVotes: 0, spoiledVotes: 0, position: 'Coordinadora' }
  await client.coordination.elect({ ...ballot, sessionId: session.id, role: 'coordinator', agendaItemId: null })
  expect(await acta(client, session.id)).toMatch(/\nELECCIONES\n[^]*\nElección de la coordinación\n/u)
  const alone = await openSession(client, await planSession(client, { heldOn: '2024-03-14' }))
  const item = await addItem(client, alone)
  const draft = { text: 'Reunirse.', adoption: 'consensus' as const, votes: null }
  await client.agreements.add({ agendaItemId: item.id, draft })
  expect(await acta(client, alone.id)).toMatch(/Adoptado por consenso, con _+ instituciones presentes\./u)
})
