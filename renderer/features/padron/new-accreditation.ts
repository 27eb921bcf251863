import { z } from 'zod'
import { AccreditationDraft, PersonDraft } from '../../../shared/contract/committee.ts'
import { PersonId, type InstitutionId } from '../../../shared/domain/ids.ts'
import type { Day } from '../../../shared/domain/dates.ts'

/** A person, new or known, and their accreditation, asked in one form. */
export const NewAccreditation = z.strictObject({
  ...AccreditationDraft.shape,
  personId: PersonId.nullable(),
  person: PersonDraft,
})
export type NewAccreditation = z.infer<typeof NewAccreditation>

/** An empty form for a seat. */
export const blankAccreditation = (
  institutionId: InstitutionId,
  capacity: NewAccreditation['capacity'],
  today: Day,
): NewAccreditation => ({
  institutionId,
  personId: null,
  person: { givenNames: '', surnames: '', nationalId: null, sex: null, phone: null, email: null },
  capacity,
  position: null,
  document: null,
  documentDay: null,
  validFrom: today,
  validTo: null,
})
