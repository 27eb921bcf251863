import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { Capacity, QuorumCall, Stay } from '../../../shared/domain/quorum.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type {
  Adoption,
  AgendaItemKind,
  MinutesState,
  Modality,
  NotHeldReason,
  SessionKind,
  Votes,
} from '../../../shared/domain/session.ts'

/*
 * Everything that the Word minutes say, as plain data. A service maps the database to it; `document.ts` turns it into
 * a document. Null (or an empty text) always means «nobody wrote it down»: the paper gets a line to fill by hand.
 */

export type MinutesAttendee = {
  /** As it is said: given names, then surnames. */
  name: string
  sex: 'F' | 'M' | null
  institution: string | null
  /** The post that the person holds in the institution. */
  position: string | null
  capacity: Capacity
  /** The stretches in the room; an hour that nobody wrote down is null. */
  stays: Stay[]
}

/** Those who hold a seat are listed under their segment; guests and staff apart, whatever segment they come in. */
export type MinutesSegment = { name: string | null; attendees: MinutesAttendee[] }

export type MinutesAbsence = { institution: string; isJustified: boolean; reason: string | null }

export type MinutesQuorum = {
  seats: number
  present: number
  required: number
  hasQuorum: boolean
  /** Segments that ask for more institutions than came: `{ name: 'Sociedad civil', missing: 2 }`. */
  missingSegments: { name: string; missing: number }[]
}

/** What became of the session: the CER met, nobody could install it, or it was called off beforehand. */
export type MinutesOutcome = 'held' | NotHeldReason

export type MinutesAgreement = {
  /** `012-2023-CER`, without `N°`. */
  number: string | null
  text: string
  adoption: Adoption
  votes: Votes | null
  /** Institutions present when it was adopted. */
  seatsPresent: number | null
}

export type MinutesCommitment = {
  text: string
  /** Names of the responsible institutions, or of a person. */
  responsible: string[]
  dueOn: Day | null
  /** Number of the AREGOB priority. */
  priority: number | null
}

export type MinutesItem = {
  title: string
  kind: AgendaItemKind
  presenter: string | null
  /** When the item was begun; places the arrivals and departures. Null: they are told after the quorum. */
  startedAt: Time | null
  notes: RichText
  agreements: MinutesAgreement[]
  commitments: MinutesCommitment[]
}

export type MinutesSession = {
  kind: SessionKind
  /** `003-2023`, without `N°`. */
  number: string | null
  isDecentralised: boolean
  province: string | null
  district: string | null
  heldOn: Day
  startedAt: Time | null
  endedAt: Time | null
  venue: string | null
  modality: Modality
  quorumCall: QuorumCall | null
  /** Who presided and who acted as secretary of this session. */
  presider: Signatory | null
  secretary: Signatory | null
}

export type MinutesData = {
  committee: Committee
  /** Official name of the year of the session, without quotes; null leaves the line out of the header. */
  yearName: string | null
  /** The term that the committee serves; told by the minutes of an installation. */
  term: { name: string; firstDay: Day; lastDay: Day } | null
  session: MinutesSession
  outcome: MinutesOutcome
  segments: MinutesSegment[]
  absences: MinutesAbsence[]
  /** Null: the seats were never counted. */
  quorum: MinutesQuorum | null
  /** In the order of the agenda. */
  items: MinutesItem[]
  closing: { nextSessionOn: Day | null; remarks: string | null }
  /** Until they are approved the minutes carry the watermark BORRADOR. */
  state: MinutesState
  /** `Sesión Ordinaria N° 004-2023`, once approved. */
  approvedInSession: string | null
  /** First 12 characters of the SHA-256 that the approval kept; printed in the footer. */
  sha256Prefix: string | null
  /** Corrections after the approval, appended at the end. */
  errata: { recordedOn: Day; text: string }[]
}
