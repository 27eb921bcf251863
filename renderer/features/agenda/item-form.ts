import { z } from 'zod'
import { AgendaItemDraft, type AgendaItem } from '../../../shared/contract/agenda.ts'
import { Time } from '../../../shared/domain/dates.ts'

const Fields = z.strictObject({ ...AgendaItemDraft.shape, startedAt: Time.nullable(), endedAt: Time.nullable() })
export type ItemForm = z.infer<typeof Fields>
export type ItemHours = Pick<AgendaItem, 'startedAt' | 'endedAt'>

/** What the form of an item holds: what it says, and when it was taken up and left. */
export const ItemForm = Fields.superRefine(({ startedAt, endedAt }, context) => {
  if (startedAt !== null && endedAt !== null && endedAt < startedAt)
    context.addIssue({
      code: 'custom',
      path: ['endedAt'],
      message: `Se empezó a tratar a las ${startedAt}: no pudo terminar antes.`,
    })
})

/** An item as its form takes it. */
export const itemFormOf = ({ title, kind, presenter, plannedMinutes, startedAt, endedAt }: AgendaItem): ItemForm => ({
  title,
  kind,
  presenter,
  plannedMinutes,
  startedAt,
  endedAt,
})

/** Whether an item was taken up, so that its hours may need correcting. */
export const wasTakenUp = ({ state, startedAt }: Pick<AgendaItem, 'state' | 'startedAt'>): boolean =>
  startedAt !== null || state === 'in_hand' || state === 'done'

/** Whether the hours of a form are others than those of the item. */
export const hasOtherHours = (item: ItemHours, form: ItemHours): boolean =>
  item.startedAt !== form.startedAt || item.endedAt !== form.endedAt
