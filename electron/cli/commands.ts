import type { SessionSummary } from '../../shared/contract/sessions.ts'
import { Day, firstDayOf, lastDayOf } from '../../shared/domain/dates.ts'
import type { Door } from './client.ts'
import { CommandFailure } from './failure.ts'
import { readJsonFile } from './read-record.ts'

/** What a command gives: JSON for the script, sentences for the person, and whether everything was in order. */
export type Outcome = { result: unknown; sentences: string[]; isFine?: boolean }

/** Fills an empty folder with the demonstration year. */
export const demo = async ({ client }: Door): Promise<Outcome> => {
  const result = await client.settings.loadDemonstration()
  return {
    result,
    sentences: [
      `Se cargó el año de demostración Apurímac 2023: ${result.sessions} sesiones, ${result.institutions} instituciones. Las personas son inventadas.`,
    ],
  }
}

/** Loads a session record, or says that it was already here. */
export const load = async ({ client }: Door, file: string): Promise<Outcome> => {
  const result = await client.exchange.loadRecord({ record: readJsonFile(file) })
  const said =
    result.outcome === 'loaded'
      ? `Se cargó la ${result.label}.`
      : `La ${result.label} ya estaba cargada: no se cambió nada.`
  return { result, sentences: [said, ...result.warnings.map((warning) => `Aviso: ${warning}`)] }
}

/** Gives a session as a record. */
export const record = async ({ client }: Door, number: string): Promise<Outcome> => {
  const { id: sessionId } = await client.sessions.find({ number })
  return { result: await client.exchange.record({ sessionId }), sentences: [] }
}

const summarise = ({
  id,
  number,
  label,
  kind,
  heldOn,
  status,
  isDecentralised,
  quorum,
  ...counts
}: SessionSummary) => ({
  id,
  number,
  label,
  kind,
  heldOn,
  status,
  isDecentralised,
  seats: quorum.seats,
  seatsPresent: quorum.present,
  hasQuorum: quorum.hasQuorum,
  agendaItems: counts.agendaCount,
  agreements: counts.agreementCount,
  commitments: counts.commitmentCount,
})

/** Lists the sessions, the latest first. */
export const sessions = async ({ client }: Door): Promise<Outcome> => {
  const years = await client.sessions.years()
  const byYear = await Promise.all(
    years.map((year) => client.sessions.list({ from: firstDayOf(year), to: lastDayOf(year), limit: 1000 })),
  )
  const list = byYear.flat()
  return { result: list.map(summarise), sentences: list.length === 0 ? ['Todavía no hay sesiones.'] : [] }
}

/** The seats of the committee on a day: which are in force, by segment, and what the others are. */
export const seats = async ({ client }: Door, on: string): Promise<Outcome> => {
  const day = Day.safeParse(on)
  if (!day.success) throw new CommandFailure(2, `«${on}» no es una fecha. Escríbala así: 2023-03-14.`)
  const [inForce, { segments, institutions }] = await Promise.all([
    client.accreditations.list({ on: day.data }),
    client.institutions.list(),
  ])
  const seated = new Map(inForce.map(({ institutionId, segmentId }) => [institutionId, segmentId]))
  const named = new Map(institutions.map((institution) => [institution.id, institution.name]))
  const names = [...segments, { id: null, name: 'Sin segmento' }]
  const bySegment = names.flatMap(({ id, name }) => {
    const count = [...seated.values()].filter((segmentId) => segmentId === id).length
    return count === 0 ? [] : [{ segment: name, seats: count }]
  })
  const list = [...Map.groupBy(inForce, ({ institutionId }) => institutionId)].map(([institutionId, held]) => ({
    institution: named.get(institutionId),
    principal: held.some(({ capacity }) => capacity === 'principal'),
    alternate: held.some(({ capacity }) => capacity === 'alternate'),
  }))
  const result = {
    on: day.data,
    seats: seated.size,
    accreditationsInForce: inForce.length,
    bySegment,
    institutions: list,
  }
  return { result, sentences: [`El ${on} hay ${String(seated.size)} instituciones con acreditación vigente.`] }
}

/** Looks at the database and the files. */
export const check = async ({ client }: Door): Promise<Outcome> => {
  const result = await client.exchange.check()
  const said = result.isSound
    ? `Todo está en orden. Sesiones: ${result.sessions}. Documentos: ${result.documents}.`
    : 'Se encontraron problemas. No borre nada: copie la carpeta de datos y llame a soporte.'
  return { result, sentences: [said], isFine: result.isSound }
}
