import { z } from 'zod'
import { Day, Time } from './dates.ts'
import { AgendaItemId, AgreementId, CommitmentId } from './ids.ts'
import type { Quorum, QuorumChange } from './quorum.ts'
import type { AgendaItemKind, AgendaItemRole, AgendaItemState, MinutesState, Votes } from './session.ts'

const aboutItem = { agendaItemId: AgendaItemId, title: z.string() }

/** Something to look at before a session is closed: each leads the screen to its place. */
export const ClosingConcern = z.discriminatedUnion('kind', [
  /** Nobody is written down as presiding, or as secretary. */
  z.strictObject({ kind: z.literal('nobody_presides') }),
  z.strictObject({ kind: z.literal('no_secretary') }),
  /** A decentralised session of which nobody wrote down the province. */
  z.strictObject({ kind: z.literal('no_province') }),
  /** Whoever presides, is secretary or was elected is written with «(a)»: the post does not say it as it is said. */
  z.strictObject({
    kind: z.literal('post_unsettled'),
    name: z.string(),
    position: z.string(),
    isElected: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('nobody_present') }),
  /** A later day of a suspended session on which the seats never reached the quorum. */
  z.strictObject({ kind: z.literal('sitting_without_quorum'), day: Day, most: z.int(), required: z.int() }),
  z.strictObject({ kind: z.literal('opened_without_quorum'), present: z.int(), required: z.int() }),
  /** The attendance was corrected and does not say any more what was stamped at the opening. */
  z.strictObject({ kind: z.literal('opening_quorum_changed'), stamped: z.int(), present: z.int() }),
  z.strictObject({ kind: z.literal('item_without_notes'), ...aboutItem }),
  z.strictObject({ kind: z.literal('item_pending'), ...aboutItem }),
  z.strictObject({ kind: z.literal('item_in_hand'), ...aboutItem }),
  /** The acta before was neither approved nor left for later. */
  z.strictObject({ kind: z.literal('previous_minutes_unapproved'), ...aboutItem }),
  z.strictObject({
    kind: z.literal('agreement_without_quorum'),
    agreementId: AgreementId,
    ...aboutItem,
    text: z.string(),
    present: z.int(),
    required: z.int(),
  }),
  /** Adopted with votes that do not reach a majority in favour. */
  z.strictObject({
    kind: z.literal('agreement_not_carried'),
    agreementId: AgreementId,
    ...aboutItem,
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('commitment_without_responsible'),
    commitmentId: CommitmentId,
    ...aboutItem,
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('commitment_without_day'),
    commitmentId: CommitmentId,
    ...aboutItem,
    text: z.string(),
  }),
  /** An election item without an election. */
  z.strictObject({ kind: z.literal('election_missing'), ...aboutItem }),
  /** The seats fell under the quorum at that hour and did not come back. */
  z.strictObject({ kind: z.literal('quorum_lost'), at: Time }),
])
export type ClosingConcern = z.infer<typeof ClosingConcern>

type Item = {
  id: AgendaItemId
  title: string
  kind: AgendaItemKind
  role: AgendaItemRole | null
  state: AgendaItemState
  hasNotes: boolean
  /** Of the acta that it approves. */
  subjectState: MinutesState | null
  electionCount: number
  agreements: readonly {
    id: AgreementId
    text: string
    votes: Votes | null
    seatsPresent: number
    seatsRequired: number | null
    hasQuorum: boolean | null
  }[]
  commitments: readonly { id: CommitmentId; text: string; responsibleCount: number; dueOn: string | null }[]
}

type Post = { name: string; position: string; isElected: boolean }

export type ClosingFacts = {
  isProvinceMissing: boolean
  /** Those who preside, are secretaries and were elected. */
  posts: readonly Post[]
  /** The days after the first, with the most seats that there were at once. */
  laterDays: readonly { day: Day; most: number; required: number; hadQuorum: boolean }[]
  hasPresider: boolean
  hasSecretary: boolean
  /** As stamped when the session opened; null when it never was. */
  stampedOpening: Quorum | null
  /** At the opening, by the attendance as it stands. */
  opening: Quorum
  hasAttendance: boolean
  timeline: readonly QuorumChange[]
  items: readonly Item[]
}

// `Coordinador(a)`, `Secretario/a`: it is printed as it stands.
const isUnsettled = (position: string): boolean => /\(a\)|\/a\b/u.test(position)

const unsettledPosts = (posts: readonly Post[]): ClosingConcern[] => {
  const byName = new Map(posts.filter(({ position }) => isUnsettled(position)).map((post) => [post.name, post]))
  return [...byName.values()].map((post) => ({ kind: 'post_unsettled', ...post }))
}

