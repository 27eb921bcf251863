import type { Session } from '../../../shared/contract/sessions.ts'
import { isInForce } from '../../../shared/domain/accreditation.ts'
import type { InstitutionId, SessionId } from '../../../shared/domain/ids.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAccreditationsWithin } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { listElections } from '../coordination/election.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { found } from '../failure.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listSessionSeats } from '../sessions/quorum.ts'
import { designationDocument } from './document-designation.ts'
import { minutesData } from './document-facts.ts'
import { installationDocument, type AccreditedInstitution, type InstallationData } from './document-installation.ts'
import { getMinutes } from './service.ts'

// The seats that the quorum is counted against, with who is accredited for each on that day.
const accreditedOf = (unit: Unit, session: Session): InstallationData['accredited'] => {
  const { segments, institutions } = listInstitutions(unit)
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const day = session.heldOn
  const inForce = listAccreditationsWithin(unit, day, day).filter((one) => isInForce(one, day))
  const holders = (institutionId: InstitutionId, capacity: 'principal' | 'alternate'): string | null =>
    joinWithAnd(
      inForce
        .filter((one) => one.institutionId === institutionId && one.capacity === capacity)
        .map(({ personName }) => personName),
    ) || null
  const seats = listSessionSeats(unit, session)
  const toRow = ({ institutionId }: (typeof seats)[number]): AccreditedInstitution => ({
    institution: names.get(institutionId) ?? '',
    principal: holders(institutionId, 'principal'),
    alternate: holders(institutionId, 'alternate'),
  })
  return [...segments.map(({ id, name }) => ({ id, name })), { id: null, name: null }].flatMap(({ id, name }) => {
    const rows = seats.filter(({ segmentId }) => segmentId === id).map(toRow)
    return rows.length === 0
      ? []
      : [{ name, institutions: rows.toSorted((one, other) => compareText(one.institution, other.institution)) }]
  })
}

const drawn = ({ id, label }: Session, model: DocumentModel, what: string): DrawnDocument => ({
  model,
  fileTitle: `${what} ${label}`,
  label,
  sessionId: id,
})

// An act tells what was done: a session that was called off, or that nobody could install, has its acta only.
const wasHeld = ({ status }: Session): boolean => status !== 'not_held'

/** The act of installation of a session called for that; of any other there is none. */
export const drawInstallation = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const minutes = getMinutes(unit, { sessionId })
  const { session } = minutes
  found(session.kind === 'installation' && wasHeld(session) ? session : undefined, 'document')
  const model = installationDocument({
    minutes: minutesData(unit, minutes, null),
    minutesState: session.minutesState,
    accredited: accreditedOf(unit, session),
  })
  return drawn(session, model, 'Acta de instalación')
}

/** The act of designation of a session in which a coordination was elected; of any other there is none. */
export const drawDesignation = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const minutes = getMinutes(unit, { sessionId })
  const { session } = minutes
  const elected = listElections(unit, sessionId)
  found(elected.length > 0 && wasHeld(session) ? session : undefined, 'document')
  const model = designationDocument({
    minutes: minutesData(unit, minutes, null),
    minutesState: session.minutesState,
    takesOfficeOn: Object.fromEntries(elected.map(({ role, validFrom }) => [role, validFrom])),
  })
  return drawn(session, model, 'Acta de designación de la coordinación')
}
