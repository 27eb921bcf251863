import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Time } from '../domain/dates.ts'
import { AttendanceId, InstitutionId, PersonId, SegmentId, SessionId } from '../domain/ids.ts'
import { Capacity, Quorum, Stay } from '../domain/quorum.ts'
import { AccreditationCapacity } from '../domain/accreditation.ts'
import { PersonDraft } from './committee.ts'
import { failing, failingCommand } from './errors.ts'

/** One person at one session, with the stretches that they were in the room. */
export const Attendance = z.strictObject({
  id: AttendanceId,
  personId: PersonId,
  personName: z.string(),
  institutionId: InstitutionId.nullable(),
  institutionName: z.string().nullable(),
  capacity: Capacity,
  position: z.string().nullable(),
  stays: z.array(Stay),
  version: z.int(),
})
export type Attendance = z.infer<typeof Attendance>

/** Someone accredited on the day of the session: checks in with one key. */
export const SeatHolder = z.strictObject({
  personId: PersonId,
  personName: z.string(),
  capacity: AccreditationCapacity,
  position: z.string().nullable(),
  maskedNationalId: z.string().nullable(),
  hasDocument: z.boolean(),
})
export type SeatHolder = z.infer<typeof SeatHolder>

export const Absence = z.strictObject({ isJustified: z.boolean(), reason: z.string().nullable() })
export type Absence = z.infer<typeof Absence>

/** A seat of the committee: an institution with an accreditation in force on the day of the session. */
export const AttendanceSeat = z.strictObject({
  institutionId: InstitutionId,
  institutionName: z.string(),
  institutionAcronym: z.string().nullable(),
  segmentId: SegmentId.nullable(),
  holders: z.array(SeatHolder),
  absence: Absence.nullable(),
})
export type AttendanceSeat = z.infer<typeof AttendanceSeat>

export const AttendanceRegister = z.strictObject({
  sessionId: SessionId,
  seats: z.array(AttendanceSeat),
  attendances: z.array(Attendance),
  /** Counted now, by the call in force. */
  quorum: Quorum,
})
export type AttendanceRegister = z.infer<typeof AttendanceRegister>

const CheckedIn = z.strictObject({ attendance: Attendance, quorum: Quorum })

export const attendance = {
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(AttendanceRegister),
  /** Records that a person is in the room. Without an hour: from the start of the session. */
  checkIn: oc
    .errors(failingCommand('NOT_FOUND', 'ALREADY_CHECKED_IN', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        personId: PersonId,
        institutionId: InstitutionId.nullable(),
        capacity: Capacity,
        position: z.string().trim().max(300).nullable(),
        arrivedAt: Time.nullable(),
      }),
    )
    .output(CheckedIn),
  /** Adds somebody whom the program does not know yet, with their institution if it has a name, and checks them in. */
  checkInNewPerson: oc
    .errors(failingCommand('NOT_FOUND', 'NATIONAL_ID_TAKEN', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        person: PersonDraft,
        institutionName: z.string().trim().max(300).nullable(),
        capacity: z.enum(['guest', 'staff']),
        position: z.string().trim().max(300).nullable(),
        arrivedAt: Time.nullable(),
      }),
    )
    .output(CheckedIn),
  /** Checks in the principal of every seat that nobody has taken yet and whose absence nobody wrote down. */
  checkInPrincipals: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ sessionId: SessionId, arrivedAt: Time.nullable() }))
    .output(AttendanceRegister),
  /** Replaces the stretches of one person; each must end after it begins and none overlap. */
  setStays: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'TIMES_REVERSED', 'STAYS_OVERLAP'))
    .input(z.strictObject({ id: AttendanceId, stays: z.array(Stay).min(1).max(20), expectedVersion: z.int() }))
    .output(CheckedIn),
  /** Undoes a check-in. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AttendanceId }))
    .output(AttendanceRegister),
  /** Says why an institution did not come; null forgets it. Refused while its principal or alternate is present. */
  setAbsence: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'INSTITUTION_PRESENT'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        institutionId: InstitutionId,
        absence: z
          .strictObject({ isJustified: z.boolean(), reason: z.string().trim().max(1000).nullable() })
          .nullable(),
      }),
    )
    .output(AttendanceRegister),
}
