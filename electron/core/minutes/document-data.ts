import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { Capacity, QuorumCall } from '../../../shared/domain/quorum.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import type {
  Adoption,
  AgendaItemKind,
  AgendaItemState,
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

/** A day on which the session met: who came, who did not, and what was counted as it began. */
export type MinutesSitting = {
  segments: MinutesSegment[]
  absences: MinutesAbsence[]
  /** Null: the seats were never counted. */
  quorum: MinutesQuorum | null
}

/** The day on which a suspended session went on, with the attendance of that day. */
export type MinutesResumption = MinutesSitting & {
  day: Day
  startedAt: Time | null
  quorumCall: QuorumCall | null
  /** Who presided on that day, and who was secretary; null: the same as before. */
  presider: Signatory | null
  secretary: Signatory | null
}

export type MinutesSuspension = {
  suspendedAt: Time
  reason: string | null
  /** The item during which it stopped, by its place in the agenda; null: told after all of them. */
  itemIndex: number | null
  /** Null until the session goes on. */
  resumption: MinutesResumption | null
}

/** An arrival after the opening, or a departure before the end. */
export type MinutesMovement = {
  /** 0 on the day of the session, 1 on the day of the first resumption. */
  sitting: number
  kind: 'arrival' | 'departure'
  /** An arrival of somebody who had been there that day and left. */
  isReturn: boolean
  at: Time
  /** The item during which it happened, by its place in the agenda; null: told after the quorum of that day. */
  itemIndex: number | null
  name: string
  institution: string | null
  /** What somebody wrote in its stead; empty leaves it out. Null: the program's own sentence. */
  ownText: string | null
}

/** What became of the session: the CER met, nobody could install it, or it was called off beforehand. */
export type MinutesOutcome = 'held' | NotHeldReason

export type MinutesAgreement = {
  /** `012-2023-CER`, without `N°`. */
  number: string | null
  text: string
  adoption: Adoption
  votes: Votes | null
  /** Institutions present when it was adopted, of those that there were. */
  seatsPresent: number | null
  seats: number | null
  /** What the call in force required then. */
  seatsRequired: number | null
  /** Null: nobody knows. */
  hasQuorum: boolean | null
}

export type MinutesCommitment = {
  text: string
  /** Names of the responsible institutions, or of a person. */
  responsible: string[]
  dueOn: Day | null
  /** Number of the AREGOB priority. */
  priority: number | null
}

/** A commitment of an earlier session that this one looked at again. */
export type MinutesFollowUp = {
  /** The session in which it was promised: `Sesión Ordinaria N° 002-2023`. */
  sessionLabel: string
  text: string
  responsible: string[]
  dueOn: Day | null
  /** Null on a sheet prepared for a session to come: lines to fill. */
  status: CommitmentStatus | null
  percentage: number | null
  note: string | null
}

export type MinutesElectionRound = {
  candidates: { name: string; votes: number }[]
  blankVotes: number
  spoiledVotes: number
}

/** An election by secret ballot: the last round decided, those before it ended in a tie. */
export type MinutesElection = {
  role: Coordination['role']
  /** What the person was elected as: `Coordinadora regional`. */
  position: string
  elected: { name: string; sex: 'F' | 'M' | null }
  rounds: MinutesElectionRound[]
}

/** How an acta was approved; `observations` is null when there were none. */
export type MinutesApproval = {
  /** The session in which it was; null when it was approved apart. */
  session: { label: string; heldOn: Day } | null
  approvedOn: Day
  observations: string | null
}

/** A correction after the approval: minutes that were approved do not change, so it is appended to them. */
export type MinutesErratum = { recordedOn: Day; says: string; shouldSay: string }

export type MinutesItem = {
  title: string
  kind: AgendaItemKind
  presenter: string | null
  state: AgendaItemState
  /** Why it was skipped or carried over. */
  stateReason: string | null
  /** The session to which it was carried over: `Sesión Ordinaria N° 004-2023`; null: whichever comes next. */
  carriedTo: string | null
  /** The session that had left it for this one. */
  carriedFrom: string | null
  /** The hour at which it was added to the agenda of a session already begun. */
  addedAt: Time | null
  /** The acta approved in this item, with the observations that there were. */
  approvedMinutes: { label: string; observations: string | null } | null
  followUps: MinutesFollowUp[]
  elections: MinutesElection[]
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

export type MinutesData = MinutesSitting & {
  committee: Committee
  /** The fixed sentences that the committee wrote in other words. */
  texts: Texts
  /** Official name of the year of the session, without quotes; null leaves the line out of the header. */
  yearName: string | null
  /** The term that the committee serves; told by the minutes of an installation. */
  term: { name: string; firstDay: Day; lastDay: Day } | null
  session: MinutesSession
  outcome: MinutesOutcome
  /** In the order of the agenda. */
  items: MinutesItem[]
  movements: MinutesMovement[]
  /** Elections of this session that belong to no item. */
  elections: MinutesElection[]
  /** In the order in which they happened; with none the session was held on one day. */
  suspensions: MinutesSuspension[]
  /** `present`: institutions in the room as it closed; null when nobody counted them. */
  closing: { nextSessionOn: Day | null; remarks: string | null; present: { seats: number; of: number } | null }
  /** Null until they are approved: till then they carry the watermark BORRADOR. */
  approval: MinutesApproval | null
}
