import type { DocumentKind, DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { documentKindNames } from '../../texts/labels.ts'
import { isBefore } from '../sessions/session-life.ts'

/** A document that can be written of a session. */
export type SessionSubject = DocumentSubject & { name: string; purpose: string }

// Those that are chosen in the tab; a certificate has its place on its agreement.
const purposes: Partial<Record<DocumentKind, { name: string; purpose: string }>> = {
  letters: { name: 'Oficios de convocatoria', purpose: 'Todas las cartas en un archivo, una por página.' },
  agenda: { name: 'Agenda', purpose: 'El programa con la hora, el punto, quién presenta y cuántos minutos.' },
  attendance_list: {
    name: 'Lista para firmas',
    purpose: 'La hoja que pasa por la mesa: cada representante con su línea para firmar.',
  },
  minutes: { name: 'Acta', purpose: 'El acta con la asistencia, el quórum, los puntos, los acuerdos y las firmas.' },
  installation_minutes: {
    name: 'Acta de instalación',
    purpose: 'Las instituciones acreditadas del período, el quórum y la declaración de instalación.',
  },
  designation_minutes: {
    name: 'Acta de designación',
    purpose: 'Las candidaturas, los votos y quién fue elegido en la coordinación, desde qué día.',
  },
  session_commitments: {
    name: 'Compromisos',
    purpose: 'Quién prometió qué y para cuándo, y cómo está hoy, con un gráfico.',
  },
}

/** What is chosen from in the tab of a session, of all that it offers. */
export const sessionSubjects = (offered: readonly DocumentSubject[]): SessionSubject[] =>
  offered.flatMap((subject) => {
    const words = purposes[subject.kind]
    return words === undefined ? [] : [{ ...subject, ...words }]
  })

/** What a document of a session is called while many are written. */
export const nameOf = ({ kind }: DocumentSubject): string => purposes[kind]?.name ?? documentKindNames[kind]

/** The document that a session most likely needs now: the agenda before it, the minutes afterwards. */
export const likelyKind = (session: Session): DocumentKind => (isBefore(session.status) ? 'agenda' : 'minutes')

/** The versions of one document, newest first as they were read. */
export const versionsOf = (documents: readonly ProducedDocument[], { kind, subjectId }: DocumentSubject) =>
  documents.filter((document) => document.kind === kind && document.subjectId === subjectId)

/**
 * Certificates of its agreements, letters written one by one, and those of calls that are no longer in force: files that
 * belong to no document above.
 */
export const otherFiles = (documents: readonly ProducedDocument[], subjects: readonly DocumentSubject[]) =>
  documents.filter(
    (document) => !subjects.some(({ kind, subjectId }) => document.kind === kind && document.subjectId === subjectId),
  )
