import { z } from 'zod'
import { AgreementState, type AgreementCard } from '../../../shared/contract/agreements.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { AgreementId } from '../../../shared/domain/ids.ts'

/** What is said of an agreement; without effect, it needs to say why. */
export const StateForm = z
  .strictObject({
    state: AgreementState,
    on: Day,
    note: z.string().trim().max(2000).nullable(),
    undoneById: AgreementId.nullable(),
  })
  .superRefine(({ state, note }, context) => {
    if (state === 'void' && !note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Escriba por qué queda sin efecto.' })
  })
export type StateForm = z.infer<typeof StateForm>

/** What is proposed: as it stands, on the day that was said or today. */
export const stateFormOf = ({ state, stateOn, stateNote, undoneBy }: AgreementCard, today: Day): StateForm => ({
  state,
  on: stateOn ?? today,
  note: stateNote,
  undoneById: undoneBy?.id ?? null,
})
