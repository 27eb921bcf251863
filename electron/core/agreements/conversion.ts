import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import type { AgreementId, CommitmentId } from '../../../shared/domain/ids.ts'
import { addCommitment, getCommitment, removeCommitment } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { addAgreement, getAgreement, removeAgreement } from './service.ts'

/** It was a promise of somebody: the same words become a commitment of the same item. Not once it has a number. */
export const toCommitment = (
  unit: Unit,
  { id, expectedVersion }: { id: AgreementId; expectedVersion: number },
): Commitment => {
  const { agendaItemId, text } = getAgreement(unit, id)
  removeAgreement(unit, { id, reason: null, expectedVersion })
  return addCommitment(unit, { agendaItemId, draft: { text, responsibleIds: [], dueOn: null, priority: null } })
}

/** It was decided by all: the same words become an agreement by consensus of the same item. */
export const toAgreement = (
  unit: Unit,
  { id, expectedVersion }: { id: CommitmentId; expectedVersion: number },
): Agreement => {
  const { agendaItemId, text } = getCommitment(unit, id)
  removeCommitment(unit, { id, expectedVersion })
  return addAgreement(unit, { agendaItemId, draft: { text, adoption: 'consensus', votes: null } })
}
