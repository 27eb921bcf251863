import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SeatState } from '../domain/accreditation.ts'
import { Day } from '../domain/dates.ts'
import { AccreditationId, InstitutionId, LetterId, PersonId, TermId } from '../domain/ids.ts'
import { Institution, Segment, Sex, Term } from './committee.ts'
import { failing, failingCommand } from './errors.ts'

/** Who fills a capacity on the day that the padrón is looked at. */
export const RollHolder = z.strictObject({
  accreditationId: AccreditationId,
  accreditationVersion: z.int(),
  personId: PersonId,
  personName: z.string(),
  sex: Sex.nullable(),
  position: z.string().nullable(),
  maskedNationalId: z.string().nullable(),
  /** `•••••4321` */
  maskedPhone: z.string().nullable(),
  hasEmail: z.boolean(),
  /** Null: accredited without a paper to show. */
  documentName: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type RollHolder = z.infer<typeof RollHolder>

/** The last request for accreditation that was issued to an institution in the term. */
export const RollRequest = z.strictObject({
  letterId: LetterId,
  number: z.string(),
  issuedOn: Day,
  replyBy: Day.nullable(),
  /** When it was first handed over or sent; null while it was not. */
  dispatchedOn: Day.nullable(),
})

/** A line of the padrón: an institution of the term, its one seat, and what the seat is on the day. */
export const RollRow = z.strictObject({
  institution: Institution,
  /** The institution takes part in the term; one that left stays listed. */
  isActive: z.boolean(),
  state: SeatState,
  /** The first end among those in force. */
  expiresOn: Day.nullable(),
  isExpiring: z.boolean(),
  principal: RollHolder.nullable(),
  alternate: RollHolder.nullable(),
  contactCount: z.int(),
  request: RollRequest.nullable(),
  /** Somebody was accredited with a document from a day of the term on. */
  hasAnswered: z.boolean(),
})
export type RollRow = z.infer<typeof RollRow>

/** The padrón of a term, looked at on a day. */
export const Roll = z.strictObject({
  term: Term,
  on: Day,
  segments: z.array(Segment),
  rows: z.array(RollRow),
})
export type Roll = z.infer<typeof Roll>

/** How far the installation of a term has come. */
export const Installation = z.strictObject({
  term: Term,
  institutions: z.int(),
  request: z
    .strictObject({
      letterId: LetterId,
      /** Null while it is a draft. */
      number: z.string().nullable(),
      replyBy: Day.nullable(),
      recipients: z.int(),
      dispatched: z.int(),
    })
    .nullable(),
  answered: z.int(),
  session: z.strictObject({ id: z.uuid(), label: z.string(), heldOn: Day, status: z.string() }).nullable(),
  /** Who took office in the term; null while nobody did. */
  coordinator: z.string().nullable(),
  alternate: z.string().nullable(),
})
export type Installation = z.infer<typeof Installation>

export const roll = {
  /** The padrón of a term on a day; without a day, today or the nearest day of the term. Without a term, that of the day. */
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ termId: TermId.nullable(), on: Day.nullable() }))
    .output(Roll.nullable()),
  /** Puts an institution into the padrón of a term, as active or as one that left. */
  setMember: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ termId: TermId, institutionId: InstitutionId, isActive: z.boolean() }))
    .output(z.strictObject({})),
  /** Takes an institution out of the padrón of a term; refused while it has accreditations in it. */
  removeMember: oc
    .errors(failingCommand('NOT_FOUND', 'NOT_EMPTY'))
    .input(z.strictObject({ termId: TermId, institutionId: InstitutionId }))
    .output(z.strictObject({})),
  installation: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ termId: TermId }))
    .output(Installation),
}
