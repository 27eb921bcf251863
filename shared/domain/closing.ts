import { z } from 'zod'
import { Time } from './dates.ts'
import { AgendaItemId, AgreementId, CommitmentId } from './ids.ts'

const onItem = { agendaItemId: AgendaItemId, title: z.string() }

/** Something to look at before a session is closed: each leads the screen to its place. */
export const ClosingConcern = z.discriminatedUnion('kind', [
  /** Nobody is written down as presiding, or as secretary. */
  z.strictObject({ kind: z.literal('nobody_presides') }),
  z.strictObject({ kind: z.literal('no_secretary') }),
  z.strictObject({ kind: z.literal('nobody_present') }),
  z.strictObject({ kind: z.literal('opened_without_quorum'), present: z.int(), required: z.int() }),
  /** The attendance was corrected and does not say any more what was stamped at the opening. */
  z.strictObject({ kind: z.literal('opening_quorum_changed'), stamped: z.int(), present: z.int() }),
  z.strictObject({ kind: z.literal('item_without_notes'), ...onItem }),
  z.strictObject({ kind: z.literal('item_pending'), ...onItem }),
  z.strictObject({ kind: z.literal('item_in_hand'), ...onItem }),
  /** The acta before was neither approved nor left for later. */
  z.strictObject({ kind: z.literal('previous_minutes_unapproved'), ...onItem }),
  z.strictObject({
    kind: z.literal('agreement_without_quorum'),
    agreementId: AgreementId,
    ...onItem,
    text: z.string(),
    present: z.int(),
    required: z.int(),
  }),
  /** Adopted with votes that do not reach a majority in favour. */
  z.strictObject({ kind: z.literal('agreement_not_carried'), agreementId: AgreementId, ...onItem, text: z.string() }),
  z.strictObject({
    kind: z.literal('commitment_without_responsible'),
    commitmentId: CommitmentId,
    ...onItem,
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('commitment_without_day'),
    commitmentId: CommitmentId,
    ...onItem,
    text: z.string(),
  }),
  /** An election item without an election. */
  z.strictObject({ kind: z.literal('election_missing'), ...onItem }),
  /** The seats fell under the quorum at that hour and did not come back. */
  z.strictObject({ kind: z.literal('quorum_lost'), at: Time }),
])
export type ClosingConcern = z.infer<typeof ClosingConcern>