const onSession = ({
  hasPresider,
  hasSecretary,
  hasAttendance,
  opening,
  stampedOpening,
  isProvinceMissing,
  posts,
  laterDays,
}: ClosingFacts): ClosingConcern[] => [
  ...(hasPresider ? [] : [{ kind: 'nobody_presides' } as const]),
  ...(hasSecretary ? [] : [{ kind: 'no_secretary' } as const]),
  ...(isProvinceMissing ? [{ kind: 'no_province' } as const] : []),
  ...unsettledPosts(posts),
  ...(hasAttendance ? [] : [{ kind: 'nobody_present' } as const]),
  ...(hasAttendance && opening.seats > 0 && !opening.hasQuorum
    ? [{ kind: 'opened_without_quorum', present: opening.present, required: opening.required } as const]
    : []),
  ...(stampedOpening !== null && stampedOpening.present !== opening.present
    ? [{ kind: 'opening_quorum_changed', stamped: stampedOpening.present, present: opening.present } as const]
    : []),
  ...laterDays.flatMap(({ day, most, required, hadQuorum }): ClosingConcern[] =>
    hadQuorum ? [] : [{ kind: 'sitting_without_quorum', day, most, required }],
  ),
]

// The last change that left the seats under the quorum, when it did not come back.
const lostAt = (timeline: readonly QuorumChange[]): Time | null => {
  if (timeline.at(-1)?.hasQuorum !== false) return null
  const lastWith = timeline.findLastIndex(({ hasQuorum }) => hasQuorum)
  return lastWith === -1 ? null : (timeline[lastWith + 1]?.at ?? null)
}

const hasContent = ({ hasNotes, agreements, commitments, electionCount }: Item): boolean =>
  hasNotes || agreements.length > 0 || commitments.length > 0 || electionCount > 0

const onState = (item: Item): ClosingConcern[] => {
  const about = { agendaItemId: item.id, title: item.title }
  switch (item.state) {
    case 'skipped':
    case 'carried_over':
      return []
    case 'in_hand':
      return [{ kind: 'item_in_hand', ...about }]
    case 'pending':
      return hasContent(item) ? [] : [{ kind: 'item_pending', ...about }]
    case 'done':
      return hasContent(item) || item.role !== null ? [] : [{ kind: 'item_without_notes', ...about }]
  }
  return item.state satisfies never
}

// More in favour than against; whoever abstains does not decide.
const isCarried = (votes: Votes | null): boolean => votes === null || votes.inFavour > votes.against

const onItem = (item: Item): ClosingConcern[] => {
  const about = { agendaItemId: item.id, title: item.title }
  const isLeft = item.state === 'skipped' || item.state === 'carried_over'
  const isUnapproved = item.subjectState === 'draft' || item.subjectState === 'in_review'
  return [
    ...onState(item),
    ...(item.role === 'previous_minutes' && !isLeft && isUnapproved
      ? [{ kind: 'previous_minutes_unapproved', ...about } as const]
      : []),
    ...(item.kind === 'election' && !isLeft && item.electionCount === 0
      ? [{ kind: 'election_missing', ...about } as const]
      : []),
    ...item.agreements.flatMap(
      ({ id: agreementId, text, votes, hasQuorum, seatsPresent, seatsRequired }): ClosingConcern[] => [
        ...(hasQuorum === false && seatsRequired !== null
          ? [
              {
                kind: 'agreement_without_quorum',
                agreementId,
                ...about,
                text,
                present: seatsPresent,
                required: seatsRequired,
              } as const,
            ]
          : []),
        ...(isCarried(votes) ? [] : [{ kind: 'agreement_not_carried', agreementId, ...about, text } as const]),
      ],
    ),
    ...item.commitments.flatMap(({ id: commitmentId, text, responsibleCount, dueOn }): ClosingConcern[] => [
      ...(responsibleCount > 0
        ? []
        : [{ kind: 'commitment_without_responsible', commitmentId, ...about, text } as const]),
      ...(dueOn !== null ? [] : [{ kind: 'commitment_without_day', commitmentId, ...about, text } as const]),
    ]),
  ]
}

/** What a careful secretary would look at before closing, in the order of the acta. It informs, never blocks. */
export const closingConcernsOf = (facts: ClosingFacts): ClosingConcern[] => {
  const at = lostAt(facts.timeline)
  return [
    ...onSession(facts),
    ...(at === null ? [] : [{ kind: 'quorum_lost', at } as const]),
    ...facts.items.flatMap(onItem),
  ]
}
