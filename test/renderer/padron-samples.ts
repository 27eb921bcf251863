import type { Accreditation, Institution, Segment } from '../../shared/contract/committee.ts'
import type { RollHolder, RollRow } from '../../shared/contract/roll.ts'
import { AccreditationId, InstitutionId, PersonId, SegmentId } from '../../shared/domain/ids.ts'

const uuid = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const institutionId = (last: number) => InstitutionId.parse(uuid(last))
export const segmentId = (last: number) => SegmentId.parse(uuid(last))

export const segments: readonly Segment[] = [
  { id: segmentId(901), name: 'Estado', position: 1 },
  { id: segmentId(902), name: 'Sociedad civil', position: 2 },
]

export const institution = (last: number, changes: Partial<Institution> = {}): Institution => ({
  id: institutionId(last),
  name: 'Dirección Regional de Salud de Apurímac',
  acronym: 'DIRESA',
  segmentId: segmentId(901),
  level: 'regional',
  province: 'Abancay',
  address: null,
  phone: null,
  email: null,
  isDemonstration: false,
  version: 1,
  ...changes,
})

export const holder = (last: number, changes: Partial<RollHolder> = {}): RollHolder => ({
  accreditationId: AccreditationId.parse(uuid(last)),
  accreditationVersion: 1,
  personId: PersonId.parse(uuid(last)),
  personName: 'Óscar Tintaya Pareja',
  sex: 'M',
  position: 'Director',
  maskedNationalId: '•••••678',
  maskedPhone: null,
  hasEmail: false,
  documentName: 'Oficio N° 045-2023-DIRESA',
  validFrom: '2023-01-10',
  validTo: '2023-12-31',
  ...changes,
})

export const rollRow = (last: number, changes: Partial<RollRow> = {}): RollRow => ({
  institution: institution(last),
  isActive: true,
  state: 'only_principal',
  expiresOn: '2023-12-31',
  isExpiring: false,
  principal: holder(last + 1000),
  alternate: null,
  contactCount: 0,
  request: null,
  hasAnswered: false,
  ...changes,
})

export const accreditation = (last: number, changes: Partial<Accreditation> = {}): Accreditation => ({
  id: AccreditationId.parse(uuid(last)),
  institutionId: institutionId(1),
  institutionName: 'Dirección Regional de Salud de Apurímac',
  institutionAcronym: 'DIRESA',
  segmentId: null,
  personId: PersonId.parse(uuid(last)),
  personName: 'Óscar Tintaya Pareja',
  capacity: 'principal',
  position: null,
  documentKind: 'official_letter',
  document: '045-2023-DIRESA',
  documentDay: null,
  documentReceivedOn: null,
  documentName: 'Oficio N° 045-2023-DIRESA',
  validFrom: '2023-01-10',
  validTo: '2023-12-31',
  replacedById: null,
  revokedReason: null,
  version: 1,
  ...changes,
})
