import { z } from 'zod'
import { AccreditationDraft, PersonDraft, type Accreditation } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { PersonId } from '../../../shared/domain/ids.ts'

/** An accreditation and its person, new or known, asked in one form; the institution is the one that is open. */
export const AccreditationForm = z.strictObject({
  ...AccreditationDraft.omit({ institutionId: true }).shape,
  personId: PersonId.nullable(),
  person: PersonDraft,
})
export type AccreditationForm = z.infer<typeof AccreditationForm>

const blankPerson: PersonDraft = {
  givenNames: '',
  surnames: '',
  nationalId: null,
  sex: null,
  phone: null,
  email: null,
}

/** An empty form for a capacity of a seat. */
export const blankAccreditation = (
  capacity: AccreditationForm['capacity'],
  { validFrom, validTo }: { validFrom: Day; validTo: Day | null },
): AccreditationForm => ({
  personId: null,
  person: blankPerson,
  capacity,
  position: null,
  documentKind: 'official_letter',
  document: null,
  documentDay: null,
  documentReceivedOn: null,
  validFrom,
  validTo,
})

/** The form of one that is already recorded, to be corrected; its person is known. */
export const filledAccreditation = (accreditation: Accreditation): AccreditationForm => {
  const { personId, personName, capacity, position, validFrom, validTo } = accreditation
  const { documentKind, document, documentDay, documentReceivedOn } = accreditation
  return {
    personId,
    // Only so that the form is complete: a known person keeps their own data.
    person: { ...blankPerson, givenNames: personName },
    capacity,
    position,
    documentKind,
    document,
    documentDay,
    documentReceivedOn,
    validFrom,
    validTo,
  }
}

/** What is sent of the form, with the person that it is about. A kind without a number is no document yet. */
export const draftOf = (
  { person: _person, ...form }: AccreditationForm,
  personId: PersonId,
): Omit<AccreditationDraft, 'institutionId'> => ({
  ...form,
  personId,
  documentKind: form.document === null && form.documentDay === null ? null : form.documentKind,
})
