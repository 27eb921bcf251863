import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { PriorityAgendaId, RatificationId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

const line = z.string().trim().max(300)

/** Who ratifies: an authority by its office; the name may still be missing. */
export const RatificationSignatory = z.strictObject({
  name: line.nullable(),
  position: line.nullable(),
  institution: line.min(1),
  isSigned: z.boolean(),
})
export type RatificationSignatory = z.infer<typeof RatificationSignatory>

/** The act by which the authorities ratify what they committed themselves to in an agenda. */
export const RatificationDraft = z.strictObject({
  title: line.min(1),
  heldOn: Day,
  place: line.nullable(),
  introduction: z.string().trim().max(20_000),
  commitments: z.array(z.string().trim().min(1).max(2000)).max(100),
  signatories: z.array(RatificationSignatory).max(100),
})
export type RatificationDraft = z.infer<typeof RatificationDraft>

export const Ratification = z.strictObject({
  id: RatificationId,
  agendaId: PriorityAgendaId,
  agendaName: z.string(),
  ...RatificationDraft.shape,
  version: z.int(),
})
export type Ratification = z.infer<typeof Ratification>

export const ratifications = {
  /** The acts of an agenda, newest day first. */
  list: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId }))
    .output(z.array(Ratification)),
  /** How an act begins: the priorities of the agenda, and the offices of the region that usually sign, without names. */
  proposal: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId }))
    .output(RatificationDraft),
  create: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId, draft: RatificationDraft }))
    .output(Ratification),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: RatificationId, draft: RatificationDraft, expectedVersion: z.int() }))
    .output(Ratification),
  /** Puts back an act that was removed, under its own id: its scan and its Word are its again. */
  restore: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: RatificationId, agendaId: PriorityAgendaId, draft: RatificationDraft }))
    .output(Ratification),
  /** Its Word files stay in the register. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: RatificationId, expectedVersion: z.int() }))
    .output(z.strictObject({})),
}
