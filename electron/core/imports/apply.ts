import type { AccreditationDraft, InstitutionDraft } from '../../../shared/contract/committee.ts'
import type { AccreditationId, InstitutionId, PersonId, SegmentId, TermId } from '../../../shared/domain/ids.ts'
import type { ImportStep } from '../../../shared/domain/padron-import-proposal.ts'
import type {
  PlannedAccreditationDraft,
  PlannedInstitutionDraft,
  Ref,
} from '../../../shared/domain/padron-import-state.ts'
import { createAccreditation, getAccreditation, updateAccreditation } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { createInstitution, ensureSegment, getInstitution, updateInstitution } from '../institutions/service.ts'
import { createPerson, getPerson, updatePerson } from '../people/service.ts'
import { addMember, setActive } from '../terms/members.ts'

/** The ids of what earlier steps added; a reference that is none of them is an id already. */
type Ids = Map<Ref, string>

const idOf = <Id extends string>(ids: Ids, ref: Ref): Id => (ids.get(ref) ?? ref) as Id

const institutionDraft = (ids: Ids, { segmentRef, ...draft }: PlannedInstitutionDraft): InstitutionDraft => ({
  ...draft,
  segmentId: segmentRef === null ? null : idOf<SegmentId>(ids, segmentRef),
})

const accreditationDraft = (ids: Ids, draft: PlannedAccreditationDraft): AccreditationDraft => ({
  ...draft,
  institutionId: idOf<InstitutionId>(ids, draft.institutionId),
  personId: idOf<PersonId>(ids, draft.personId),
})

const changeInstitution = (unit: Unit, ids: Ids, ref: Ref, draft: PlannedInstitutionDraft): void => {
  const { id, version } = getInstitution(unit, idOf(ids, ref))
  updateInstitution(unit, { id, draft: institutionDraft(ids, draft), expectedVersion: version })
}

const changeAccreditation = (unit: Unit, ids: Ids, ref: Ref, planned: PlannedAccreditationDraft): void => {
  const { id, version } = getAccreditation(unit, idOf<AccreditationId>(ids, ref))
  const { institutionId: _, ...draft } = accreditationDraft(ids, planned)
  updateAccreditation(unit, { id, draft, expectedVersion: version })
}

const join = (unit: Unit, termId: TermId, institutionId: InstitutionId): void => {
  addMember(unit, termId, institutionId)
  setActive(unit, termId, institutionId, true)
}

const applyStep = (unit: Unit, termId: TermId, ids: Ids, step: ImportStep): void => {
  switch (step.kind) {
    case 'addSegment':
      ids.set(step.ref, ensureSegment(unit, step.name))
      return
    case 'createInstitution':
      ids.set(step.ref, createInstitution(unit, institutionDraft(ids, step.draft)).id)
      return
    case 'updateInstitution':
      changeInstitution(unit, ids, step.ref, step.draft)
      return
    case 'joinTerm':
      join(unit, termId, idOf(ids, step.institutionRef))
      return
    case 'createPerson':
      ids.set(step.ref, createPerson(unit, step.draft).id)
      return
    case 'updatePerson': {
      const { id, version } = getPerson(unit, { id: idOf(ids, step.ref) })
      updatePerson(unit, { id, draft: step.draft, expectedVersion: version })
      return
    }
    case 'createAccreditation':
      ids.set(step.ref, createAccreditation(unit, accreditationDraft(ids, step.draft)).id)
      return
    case 'updateAccreditation':
      changeAccreditation(unit, ids, step.ref, step.draft)
      return
  }
}

/** Does what was planned, in order, through the services of each feature: their rules hold here too. */
export const applySteps = (unit: Unit, termId: TermId, steps: readonly ImportStep[]): void => {
  const ids: Ids = new Map()
  for (const step of steps) applyStep(unit, termId, ids, step)
}
