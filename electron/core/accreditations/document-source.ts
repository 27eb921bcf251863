import type { Accreditation, Segment } from '../../../shared/contract/committee.ts'
import { isInForce } from '../../../shared/domain/accreditation.ts'
import { nearestDay } from '../../../shared/domain/dates.ts'
import type { AccreditationId, TermId } from '../../../shared/domain/ids.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { listInstitutions } from '../institutions/service.ts'
import { getPerson } from '../people/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { findTermOn, getTerm } from '../terms/service.ts'
import { certificatesDocument, type Certificate } from './document.ts'
import { getAccreditation, listAccreditationsWithin } from './service.ts'

const toCertificate = (unit: Unit, accreditation: Accreditation, segments: readonly Segment[]): Certificate => {
  const { nationalId, sex } = getPerson(unit, { id: accreditation.personId })
  const segment = segments.find(({ id }) => id === accreditation.segmentId)
  return {
    number: null,
    personName: accreditation.personName,
    sex,
    nationalId,
    institution: accreditation.institutionName,
    segment: segment?.name ?? null,
    capacity: accreditation.capacity,
    position: accreditation.position,
    documentName: accreditation.documentName,
    documentDay: accreditation.documentDay,
    validFrom: accreditation.validFrom,
    validTo: accreditation.validTo,
    termName: findTermOn(unit, accreditation.validFrom)?.name ?? null,
  }
}

const model = (unit: Unit, accreditations: readonly Accreditation[]): DocumentModel => {
  const { committee, texts } = currentSettings(unit)
  const { segments } = listInstitutions(unit)
  return certificatesDocument({
    committee,
    texts,
    yearName: yearNameOf(unit, unit.today),
    city: committee.city,
    issuedOn: unit.today,
    signatory: signatoriesOn(unit, { on: unit.today }).coordinator,
    certificates: accreditations.map((accreditation) => toCertificate(unit, accreditation, segments)),
  })
}

/** The certificate of one accreditation, as it stands today. */
export const drawCertificate = (unit: Unit, id: AccreditationId): DrawnDocument => {
  const accreditation = getAccreditation(unit, id)
  return {
    model: model(unit, [accreditation]),
    fileTitle: `Constancia de acreditación ${accreditation.personName}`,
    label: accreditation.personName,
    sessionId: null,
  }
}

/** Those of a term: the accreditations in force today, or on its nearest day, by institution. */
export const drawCertificates = (unit: Unit, id: TermId): DrawnDocument => {
  const { name, firstDay, lastDay } = getTerm(unit, id)
  const day = nearestDay(unit.today, firstDay, lastDay)
  const inForce = listAccreditationsWithin(unit, day, day)
    .filter((accreditation) => isInForce(accreditation, day))
    .toSorted((one, other) => compareText(one.institutionName, other.institutionName))
  return {
    model: model(unit, inForce),
    fileTitle: `Constancias de acreditación ${name}`,
    label: name,
    sessionId: null,
  }
}
