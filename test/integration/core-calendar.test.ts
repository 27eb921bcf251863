import { expect, test } from 'vitest'
import { fileAddress, type HostFile } from '../../shared/contract/host.ts'
import { addItem, configure, openSession, planSession } from '../helpers/committee.ts'
import { openTestCore, steppingClock, type TestCore } from '../helpers/core.ts'

const textOf = async ({ core }: TestCore, file: HostFile): Promise<{ text: string; name: string; status: number }> => {
  const response = await core.fetch(new Request(`http://mesa.test${fileAddress(file)}`))
  const name = decodeURIComponent(response.headers.get('content-disposition') ?? '')
  // A long line goes on in the next one, after a space.
  return { text: (await response.text()).replaceAll(/\r\n /gu, ''), name, status: response.status }
}

/** The entries of a calendar file, by their UID. */
const entriesOf = (text: string): Map<string, string[]> =>
  new Map(
    text
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((entry) => entry.split('\r\n').map((line) => line.trim()))
      .map((lines) => [lines.find((line) => line.startsWith('UID:'))?.slice(4) ?? '', lines]),
  )

const open = () => openTestCore({ clock: steppingClock('2023-03-01T14:00:00.000Z') })

const addCommitments = async ({ client }: TestCore, days: readonly (string | null)[]) => {
  const session = await openSession(client, await planSession(client))
  const { id: agendaItemId } = await addItem(client, session, 'Anemia')
  const added = []
  for (const [index, dueOn] of days.entries())
    added.push(
      await client.commitments.add({
        agendaItemId,
        draft: { text: `Compromiso ${String(index)}`, responsibleIds: [], personId: null, dueOn, priority: null },
      }),
    )
  return { session, added }
}

test('a year shows its sessions, due days, holidays and months of the plan; what is unknown is counted, not placed', async () => {
  using it = open()
  await it.client.settings.loadDemonstration()
  const shown = await it.client.calendar.get({ year: 2023 })
  expect(shown.sessions.map(({ days: [day], status }) => [day, status])).toContainEqual(['2023-06-22', 'closed'])
  expect(shown.holidays).toContainEqual({ day: '2023-04-06', name: 'Jueves Santo' })
  expect(shown.plan).toMatchObject({ months: [], withoutMonths: 28 })
  const due = shown.dueDays.reduce((sum, { open: some, settled }) => sum + some + settled, 0)
  expect(due).toBeGreaterThan(20)
  // Without sessions this year, the last year that has some.
  expect((await it.client.calendar.get({ year: null })).year).toBe(2023)
  expect(await it.client.calendar.get({ year: 2031 })).toMatchObject({ sessions: [], dueDays: [], plan: null })
})

test('the commitments of a day come page by page, the open ones first', async () => {
  using it = open()
  const { added } = await addCommitments(it, ['2023-04-03', '2023-04-03', '2023-04-03', '2023-04-04', null])
  const [first] = added
  await it.client.commitments.follow({
    id: first!.id,
    sessionId: null,
    status: 'fulfilled',
    percentage: 100,
    note: null,
    dueOn: null,
    expectedVersion: first!.version,
  })
  const page = await it.client.calendar.dueOn({ day: '2023-04-03', after: null, limit: 2 })
  expect(page.items.map(({ text }) => text)).toEqual(['Compromiso 1', 'Compromiso 2'])
  const rest = await it.client.calendar.dueOn({ day: '2023-04-03', after: page.next, limit: 2 })
  expect(rest).toMatchObject({ items: [{ text: 'Compromiso 0', status: 'fulfilled' }], next: null })
  const { dueDays } = await it.client.calendar.get({ year: 2023 })
  expect(dueDays).toEqual([
    { day: '2023-04-03', open: 2, settled: 1 },
    { day: '2023-04-04', open: 1, settled: 0 },
  ])
})

test('a moved session keeps its UID, and its hour is that of Peru', async () => {
  using it = open()
  await configure(it.client)
  const session = await planSession(it.client, { heldOn: '2023-05-11', firstCallAt: '09:00' })
  const file = { kind: 'calendarSession', sessionId: session.id } as const
  const before = entriesOf((await textOf(it, file)).text).get(`${session.id}@mesa-cer`) ?? []
  expect(before).toEqual(
    expect.arrayContaining(['DTSTART:20230511T140000Z', 'STATUS:TENTATIVE', `SUMMARY:${session.label}`]),
  )
  const { kind: _kind, number: _number, label: _label, ...kept } = session
  await it.client.sessions.update({
    sessionId: session.id,
    draft: {
      isDecentralised: kept.isDecentralised,
      province: kept.province,
      district: kept.district,
      heldOn: '2023-05-18',
      firstCallAt: kept.firstCallAt,
      secondCallAt: kept.secondCallAt,
      venue: kept.venue,
      modality: kept.modality,
      onlineLink: kept.onlineLink,
    },
    facts: {
      startedAt: null,
      endedAt: null,
      quorumCall: null,
      presider: null,
      secretary: null,
      nextSessionOn: null,
      remarks: null,
    },
    expectedVersion: kept.version,
  })
  const { text, name } = await textOf(it, file)
  expect(entriesOf(text).get(`${session.id}@mesa-cer`)).toContain('DTSTART:20230518T140000Z')
  expect(name).toContain('.ics')
})

test('the calendar of a year has the open due days as whole days, and a session that was not held as cancelled', async () => {
  using it = open()
  const { added } = await addCommitments(it, ['2023-04-03', '2024-01-09', null])
  const planned = await planSession(it.client, { heldOn: '2023-06-01' })
  await it.client.sessions.markNotHeld({ sessionId: planned.id, reason: 'cancelled', expectedVersion: planned.version })
  const { text } = await textOf(it, { kind: 'calendarYear', year: 2023 })
  const entries = entriesOf(text)
  expect([...entries.keys()].filter((uid) => added.some(({ id }) => uid.startsWith(id)))).toEqual([
    `${added[0]!.id}@mesa-cer`,
  ])
  expect(entries.get(`${added[0]!.id}@mesa-cer`)).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20230403', 'DTEND;VALUE=DATE:20230404', 'SUMMARY:Vence: Compromiso 0']),
  )
  expect(entries.get(`${planned.id}@mesa-cer`)).toContain('STATUS:CANCELLED')
  expect(text).toContain('X-WR-TIMEZONE:America/Lima')
})

test('a calendar of nothing that there is is not found', async () => {
  using it = open()
  const unknown = { kind: 'calendarSession', sessionId: '018b0000-0000-7000-8000-000000000009' } as const
  expect((await textOf(it, unknown)).status).toBe(404)
  expect((await it.core.fetch(new Request('http://mesa.test/files/calendar/year/abc'))).status).toBe(404)
})
