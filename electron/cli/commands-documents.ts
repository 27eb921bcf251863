import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Term } from '../../shared/contract/committee.ts'
import type { DocumentSubject } from '../../shared/contract/documents.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { fold } from '../../shared/domain/text.ts'
import { fileRequest, type Door } from './client.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { writeForPerson } from './write-file.ts'

/** Writes a Word document to the file that `place` says; one that was there and says something else stays as it is. */
const renderWhere = async (
  { client, fetch }: Door,
  subject: DocumentSubject,
  place: (fileName: string) => string,
): Promise<Outcome> => {
  const document = await client.documents.generate(subject)
  const out = place(document.fileName)
  const answer = await fetch(fileRequest(`documents/${document.id}`))
  if (!answer.ok) throw new CommandFailure(1, 'El documento se generó, pero su archivo no se pudo leer. Use «check».')
  const file = await writeForPerson(resolve(out), new Uint8Array(await answer.arrayBuffer()))
  const kept = file === resolve(out) ? [] : ['Ya había un archivo distinto con ese nombre: no se tocó.']
  return {
    result: { file, subject: document.subjectLabel, version: document.documentVersion, sha256: document.sha256 },
    sentences: [...kept, `${document.title} (${document.subjectLabel}): ${file}`],
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Writes a Word document to a file, or into a folder that is there under its own name. */
export const renderTo = (door: Door, subject: DocumentSubject, out: string): Promise<Outcome> =>
  renderWhere(door, subject, (fileName) => (isFolder(resolve(out)) ? join(out, fileName) : out))

/** The session that a person calls so. */
export const findSession = ({ client }: Door, number: string): Promise<Session> => client.sessions.find({ number })

type SessionDocumentKind = 'minutes' | 'agenda' | 'attendance_list' | 'session_commitments'

/** Writes the document of this kind that a session has. */
export const renderOfSession =
  (kind: SessionDocumentKind) =>
  async (door: Door, number: string, out: string): Promise<Outcome> =>
    renderTo(door, { kind, subjectId: (await findSession(door, number)).id }, out)

/** Writes the act of installation; only a session called for that has one. */
export const renderInstallation = async (door: Door, number: string, out: string): Promise<Outcome> => {
  const { id, kind, status, label } = await findSession(door, number)
  if (kind !== 'installation' || status === 'not_held')
    throw new CommandFailure(2, `La ${label} no instaló el comité: no tiene acta de instalación.`)
  return renderTo(door, { kind: 'installation_minutes', subjectId: id }, out)
}

/** Writes the act of designation; only a session in which somebody was elected has one. */
export const renderDesignation = async (door: Door, number: string, out: string): Promise<Outcome> => {
  const { id, status, label } = await findSession(door, number)
  const offices = await door.client.coordination.list()
  if (status === 'not_held' || !offices.some(({ sessionId, election }) => sessionId === id && election !== null))
    throw new CommandFailure(2, `En la ${label} no se eligió la coordinación: no tiene acta de designación.`)
  return renderTo(door, { kind: 'designation_minutes', subjectId: id }, out)
}

/** Writes the certificate of an agreement of a session, which is told by its number. */
export const renderAgreementCertificate = async (
  door: Door,
  sessionNumber: string,
  asked: string,
  out: string,
): Promise<Outcome> => {
  const { id: sessionId, label } = await findSession(door, sessionNumber)
  const { items } = await door.client.minutes.get({ sessionId })
  const agreements = items.flatMap((item) => item.agreements)
  const agreement = agreements.find(
    ({ id, number }) => id === asked || (number !== null && fold(number) === fold(asked)),
  )
  if (agreement) return renderTo(door, { kind: 'agreement_certificate', subjectId: agreement.id }, out)
  const numbers = agreements.flatMap(({ number }) => number ?? [])
  const known = numbers.length === 0 ? 'ninguno tiene número todavía' : numbers.join(', ')
  throw new CommandFailure(2, `La ${label} no tiene un acuerdo «${asked}». Acuerdos: ${known}.`)
}

/** The term that people call so, or whose year they say. */
export const findTerm = async ({ client }: Door, asked: string): Promise<Term> => {
  const terms = await client.terms.list()
  const term = terms.find(({ id, name }) => id === asked || fold(name) === fold(asked))
  const ofYear = terms.filter(({ firstDay, lastDay }) => firstDay.startsWith(asked) || lastDay.startsWith(asked))
  const found = term ?? (/^\d{4}$/u.test(asked) && ofYear.length === 1 ? ofYear[0] : undefined)
  if (found) return found
  const known = terms.length === 0 ? 'no hay ninguno' : terms.map(({ name }) => `«${name}»`).join(', ')
  throw new CommandFailure(2, `No hay un período «${asked}». Períodos: ${known}.`)
}

type TermDocumentKind = 'term_commitments' | 'overdue_commitments' | 'attendance_report' | 'presentation_schedule'

/** Writes the document of this kind that a term has. */
export const renderOfTerm =
  (kind: TermDocumentKind) =>
  async (door: Door, term: string, out: string): Promise<Outcome> =>
    renderTo(door, { kind, subjectId: (await findTerm(door, term)).id }, out)

/** Writes every document that a session offers into a folder that is there, each under its own name. */
export const renderAll = async (door: Door, number: string, folder: string): Promise<Outcome> => {
  const { id: sessionId } = await findSession(door, number)
  const outcomes: Outcome[] = []
  for (const subject of await door.client.documents.offered({ sessionId }))
    outcomes.push(await renderWhere(door, subject, (fileName) => join(folder, fileName)))
  return { result: outcomes.map(({ result }) => result), sentences: outcomes.flatMap(({ sentences }) => sentences) }
}
