import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { clientOf, disposableFolder, openTestCore, type Client } from '../helpers/core.ts'
import { withHost, type Page } from './host-process.ts'
import { compare, median, type Measurement } from './measure.ts'
import { residentMegabytes } from './program.ts'

const commandLine = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')

/** What the issue promises: so many times as long as on one year's data. */
const mostTimes = 2
const times = { runs: 11, warmUps: 4 }

/** The invented national data: everything, or one year of all regions. */
export const folderWith = (years: number) => {
  const folder = disposableFolder()
  const parameters = [commandLine, 'bench-data', '--data', folder.path, '--years', String(years)]
  const { status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench-data ended with ${String(status)}: ${stderr}`)
  return folder
}

/** A day of the last year on which most of it has been: there is something overdue, and something to come. */
const today = () => new Date('2023-11-15T15:00:00.000Z')

/** Asks of the data what a screen asks first. */
type Ask = (client: Client, known: Known) => Promise<unknown>

const everyCommitment = {
  scope: 'open',
  onlyOverdue: false,
  institutionId: null,
  sessionId: null,
  priority: null,
  dueMonth: null,
  year: null,
  text: null,
} as const
const everyDocument = { sessionId: null, kind: null, year: null, origin: null, text: null } as const
const firstPage = { after: null, limit: 50 } as const
const year = 2023

/** What a page that is open knows: a session in the middle of the last year, its plan and its agenda of priorities. */
const knownOf = async (client: Client) => {
  const [session] = await client.sessions.list({ from: '2023-06-01', to: '2023-06-30', limit: 1 })
  const plan = (await client.plan.list()).find((one) => one.year === year)
  const [agenda] = await client.priorities.agendas()
  if (!session || !plan || !agenda) throw new Error('The national data lack a session, a plan or an agenda')
  return { sessionId: session.id, planId: plan.id, agendaId: agenda.id }
}
type Known = Awaited<ReturnType<typeof knownOf>>

const lists: Record<string, Ask> = {
  'sessions of the year': (client) => client.sessions.list({ from: '2023-01-01', to: '2023-12-31' }),
  'years of the sessions': (client) => client.sessions.years(),
  'register of documents': (client) => client.documents.register({ ...everyDocument, ...firstPage }),
  'register of documents, after a change': async (client) => {
    await client.settings.setOperator({ name: 'Ruth Montes' })
    await client.documents.register({ ...everyDocument, ...firstPage })
  },
  'choices of the register': (client) => client.documents.choices(),
  history: (client) => client.history.list({ before: null, limit: 50 }),
  padrón: (client) => client.roll.get({ termId: null, on: null }),
  institutions: (client) => client.institutions.list(),
  'people by surname': (client) => client.people.search({ query: 'quispe', limit: 20 }),
  'people by both names': (client) => client.people.search({ query: 'ana huaman', limit: 20 }),
  coordination: (client) => client.coordination.list(),
  statements: (client) => client.statements.list(),
  'agreements of the year': (client) =>
    client.agreements.list({ year, state: null, adoption: null, text: null, ...firstPage }),
  'agreements without effect': (client) =>
    client.agreements.list({ year: null, state: 'void', adoption: null, text: null, ...firstPage }),
  'agreements in force': (client) =>
    client.agreements.list({ year: null, state: 'in_force', adoption: null, text: null, ...firstPage }),
  'open commitments': (client) => client.commitments.list({ ...everyCommitment, ...firstPage }),
  'fulfilled commitments': (client) =>
    client.commitments.list({ ...everyCommitment, scope: 'fulfilled', ...firstPage }),
  'overdue commitments': (client) => client.commitments.list({ ...everyCommitment, onlyOverdue: true, ...firstPage }),
  'commitments of a year': (client) => client.commitments.list({ ...everyCommitment, year, ...firstPage }),
  'summary of commitments': (client) => client.commitments.summary(),
  plans: (client) => client.plan.list(),
  'plan of the year': (client, { planId }) => client.plan.get({ id: planId }),
  'agendas of priorities': (client) => client.priorities.agendas(),
  'counts of priorities': (client, { agendaId }) => client.priorities.counts({ agendaId }),
  'monitoring reports': (client) => client.monitoring.list({ year, priorityId: null, ...firstPage }),
  groups: (client) => client.groups.list(),
  events: (client) => client.events.list({ year, kind: null, status: null, ...firstPage }),
  'events of the year': (client) => client.events.year({ year }),
  presentations: (client) => client.presentations.get({ termId: null, year: null }),
  calendar: (client) => client.calendar.get({ year: null }),
  board: (client) => client.board.get({ year: null }),
  'board, after a change': async (client) => {
    await client.settings.setOperator({ name: 'Ruth Montes' })
    await client.board.get({ year: null })
  },
  'session page': async (client, { sessionId }) => {
    await client.minutes.get({ sessionId })
    await client.attendance.get({ sessionId })
    await client.agenda.list({ sessionId })
  },
  'concerns before closing': (client, { sessionId }) => client.sessions.closingConcerns({ sessionId }),
  'people to check in': (client, { sessionId }) => client.attendance.search({ sessionId, query: 'quispe', limit: 10 }),
  'people to check in, misspelt': (client, { sessionId }) =>
    client.attendance.search({ sessionId, query: 'quizpe', limit: 10 }),
  'open commitments in a session': (client, { sessionId }) => client.commitments.listOpen({ sessionId, ...firstPage }),
  'number of the next session': (client) => client.sessions.nextNumber({ kind: 'ordinary', heldOn: '2023-12-20' }),
}

type Folder = { path: string }

const measureLists = async (national: Folder, oneYear: Folder): Promise<Measurement[]> => {
  using large = openTestCore({ dataFolder: national.path, clock: today })
  using small = openTestCore({ dataFolder: oneYear.path, clock: today })
  const clients = { large: clientOf(large.core.fetch), small: clientOf(small.core.fetch) }
  const known = { large: await knownOf(clients.large), small: await knownOf(clients.small) }
  const measured: Measurement[] = []
  for (const [name, ask] of Object.entries(lists)) {
    const { ours, ratio } = await compare(
      () => ask(clients.large, known.large),
      () => ask(clients.small, known.small),
      times,
    )
    measured.push({ name: `national data, ${name}`, value: ours, unit: 'ms', ratio, limit: mostTimes })
  }
  return measured
}

const openingMs = (folder: Folder): number => {
  const script = join(import.meta.dirname, 'start-core.ts')
  const { stdout } = spawnSync(process.execPath, [script, folder.path], { encoding: 'utf8' })
  return Number(stdout)
}

const measureOpening = (national: Folder, oneYear: Folder): Measurement => {
  const turns = Array.from({ length: 5 }, () => ({ large: openingMs(national), small: openingMs(oneYear) }))
  const [value, other] = [median(turns.map(({ large }) => large)), median(turns.map(({ small }) => small))]
  return { name: 'national data, opening the core', value, unit: 'ms', ratio: value / other, limit: mostTimes }
}

/** Once a day every page is looked through, which takes as long as there are pages. */
const measureFirstOpening = (national: Folder): Measurement => {
  rmSync(join(national.path, 'mesa.sqlite-sello'))
  const value = openingMs(national)
  return { name: 'national data, first opening of a day', value, unit: 'ms', ratio: null, limit: null }
}

const hostLimitMegabytes = 250

/** Asks for every list as the pages do, some times over. */
const browse = async ({ get, client }: Page): Promise<void> => {
  await get('/')
  const known = await knownOf(client)
  for (let turn = 0; turn < 3; turn += 1) for (const ask of Object.values(lists)) await ask(client, known)
}

const measureHost = (national: Folder): Promise<Measurement> =>
  withHost({ dataFolder: national.path }, async (child, page) => {
    await browse(page)
    const value = residentMegabytes(child)
    return { name: 'national data, memory of the host', value, unit: 'MB', ratio: null, limit: hostLimitMegabytes }
  })

/** Every list on twenty years of all regions beside one year of them, the opening of the core, and the memory of the host. */
export const measureNational = async (): Promise<Measurement[]> => {
  using national = folderWith(20)
  using oneYear = folderWith(1)
  return [
    ...(await measureLists(national, oneYear)),
    measureOpening(national, oneYear),
    measureFirstOpening(national),
    await measureHost(national),
  ]
}
