import type { Page } from 'playwright-core'
import { z } from 'zod'
import { callProcedure } from '../helpers/browser.ts'
import { prepareReview } from './review-demonstration.ts'

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

export type DemonstrationSessions = {
  closed: string
  decentralised: string
  planned: string
  open: string
  /** Its call is being written. */
  drafted: string
  /** Its call was issued, half delivered and answered, and its place was changed since. */
  called: string
  /** Its acta is in review. */
  reviewed: string
  /** Its acta was approved, and corrected afterwards. */
  approved: string
}

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
  { title: 'Elección de la coordinación alterna', kind: 'election', presenter: null, plannedMinutes: 20 },
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

const Desk = z.looseObject({ proposal: z.unknown() })
const Letter = z.looseObject({
  id: z.string(),
  version: z.int(),
  recipients: z.array(z.looseObject({ id: z.string() })),
})

const draftCall = async (page: Page, sessionId: string) => {
  const purpose = { kind: 'call', sessionId }
  const { proposal } = Desk.parse(await callProcedure(page, 'letters.desk', purpose))
  return Letter.parse(
    await callProcedure(page, 'letters.saveDraft', { purpose, draft: proposal, expectedVersion: null }),
  )
}

const answers = ['principal', 'principal', 'alternate', 'declined', 'principal', 'principal', 'alternate'] as const

const issueCall = async (page: Page, sessionId: string): Promise<void> => {
  const { id: letterId, version, recipients } = await draftCall(page, sessionId)
  await callProcedure(page, 'letters.issue', {
    letterId,
    issuedOn: '2023-10-12',
    number: null,
    numberReason: null,
    isConfirmed: true,
    expectedVersion: version,
  })
  const dispatch = {
    medium: 'physical',
    dispatchedOn: '2023-10-13',
    dispatchedAt: '10:20',
    receivedBy: 'Mesa de partes',
    note: null,
  }
  const recipientIds = recipients.slice(0, 14).map(({ id }) => id)
  await callProcedure(page, 'letters.dispatch', { letterId, recipientIds, dispatch })
  for (const [index, answer] of answers.entries())
    await callProcedure(page, 'letters.answer', {
      recipientId: recipientIds[index],
      answer,
      answeredOn: '2023-10-16',
      note: null,
    })
}

const prepareCalls = async (page: Page): Promise<Pick<DemonstrationSessions, 'drafted' | 'called'>> => {
  const sessions: string[] = []
  for (const heldOn of ['2023-10-19', '2023-11-16']) {
    const { id } = Session.parse(await callProcedure(page, 'sessions.create', plan(heldOn, 'Auditorio de la DREA')))
    await addAgenda(page, id)
    sessions.push(id)
  }
  const [called = '', drafted = ''] = sessions
  await issueCall(page, called)
  await draftCall(page, drafted)
  const { draft } = plan('2023-10-19', 'Local comunal de Tamburco')
  const { kind: _kind, ...changed } = draft
  const { version } = Session.parse(await callProcedure(page, 'sessions.get', { sessionId: called }))
  const facts = {
    startedAt: null,
    endedAt: null,
    quorumCall: null,
    presider: null,
    secretary: null,
    nextSessionOn: null,
    remarks: null,
  }
  await callProcedure(page, 'sessions.update', { sessionId: called, draft: changed, facts, expectedVersion: version })
  return { drafted, called }
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
  const actas = { reviewed: byNumber('extraordinary', '001-2023'), approved: byNumber('installation', '001-2023') }
  await prepareReview(page, actas)
  return {
    ...actas,
    closed: byNumber('ordinary', '001-2023'),
    decentralised: byNumber('ordinary', '002-2023'),
    planned: planned.id,
    open: open.id,
    ...(await prepareCalls(page)),
  }
}
