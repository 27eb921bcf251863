import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { agreementDraftOf, commitmentDraftOf } from './use-minutes.ts'

/**
 * Converts an agreement into a commitment and back; taking it back gives the votes and the responsibles too. `mayAdopt`
 * answers whether an agreement more is wanted.
 */
export const useConversion = (mayAdopt: () => Promise<boolean>) => {
  // Adopted again as it was: what a commitment cannot keep, its votes, is written once more.
  const undoingCommitment = useCommand(async ({ made, was }: { made: Commitment; was: Agreement }) => {
    const again = await client.commitments.toAgreement({ id: made.id, expectedVersion: made.version })
    if (was.votes === null) return again
    return client.agreements.update({ id: again.id, draft: agreementDraftOf(was), expectedVersion: again.version })
  })
  const undoingAgreement = useCommand(async ({ made, was }: { made: Agreement; was: Commitment }) => {
    const again = await client.agreements.toCommitment({ id: made.id, expectedVersion: made.version })
    return client.commitments.update({ id: again.id, draft: commitmentDraftOf(was), expectedVersion: again.version })
  })
  const toCommitment = useCommand(
    ({ id, version }: Agreement) => client.agreements.toCommitment({ id, expectedVersion: version }),
    {
      onDone: (made, was) => {
        notifyUndoable('Ahora es un compromiso.', () => {
          undoingCommitment.run({ made, was })
        })
      },
    },
  )
  const toAgreement = useCommand(
    ({ id, version }: Commitment) => client.commitments.toAgreement({ id, expectedVersion: version }),
    {
      onDone: (made, was) => {
        notifyUndoable('Ahora es un acuerdo.', () => {
          undoingAgreement.run({ made, was })
        })
      },
    },
  )
  return {
    toCommitment: toCommitment.runAndWait,
    toAgreement: async (commitment: Commitment): Promise<Agreement | null> =>
      (await mayAdopt()) ? toAgreement.runAndWait(commitment) : null,
  }
}
