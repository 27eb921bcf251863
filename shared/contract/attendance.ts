import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Time } from '../domain/dates.ts'
import { AbsenceId, AgendaItemId, AttendanceId, InstitutionId, PersonId, SegmentId, SessionId } from '../domain/ids.ts'
import { Capacity, Quorum, QuorumCall, QuorumChange, Stay } from '../domain/quorum.ts'
import { AccreditationCapacity } from '../domain/accreditation.ts'
import { PersonDraft, PersonSummary } from './committee.ts'
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
  /** Why they are in the list although their accreditation is missing or expired. */
  note: z.string().nullable(),
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

export const Absence = z.strictObject({ id: AbsenceId, isJustified: z.boolean(), reason: z.string().nullable() })
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
  /** 0 for the day of the session; 1, 2… for each day on which a suspended one went on. What follows is of that day. */
  sitting: z.int(),
  day: Day,
  /** What the quorum is counted by; null before the session opens, when the first call is shown. */
  call: QuorumCall.nullable(),
  seats: z.array(AttendanceSeat),
  attendances: z.array(Attendance),
  /** Counted now, by the call in force. */
  quorum: Quorum,
  /** How the seats changed hour by hour: when the quorum was reached, lost, and came back. */
  timeline: z.array(QuorumChange),
})
export type AttendanceRegister = z.infer<typeof AttendanceRegister>

/** Somebody found by what was typed, with what the padrón says of them on that day. */
export const AttendanceCandidate = z.strictObject({
  person: PersonSummary,
  /** `in_force` may sit; `expired` and `not_yet` name the accreditation nearest to the day; `none` never had one. */
  standing: z.enum(['in_force', 'expired', 'not_yet', 'none']),
  accreditation: z
    .strictObject({
      institutionId: InstitutionId,
      institutionName: z.string(),
      capacity: AccreditationCapacity,
      position: z.string().nullable(),
      validFrom: Day,
      validTo: Day.nullable(),
    })
    .nullable(),
})
export type AttendanceCandidate = z.infer<typeof AttendanceCandidate>

/** An arrival after the opening, or a departure before the end, as the acta tells it. */
export const Movement = z.strictObject({
  attendanceId: AttendanceId,
  /** Which stretch of that person, counted from 0 in its sitting. */
  stayIndex: z.int(),
  sitting: z.int(),
  kind: z.enum(['arrival', 'departure']),
  at: Time,
  /** The item during which it happened; null before the first one, or when no hour of an item is known. */
  agendaItemId: AgendaItemId.nullable(),
  text: z.string(),
  /** Somebody wrote it in other words. */
  isEdited: z.boolean(),
})
export type Movement = z.infer<typeof Movement>

const CheckedIn = z.strictObject({ attendance: Attendance, quorum: Quorum })

export const attendance = {
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(AttendanceRegister),
  /** People by name without accents, institution, acronym or document, whether or not they may sit on that day. */
  search: oc
    .errors(failing('NOT_FOUND'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        query: z.string().trim().min(1).max(200),
        limit: z.int().min(1).max(50),
      }),
    )
    .output(z.array(AttendanceCandidate)),
  /** Records that a person is in the room. Without an hour: from the start of the session. */
  checkIn: oc
    .errors(failingCommand('NOT_FOUND', 'ALREADY_CHECKED_IN', 'CHECKED_IN_ELSEWHERE', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        personId: PersonId,
        institutionId: InstitutionId.nullable(),
        capacity: Capacity,
        position: z.string().trim().max(300).nullable(),
        arrivedAt: Time.nullable(),
        note: z.string().trim().max(300).nullable().default(null),
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
  /** Undoes check-ins: all of them, or none. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ ids: z.array(AttendanceId).min(1).max(10_000) }))
    .output(AttendanceRegister),
  /** Why somebody is in the list all the same. */
  setNote: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AttendanceId, note: z.string().trim().max(300).nullable(), expectedVersion: z.int() }))
    .output(CheckedIn),
  /** Writes the sentence of an arrival or a departure in other words; null gives back the program's, an empty text leaves it out. */
  setMovementText: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        attendanceId: AttendanceId,
        sitting: z.int().min(0).max(50),
        stayIndex: z.int().min(0).max(20),
        kind: z.enum(['arrival', 'departure']),
        text: z.string().trim().max(2000).nullable(),
      }),
    )
    .output(z.array(Movement)),
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
