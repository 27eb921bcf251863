import type { PriorityAgendaId } from '../../shared/domain/ids.ts'
import type { Door } from './client.ts'
import { renderTo } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { named } from './named.ts'
import { allOf } from './pages.ts'

/** Writes the report of a working group, network or council. */
export const renderGroup = async (door: Door, asked: string, out: string): Promise<Outcome> => {
  const { id } = named(await door.client.groups.list(), asked, 'un grupo')
  return renderTo(door, { kind: 'group_report', subjectId: id }, out)
}

const yearsOfEvents = async ({ client }: Door, asked: string | undefined): Promise<number[]> => {
  // Whichever year is asked about, the answer has all those that there are.
  if (asked === undefined) return (await client.events.year({ year: 2023 })).years
  if (/^[1-9]\d{3}$/u.test(asked)) return [Number(asked)]
  throw new CommandFailure(2, `«${asked}» no es un año. Escríbalo así: 2023.`)
}

/** Writes the report of an event, looked for in a year or in all. */
export const renderEvent = async (
  door: Door,
  asked: string,
  askedYear: string | undefined,
  out: string,
): Promise<Outcome> => {
  const years = await yearsOfEvents(door, askedYear)
  const listYear = (year: number) =>
    allOf((page) => door.client.events.list({ year, kind: null, status: null, ...page }))
  const events = (await Promise.all(years.map(listYear))).flat()
  const dated = events.map(({ id, name, heldOn }) => ({ id, name, day: heldOn }))
  return renderTo(door, { kind: 'event_report', subjectId: named(dated, asked, 'un evento').id }, out)
}

/** Writes a report of «seguimiento concertado», which is told by its title. */
export const renderReport = async (door: Door, asked: string, out: string): Promise<Outcome> => {
  const reports = await allOf((page) => door.client.monitoring.list({ year: null, priorityId: null, ...page }))
  const titled = reports.map(({ id, title, issuedOn }) => ({ id, name: title, day: issuedOn }))
  return renderTo(door, { kind: 'monitoring_report', subjectId: named(titled, asked, 'un reporte').id }, out)
}

const ofEveryAgenda = async <Thing>(
  { client }: Door,
  list: (of: { agendaId: PriorityAgendaId }) => Promise<Thing[]>,
): Promise<Thing[]> => {
  const agendas = await client.priorities.agendas()
  return (await Promise.all(agendas.map(({ id }) => list({ agendaId: id })))).flat()
}

/** Writes the balance of an agenda of priorities, which is told by its title. */
export const renderBalance = async (door: Door, asked: string, out: string): Promise<Outcome> => {
  const balances = await ofEveryAgenda(door, door.client.balances.list)
  const titled = balances.map(({ id, title, asOf }) => ({ id, name: title, day: asOf }))
  return renderTo(door, { kind: 'agenda_balance', subjectId: named(titled, asked, 'un balance').id }, out)
}

/** Writes an act of ratification, which is told by its title. */
export const renderRatification = async (door: Door, asked: string, out: string): Promise<Outcome> => {
  const acts = await ofEveryAgenda(door, door.client.ratifications.list)
  const titled = acts.map(({ id, title, heldOn }) => ({ id, name: title, day: heldOn }))
  const { id } = named(titled, asked, 'un acta de ratificación')
  return renderTo(door, { kind: 'ratification_minutes', subjectId: id }, out)
}
