import { expect, test } from 'vitest'
import type { SessionId } from '../../shared/domain/ids.ts'
import {
  accredit,
  addItem,
  addPerson,
  addSeat,
  checkIn,
  configure,
  institutionDraft,
  openSession,
  planSession,
} from '../helpers/committee.ts'
import { openTestCore, type Client } from '../helpers/core.ts'

const prose = async (client: Client, sessionId: SessionId): Promise<string> =>
  (await client.documents.text({ kind: 'minutes', subjectId: sessionId })).text

const consensus = (text: string) => ({ text, adoption: 'consensus' as const, votes: null })

const committeeOfThree = async (client: Client) => {
  await configure(client)
  const seats = []
  for (const name of ['CENEPRED', 'DIRESA', 'DREA']) seats.push(await addSeat(client, name))
  const planned = await planSession(client)
  const item = await addItem(client, planned, 'Informe de la DREA')
  return { seats, planned, item }
}

test('a quorum lost on the way takes nothing out of the minutes', async () => {
  using made = openTestCore()
  const { client } = made
  const { seats, planned, item } = await committeeOfThree(client)
  for (const seat of seats) await checkIn(client, planned, seat)
  const session = await openSession(client, planned)
  await client.agreements.add({ agendaItemId: item.id, draft: consensus('Reunirse en abril.') })
  const { attendances } = await client.attendance.get({ sessionId: session.id })
  for (const { id, version } of attendances.slice(1))
    await client.attendance.setStays({ id, stays: [{ arrivedAt: null, leftAt: '11:00' }], expectedVersion: version })
  expect((await client.attendance.get({ sessionId: session.id })).quorum).toMatchObject({
    present: 1,
    hasQuorum: false,
  })
  const text = await prose(client, session.id)
  expect(text).toContain(
    'asistencia de 3 de 3 instituciones acreditadas, en primera convocatoria, la coordinación declaró',
  )
  expect(text).toContain('Reunirse en abril.')
})

test('a session that opened before anybody was written down keeps its agreements in the minutes', async () => {
  using made = openTestCore()
  const { client } = made
  const { seats, planned, item } = await committeeOfThree(client)
  const session = await openSession(client, planned, '10:00')
  for (const { institution, principal } of seats)
    await client.attendance.checkIn({
      sessionId: session.id,
      personId: principal.id,
      institutionId: institution.id,
      capacity: 'principal',
      position: null,
      arrivedAt: '10:05',
    })
  await client.agreements.add({ agendaItemId: item.id, draft: consensus('Reunirse en abril.') })
  const text = await prose(client, session.id)
  expect(text).toContain('dejando constancia de que el quórum requerido es de 2 instituciones')
  expect(text).toContain('Reunirse en abril.')
})

test('a change of the padrón or of the rule does not rewrite the minutes of a session that ended', async () => {
  using made = openTestCore()
  const { client } = made
  const { seats, planned } = await committeeOfThree(client)
  for (const seat of seats.slice(1)) await checkIn(client, planned, seat)
  const open = await openSession(client, planned)
  const { id: sessionId } = await client.sessions.close({
    sessionId: open.id,
    endedAt: '12:00',
    nextSessionOn: null,
    expectedVersion: open.version,
  })
  const before = await prose(client, sessionId)
  expect(before).toContain('asistencia de 2 de 3 instituciones acreditadas')
  const institution = await client.institutions.create(institutionDraft('GRIDES'))
  await accredit(client, institution, await addPerson(client, 'Titular', 'GRIDES'))
  const { settings, version } = await client.settings.get()
  const first = { comparison: 'at_least' as const, numerator: 1, denominator: 1, minimum: 1 }
  await client.settings.save({
    settings: { ...settings, quorum: { ...settings.quorum, first } },
    expectedVersion: version,
  })
  expect(await prose(client, sessionId)).toBe(before)
  const reopened = await client.sessions.get({ sessionId })
  await client.sessions.reopen({ sessionId, expectedVersion: reopened.version })
  expect(await prose(client, sessionId)).toContain('asistencia de 2 de 4 instituciones acreditadas')
})

test('an institution that did not come and sent no word is absent, whether or not somebody marked it', async () => {
  using made = openTestCore()
  const { client } = made
  const { seats, planned } = await committeeOfThree(client)
  await checkIn(client, planned, seats[0]!)
  const absence = { isJustified: true, reason: 'Carta N° 5' }
  await client.attendance.setAbsence({ sessionId: planned.id, institutionId: seats[1]!.institution.id, absence })
  expect(await prose(client, planned.id)).not.toContain('Inasistencias\n')
  const session = await openSession(client, planned)
  const text = await prose(client, session.id)
  expect(text).toMatch(/Inasistencias justificadas\n\(Institución · Motivo\)\n1\. DIRESA · Carta N° 5\n/u)
  expect(text).toMatch(/Inasistencias\n\(Institución\)\n1\. DREA\n/u)
})

test.each([
  ['no_quorum', 'se constató que no se alcanzó el quórum requerido de 2 instituciones'],
  ['postponed', 'no se realizó: fue postergada.'],
  ['cancelled', 'no se realizó: fue cancelada.'],
] as const)(
  'the minutes of a session that was not held (%s) say so and claim nothing else',
  async (reason, sentence) => {
    using made = openTestCore()
    const { client } = made
    const { seats, planned } = await committeeOfThree(client)
    await checkIn(client, planned, seats[0]!)
    await client.sessions.markNotHeld({ sessionId: planned.id, reason, expectedVersion: planned.version })
    const text = await prose(client, planned.id)
    expect(text).toContain(sentence)
    for (const claim of ['declaró válidamente instalada', 'Informe de la DREA', 'ORDEN DEL DÍA'])
      expect(text).not.toContain(claim)
  },
)

test('a session still to come has minutes with lines to fill, and judges no quorum', async () => {
  using made = openTestCore()
  const { client } = made
  const { planned } = await committeeOfThree(client)
  const text = await prose(client, planned.id)
  expect(text).toContain('asistencia de ______ de ______ instituciones acreditadas')
  expect(text).not.toContain('no se alcanzó')
})

test('an agreement written down before the attendance counts those present when the session closes', async () => {
  using made = openTestCore()
  const { client } = made
  const { seats, planned, item } = await committeeOfThree(client)
  const open = await openSession(client, planned)
  const early = await client.agreements.add({ agendaItemId: item.id, draft: consensus('Reunirse en abril.') })
  expect(early.seatsPresent).toBe(0)
  for (const seat of seats) await checkIn(client, open, seat)
  const votes = { inFavour: 2, against: 1, abstentions: 0 }
  const counted = await client.agreements.update({
    id: early.id,
    draft: { ...consensus('Reunirse en abril.'), adoption: 'votes', votes },
    expectedVersion: early.version,
  })
  expect(counted).toMatchObject({ seatsPresent: 3, seats: 3, votes })
  const late = await client.agreements.add({ agendaItemId: item.id, draft: consensus('Informar en mayo.') })
  expect(late.seatsPresent).toBe(3)
})

test('two people who ask for the same Word at once get the same version', async () => {
  using made = openTestCore()
  const { client } = made
  const { planned } = await committeeOfThree(client)
  const [one, other] = await Promise.all([
    client.documents.generate({ kind: 'minutes', subjectId: planned.id }),
    client.documents.generate({ kind: 'minutes', subjectId: planned.id }),
  ])
  expect(other).toEqual(one)
  expect(await client.documents.list({ sessionId: planned.id })).toHaveLength(1)
})
