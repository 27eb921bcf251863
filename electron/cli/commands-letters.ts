import type { Letter, LetterPurpose } from '../../shared/contract/letters.ts'
import type { Door } from './client.ts'
import { findSession, findTerm, renderTo } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { named } from './named.ts'
import { allOf } from './pages.ts'

const inForce = async ({ client }: Door, purpose: LetterPurpose, missing: string): Promise<Letter> => {
  const { letters } = await client.letters.desk(purpose)
  const letter = letters.find(({ status }) => status === 'issued') ?? letters[0]
  if (!letter) throw new CommandFailure(2, missing)
  return letter
}

const renderLetter = (door: Door, letter: Letter, institution: string | undefined, out: string): Promise<Outcome> => {
  if (institution === undefined) return renderTo(door, { kind: 'letters', subjectId: letter.id }, out)
  const recipients = letter.recipients.map(({ id, institutionName: name }) => ({ id, name }))
  const { id } = named(recipients, institution, 'un destinatario')
  return renderTo(door, { kind: 'letter', subjectId: id }, out)
}

/** Writes the letters of the call in force of a session, or that of one institution; of the draft while none was issued. */
export const renderCall = async (
  door: Door,
  session: string,
  institution: string | undefined,
  out: string,
): Promise<Outcome> => {
  const { id: sessionId, label } = await findSession(door, session)
  const missing = `La ${label} todavía no tiene convocatoria. Prepárela en el programa.`
  return renderLetter(door, await inForce(door, { kind: 'call', sessionId }, missing), institution, out)
}

/** Writes the letters that ask for the accreditations of a term, or that of one institution. */
export const renderRequest = async (
  door: Door,
  term: string,
  institution: string | undefined,
  out: string,
): Promise<Outcome> => {
  const { id: termId, name } = await findTerm(door, term)
  const missing = `El período ${name} todavía no tiene un oficio que pida acreditar. Prepárelo en el programa.`
  return renderLetter(door, await inForce(door, { kind: 'accreditation_request', termId }, missing), institution, out)
}

/** Writes the certificates of the accreditations of a term, or the latest of one person in it. */
export const renderCertificates = async (
  door: Door,
  asked: string,
  person: string | undefined,
  out: string,
): Promise<Outcome> => {
  const term = await findTerm(door, asked)
  if (person === undefined) return renderTo(door, { kind: 'certificates', subjectId: term.id }, out)
  const all = await door.client.accreditations.list({ on: null })
  const ofTerm = all
    .filter(({ validFrom, validTo }) => validFrom <= term.lastDay && (validTo ?? term.lastDay) >= term.firstDay)
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom))
  const latest = ofTerm.filter((one, index) => ofTerm.findIndex(({ personId }) => personId === one.personId) === index)
  const accredited = latest.map(({ id, personName: name }) => ({ id, name }))
  const { id } = named(accredited, person, 'un acreditado')
  return renderTo(door, { kind: 'certificate', subjectId: id }, out)
}

/** Writes a statement, in one go or drafted by parts, which is told by its title or its name. */
export const renderStatement = async (door: Door, title: string, out: string): Promise<Outcome> => {
  const statements = await door.client.statements.list({ limit: 10_000 })
  const drafted = await allOf((page) =>
    door.client.ordinances.list({ kind: 'statement', stage: null, year: null, ...page }),
  )
  const titled = statements.map(({ id, title: name, issuedOn }) => ({ id, name, day: issuedOn }))
  const { id } = named([...titled, ...drafted.map(({ id, name }) => ({ id, name }))], title, 'un pronunciamiento')
  return renderTo(door, { kind: 'statement', subjectId: id }, out)
}
