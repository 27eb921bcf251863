import { resolve } from 'node:path'
import type { SessionSummary } from '../../shared/contract/sessions.ts'
import { fileRequest, type Door } from './client.ts'
import { CommandFailure } from './failure.ts'
import { readJsonFile } from './read-record.ts'
import { writeForPerson } from './write-file.ts'

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
  const list = await client.sessions.list()
  return { result: list.map(summarise), sentences: list.length === 0 ? ['Todavía no hay sesiones.'] : [] }
}

/** Writes the Word minutes of a session to a file. */
export const renderMinutes = async ({ client, fetch }: Door, number: string, out: string): Promise<Outcome> => {
  const session = await client.sessions.find({ number })
  const document = await client.documents.generate({ kind: 'minutes', subjectId: session.id })
  const answer = await fetch(fileRequest(`documents/${document.id}`))
  if (!answer.ok) throw new CommandFailure(1, 'El acta se generó, pero su archivo no se pudo leer. Use «check».')
  const file = writeForPerson(resolve(out), new Uint8Array(await answer.arrayBuffer()))
  const kept = file === resolve(out) ? [] : ['Ya había un archivo distinto con ese nombre: no se tocó.']
  return {
    result: { file, session: session.label, version: document.documentVersion, sha256: document.sha256 },
    sentences: [...kept, `Acta de la ${session.label}: ${file}`],
  }
}

/** Looks at the database and the files. */
export const check = async ({ client }: Door): Promise<Outcome> => {
  const result = await client.exchange.check()
  const said = result.isSound
    ? `Todo está en orden. Sesiones: ${result.sessions}. Documentos: ${result.documents}.`
    : 'Se encontraron problemas. No borre nada: copie la carpeta de datos y llame a soporte.'
  return { result, sentences: [said], isFine: result.isSound }
}
