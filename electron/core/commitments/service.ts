import type { Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { AgendaItemId, CommitmentId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { requireEditableItem } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import { getPerson } from '../people/service.ts'
import { requireEditable } from '../sessions/service.ts'
import * as store from './store.ts'

/** The commitments of a session, in the order of the agenda. */
export const listCommitments = ({ sql }: Unit, sessionId: SessionId): Commitment[] =>
  store.listCommitments(sql, sessionId)

/** One commitment, or the failure that it is not there. */
export const getCommitment = ({ sql }: Unit, id: CommitmentId): Commitment =>
  found(store.findCommitment(sql, id), 'commitment')

const setResponsibles = (unit: Unit, id: CommitmentId, institutionIds: readonly InstitutionId[]): void => {
  store.removeResponsibles(unit.sql, id)
  const distinct = [...new Set(institutionIds)]
  distinct.forEach((institutionId, ordinal) => {
    getInstitution(unit, institutionId)
    store.addResponsible(unit.sql, unit.newId(), id, institutionId, ordinal)
  })
}

/** Records a commitment, pending, with its responsible institutions. */
export const addCommitment = (
  unit: Unit,
  { agendaItemId, draft }: { agendaItemId: AgendaItemId; draft: CommitmentDraft },
): Commitment => {
  requireEditableItem(unit, agendaItemId)
  if (draft.personId) getPerson(unit, { id: draft.personId })
  const id = unit.newId<CommitmentId>()
  store.insertCommitment(unit.sql, id, agendaItemId, draft)
  setResponsibles(unit, id, draft.responsibleIds)
  return getCommitment(unit, id)
}

export type CommitmentUpdate = { id: CommitmentId; draft: CommitmentDraft; expectedVersion: number }

const isSame = (kept: readonly unknown[], wanted: readonly unknown[]): boolean =>
  kept.length === wanted.length && kept.every((value, index) => value === wanted[index])

/**
 * Changes a commitment; its status has a life of its own. What stays as it was is not written again, so that the history
 * tells only what somebody changed.
 */
export const updateCommitment = (unit: Unit, { id, draft, expectedVersion }: CommitmentUpdate): Commitment => {
  const current = getCommitment(unit, id)
  requireEditable(unit, current.sessionId)
  requireVersion(expectedVersion, current.version, current)
  const { text, dueOn, priority } = draft
  const responsibleIds = [...new Set(draft.responsibleIds)]
  const kept = current.responsibles.map(({ institutionId }) => institutionId)
  const hasSameResponsibles = isSame(kept, responsibleIds)
  const personBefore = current.person?.id ?? null
  const { personId = personBefore } = draft
  const before = [current.text, current.dueOn, current.priority, personBefore]
  if (hasSameResponsibles && isSame(before, [text, dueOn, priority, personId])) return current
  if (personId !== null) getPerson(unit, { id: personId })
  store.updateCommitment(unit.sql, id, { text, dueOn, priority, personId })
  if (!hasSameResponsibles) setResponsibles(unit, id, responsibleIds)
  return getCommitment(unit, id)
}

/** Removes a commitment, unless somebody changed it since the screen read it, or a later session spoke of it. */
export const removeCommitment = (
  unit: Unit,
  { id, expectedVersion }: { id: CommitmentId; expectedVersion: number },
): Record<string, never> => {
  const current = getCommitment(unit, id)
  requireEditable(unit, current.sessionId)
  requireVersion(expectedVersion, current.version, current)
  const times = store.countFollowUps(unit.sql, id)
  if (times > 0) fail('COMMITMENT_FOLLOWED', { times })
  store.removeCommitment(unit.sql, id)
  return {}
}

/** Gives what one person answers for to another: two records became one. */
export const movePersonCommitments = ({ sql }: Unit, from: PersonId, to: PersonId): void =>
  store.movePerson(sql, from, to)
