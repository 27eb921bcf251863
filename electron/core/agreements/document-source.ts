import type { AgreementId, SessionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { found } from '../failure.ts'
import type { MinutesApproval } from '../minutes/document-data.ts'
import { minutesData } from '../minutes/document-facts.ts'
import { errataOf, isLocked, lastApproved } from '../minutes/locked.ts'
import { getMinutes } from '../minutes/service.ts'
import { getSession } from '../sessions/service.ts'
import { yearNameOf } from '../settings/service.ts'
import { agreementCertificateDocument } from './document.ts'
import { getAgreement } from './service.ts'

const approvalOf = (unit: Unit, sessionId: SessionId): MinutesApproval | null => {
  const version = lastApproved(unit, sessionId)
  if (version?.approvedOn == null) return null
  const { approvedIn, approvedOn, observations } = version
  return {
    session: approvedIn && { label: approvedIn.label, heldOn: getSession(unit, approvedIn).heldOn },
    approvedOn,
    observations,
  }
}

/** The certificate of an agreement, signed by who is secretary today. */
export const drawAgreementCertificate = (unit: Unit, id: AgreementId): DrawnDocument => {
  const { sessionId, number } = getAgreement(unit, id)
  const minutes = getMinutes(unit, { sessionId })
  const { minutesState } = minutes.session
  const isApproved = isLocked(minutesState)
  const data = minutesData(unit, minutes, isApproved ? approvalOf(unit, sessionId) : null)
  // Both are in the order of the agenda.
  const place = minutes.items.flatMap(({ agreements }) => agreements).findIndex((one) => one.id === id)
  const agreement = found(data.items.flatMap(({ agreements }) => agreements)[place], 'agreement')
  const errata = isApproved ? errataOf(unit, sessionId).filter(({ says }) => agreement.text.includes(says.trim())) : []
  const model = agreementCertificateDocument({
    minutes: data,
    minutesState,
    agreement,
    errata,
    yearName: yearNameOf(unit, unit.today),
    issuedOn: unit.today,
    secretary: signatoriesOn(unit, { on: unit.today }).secretary,
  })
  const name = number === null ? 'Acuerdo' : `Acuerdo ${number}`
  return {
    model,
    fileTitle: `Certificación del ${name}`,
    label: number === null ? 'Acuerdo' : `Acuerdo N° ${number}`,
    sessionId,
  }
}
