import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { EventId, InstitutionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'

const line = z.string().trim().max(300)
const people = z.int().min(0).max(100_000)
const year = z.int().min(1900).max(9999)

export const EventKind = z.enum(['dialogue', 'forum', 'workshop', 'training', 'other'])
export type EventKind = z.infer<typeof EventKind>

export const EventStatus = z.enum(['planned', 'held', 'cancelled'])
export type EventStatus = z.infer<typeof EventStatus>

const counts = { women: people, men: people, unknownSex: people }

/** People are counted, not named: those of one institution, or of a group that is none. */
export const EventAttendanceDraft = z
  .strictObject({ institutionId: InstitutionId.nullable(), label: line.nullable(), ...counts })
  .refine(({ institutionId, label }) => (institutionId === null) !== ((label ?? '') === ''), { path: ['label'] })
export type EventAttendanceDraft = z.infer<typeof EventAttendanceDraft>

const facts = {
  kind: EventKind,
  name: line.min(1),
  status: EventStatus,
  heldOn: Day,
  /** Of those that last several days; null for one day. */
  endedOn: Day.nullable(),
  place: line.nullable(),
  province: line.nullable(),
  district: line.nullable(),
  /** With whom it was organised. */
  partners: z.array(line.min(1)).max(60),
  summary: z.string().trim().max(20_000),
}

/** A dialogue, forum, workshop or training that the committee organises, as it is written down. */
export const EventDraft = z.strictObject({ ...facts, attendance: z.array(EventAttendanceDraft).max(300) }).refine(
  ({ attendance }) => {
    const institutions = attendance.flatMap(({ institutionId }) => institutionId ?? [])
    return new Set(institutions).size === institutions.length
  },
  { path: ['attendance'] },
)
export type EventDraft = z.infer<typeof EventDraft>

export const EventAttendance = z.strictObject({
  institutionId: InstitutionId.nullable(),
  institutionName: z.string().nullable(),
  institutionAcronym: z.string().nullable(),
  segment: z.string().nullable(),
  label: z.string().nullable(),
  ...counts,
})
export type EventAttendance = z.infer<typeof EventAttendance>

export const Event = z.strictObject({
  id: EventId,
  ...facts,
  attendance: z.array(EventAttendance),
  isDemonstration: z.boolean(),
  version: z.int(),
})
export type Event = z.infer<typeof Event>

/** A line of the list of events. */
export const EventSummary = z.strictObject({
  id: EventId,
  kind: EventKind,
  name: z.string(),
  status: EventStatus,
  heldOn: Day,
  endedOn: Day.nullable(),
  place: z.string().nullable(),
  province: z.string().nullable(),
  institutions: z.int(),
  ...counts,
  /** How many activities and priorities it counts for. */
  links: z.int(),
})
export type EventSummary = z.infer<typeof EventSummary>

export const events = {
  /** Those of a year, newest first, a page at a time. */
  list: oc
    .errors(failing())
    .input(
      z.strictObject({
        year,
        kind: EventKind.nullable(),
        status: EventStatus.nullable(),
        ...pageRequest,
      }),
    )
    .output(pageOf(EventSummary)),
  /** The years that have events, newest first, and what was done in one of them. */
  year: oc
    .errors(failing())
    .input(z.strictObject({ year }))
    .output(
      z.strictObject({
        years: z.array(z.int()),
        planned: z.int(),
        held: z.int(),
        cancelled: z.int(),
        /** Those who came to what was held. */
        ...counts,
      }),
    ),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: EventId }))
    .output(Event),
  create: oc.errors(failingCommand('NOT_FOUND', 'TIMES_REVERSED')).input(EventDraft).output(Event),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED'))
    .input(z.strictObject({ id: EventId, draft: EventDraft, expectedVersion: z.int() }))
    .output(Event),
  /** Puts back an event that was removed, under its own id: its files and what it counts for are its again. */
  restore: oc
    .errors(failingCommand('NOT_FOUND', 'TIMES_REVERSED'))
    .input(z.strictObject({ id: EventId, draft: EventDraft }))
    .output(Event),
  /** Its files and what it counted for go out of sight with it, until it is restored. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: EventId, expectedVersion: z.int() }))
    .output(z.strictObject({})),
}
