import type { DocumentKind, DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Letter } from '../../../shared/contract/letters.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { isBefore } from '../sessions/session-life.ts'

/** A document that can be written of a session. */
export type SessionSubject = DocumentSubject & { name: string; purpose: string }

// An act tells what was done: a session that is still to come, or was called off, has none.
const actSubjects = ({ id, kind, status }: Session, hasElection: boolean): SessionSubject[] => {
  if (status !== 'open' && status !== 'closed') return []
  const installation: SessionSubject = {
    kind: 'installation_minutes',
    subjectId: id,
    name: 'Acta de instalación',
    purpose: 'Las instituciones acreditadas del período, el quórum y la declaración de instalación.',
  }
  const designation: SessionSubject = {
    kind: 'designation_minutes',
    subjectId: id,
    name: 'Acta de designación',
    purpose: 'Las candidaturas, los votos y quién fue elegido en la coordinación, desde qué día.',
  }
  return [...(kind === 'installation' ? [installation] : []), ...(hasElection ? [designation] : [])]
}

type Known = {
  letterInForce: Letter | null
  /** Whether somebody was elected in it. */
  hasElection: boolean
}

/** What can be written of a session, in the order in which its life needs them. */
export const sessionSubjects = (session: Session, { letterInForce, hasElection }: Known): SessionSubject[] => [
  ...(letterInForce === null
    ? []
    : [
        {
          kind: 'letters' as const,
          subjectId: letterInForce.id,
          name: 'Oficios de convocatoria',
          purpose: `Oficio Múltiple N° ${letterInForce.number ?? ''}: todas las cartas en un archivo, una por página.`,
        },
      ]),
  {
    kind: 'agenda',
    subjectId: session.id,
    name: 'Agenda',
    purpose: 'El programa con la hora, el punto, quién presenta y cuántos minutos.',
  },
  {
    kind: 'attendance_list',
    subjectId: session.id,
    name: 'Lista para firmas',
    purpose: 'La hoja que pasa por la mesa: cada representante con su línea para firmar.',
  },
  {
    kind: 'minutes',
    subjectId: session.id,
    name: 'Acta',
    purpose: 'El acta con la asistencia, el quórum, los puntos, los acuerdos y las firmas.',
  },
  ...actSubjects(session, hasElection),
]

/** The document that a session most likely needs now: the agenda before it, the minutes afterwards. */
export const likelyKind = (session: Session): DocumentKind => (isBefore(session.status) ? 'agenda' : 'minutes')

/** The versions of one document, newest first as they were read. */
export const versionsOf = (documents: readonly ProducedDocument[], { kind, subjectId }: DocumentSubject) =>
  documents.filter((document) => document.kind === kind && document.subjectId === subjectId)

/** Certificates of its agreements, letters written one by one, and those of calls that are no longer in force: files that belong to no document above. */
export const otherFiles = (documents: readonly ProducedDocument[], subjects: readonly DocumentSubject[]) =>
  documents.filter(
    (document) => !subjects.some(({ kind, subjectId }) => document.kind === kind && document.subjectId === subjectId),
  )
