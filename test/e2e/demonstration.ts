import type { Page } from 'playwright-core'
import { z } from 'zod'
import { callProcedure } from '../helpers/browser.ts'

const Sessions = z.array(
  z.looseObject({ id: z.string(), label: z.string(), number: z.string().nullable(), kind: z.string() }),
)
const Session = z.looseObject({ id: z.string(), version: z.int() })
const Register = z.looseObject({
  seats: z.array(
    z.looseObject({
      institutionId: z.string(),
      holders: z.array(
        z.looseObject({
          personId: z.string(),
          capacity: z.string(),
          personName: z.string(),
          position: z.string().nullable(),
        }),
      ),
    }),
  ),
})

export type DemonstrationSessions = { closed: string; decentralised: string; planned: string; open: string }

const plan = (heldOn: string, venue: string) => ({
  draft: {
    kind: 'ordinary',
    isDecentralised: false,
    province: null,
    district: null,
    heldOn,
    firstCallAt: '09:00',
    secondCallAt: '09:30',
    venue,
    modality: 'in_person',
    onlineLink: null,
  },
  number: null,
  numberReason: null,
})

const agenda = [
  { title: 'Lectura y aprobación del acta anterior', kind: 'reading', presenter: null, plannedMinutes: 10 },
  { title: 'Despacho', kind: 'dispatch', presenter: null, plannedMinutes: 10 },
  { title: 'Informe sobre anemia infantil', kind: 'report', presenter: 'DIRESA Apurímac', plannedMinutes: 30 },
  {
    title: 'Proyecto de ordenanza que aprueba la Agenda Regional de Gobernabilidad al 2026',
    kind: 'debate',
    presenter: 'Secretaría técnica',
    plannedMinutes: 45,
  },
]

const addAgenda = async (page: Page, sessionId: string): Promise<string[]> => {
  const ids: string[] = []
  for (const draft of agenda)
    ids.push(z.looseObject({ id: z.string() }).parse(await callProcedure(page, 'agenda.add', { sessionId, draft })).id)
  return ids
}

const checkInSome = async (page: Page, sessionId: string): Promise<void> => {
  const { seats } = Register.parse(await callProcedure(page, 'attendance.get', { sessionId }))
  for (const { institutionId, holders } of seats.slice(0, 9)) {
    const holder = holders[0]
    if (holder === undefined) continue
    const { personId, capacity, position } = holder
    await callProcedure(page, 'attendance.checkIn', {
      sessionId,
      personId,
      institutionId,
      capacity,
      position,
      arrivedAt: null,
    })
  }
}

/** Loads the demonstration year and adds what a live day has: a session to come and one under way, half full. */
export const prepareDemonstration = async (page: Page): Promise<DemonstrationSessions> => {
  await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
  await callProcedure(page, 'settings.loadDemonstration')
  const planned = Session.parse(
    await callProcedure(
      page,
      'sessions.create',
      plan('2023-09-28', 'Auditorio de la Municipalidad Provincial de Abancay'),
    ),
  )
  await addAgenda(page, planned.id)
  const open = Session.parse(
    await callProcedure(page, 'sessions.create', plan('2023-08-24', 'Sala de reuniones de la DREA')),
  )
  const items = await addAgenda(page, open.id)
  await checkInSome(page, open.id)
  await callProcedure(page, 'sessions.open', {
    sessionId: open.id,
    startedAt: '09:10',
    quorumCall: 'first',
    presider: { name: 'Norma Beatriz Aguirre Layme', position: 'Coordinadora regional' },
    secretary: null,
    expectedVersion: open.version,
  })
  const draft = { text: 'Convocar al grupo de trabajo de salud.', responsibleIds: [], dueOn: '2023-09-15', priority: 2 }
  await callProcedure(page, 'commitments.add', { agendaItemId: items[2], draft })
  const sessions = Sessions.parse(await callProcedure(page, 'sessions.list'))
  const byNumber = (kind: string, number: string) =>
    sessions.find((session) => session.kind === kind && session.number === number)?.id ?? ''
  return {
    closed: byNumber('ordinary', '001-2023'),
    decentralised: byNumber('ordinary', '002-2023'),
    planned: planned.id,
    open: open.id,
  }
}
