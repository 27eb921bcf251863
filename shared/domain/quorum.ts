import { z } from 'zod'
import { Time } from './dates.ts'
import { InstitutionId, PersonId, SegmentId } from './ids.ts'

export const QuorumCall = z.enum(['first', 'second'])
export type QuorumCall = z.infer<typeof QuorumCall>

/** How many seats a call needs: more than, or at least, a fraction of them, and never fewer than `minimum`. */
export const QuorumRule = z.strictObject({
  comparison: z.enum(['more_than', 'at_least']),
  numerator: z.int().min(1).max(100),
  denominator: z.int().min(1).max(100),
  minimum: z.int().min(0).max(1000),
})
export type QuorumRule = z.infer<typeof QuorumRule>

export const QuorumRules = z.strictObject({
  first: QuorumRule,
  second: QuorumRule,
  segmentMinimums: z.array(z.strictObject({ segmentId: SegmentId, minimum: z.int().min(1).max(1000) })),
})
export type QuorumRules = z.infer<typeof QuorumRules>

/**
 * The rule of the collegiate bodies: half plus one on the first call, a third and never fewer than three on the second.
 * Source: TUO of Ley 27444, DS 004-2019-JUS, arts. 111-115. The CER may replace it: every number is a setting.
 */
export const defaultQuorumRules: QuorumRules = {
  first: { comparison: 'more_than', numerator: 1, denominator: 2, minimum: 1 },
  second: { comparison: 'at_least', numerator: 1, denominator: 3, minimum: 3 },
  segmentMinimums: [],
}

export const Capacity = z.enum(['principal', 'alternate', 'guest', 'staff'])
export type Capacity = z.infer<typeof Capacity>

/** Whether somebody comes for a seat of the committee: its principal or its alternate. */
export const holdsSeat = (capacity: Capacity): capacity is 'principal' | 'alternate' =>
  capacity === 'principal' || capacity === 'alternate'

/** A stretch in the room. An hour that nobody wrote down is null: arrived from the start, or stayed to the end. */
export const Stay = z.strictObject({ arrivedAt: Time.nullable(), leftAt: Time.nullable() })
export type Stay = z.infer<typeof Stay>

export const Seat = z.strictObject({
  institutionId: InstitutionId,
  segmentId: SegmentId.nullable(),
  /** Who is accredited for it. Left out where nobody kept that: then whoever comes as its principal or alternate sits. */
  holderIds: z.array(PersonId).optional(),
})
export type Seat = z.infer<typeof Seat>

/** What a quorum is counted against: the seats of the day and the rules in force. */
export const QuorumBasis = z.strictObject({ seats: z.array(Seat), rules: QuorumRules })
export type QuorumBasis = z.infer<typeof QuorumBasis>

export type Presence = { institutionId: InstitutionId | null; capacity: Capacity; stays: readonly Stay[] }

/** Whether somebody may take a seat: not who came for it without an accreditation in force on that day. */
export const maySit = ({ holderIds }: Pick<Seat, 'holderIds'>, personId: PersonId): boolean =>
  holderIds === undefined || holderIds.includes(personId)

/** Those of some people who take a seat if they are in the room. */
export const onlyAccredited = <Person extends Presence & { personId: PersonId }>(
  people: readonly Person[],
  seats: readonly Seat[],
): Person[] => {
  const seatOf = new Map<InstitutionId | null, Seat>(seats.map((seat) => [seat.institutionId, seat]))
  return people.filter(({ institutionId, personId }) => {
    const seat = seatOf.get(institutionId)
    return seat !== undefined && maySit(seat, personId)
  })
}

export const Quorum = z.strictObject({
  seats: z.int(),
  present: z.int(),
  required: z.int(),
  /** Seats still to come before there is quorum; 0 when there is. */
  missing: z.int(),
  hasQuorum: z.boolean(),
  segments: z.array(z.strictObject({ segmentId: SegmentId, present: z.int(), required: z.int(), missing: z.int() })),
})
export type Quorum = z.infer<typeof Quorum>

/** From an hour on there were so many seats; the first one is the opening, or the first arrival that has an hour. */
export const QuorumChange = z.strictObject({ at: Time, present: z.int(), hasQuorum: z.boolean() })
export type QuorumChange = z.infer<typeof QuorumChange>

/** Seats that a rule asks of a committee with so many seats. */
export const requiredSeats = (seats: number, rule: QuorumRule): number => {
  const share = (seats * rule.numerator) / rule.denominator
  const required = rule.comparison === 'more_than' ? Math.floor(share) + 1 : Math.ceil(share)
  return Math.max(required, rule.minimum)
}

/**
 * When seats are counted: who is in the room now, who was at an hour, who stayed until one, or who came at any time.
 * Whoever leaves at an hour is not in the room at it any more, but stayed until it.
 */
export type CountingMoment = 'now' | 'whole_session' | { at: Time } | { endingAt: Time }

/** Whether a stay counts at a moment. */
export const isDuring = ({ arrivedAt, leftAt }: Stay, moment: CountingMoment): boolean => {
  if (moment === 'whole_session') return true
  if (moment === 'now') return leftAt === null
  if ('endingAt' in moment)
    return (arrivedAt === null || arrivedAt <= moment.endingAt) && (leftAt === null || leftAt >= moment.endingAt)
  return (arrivedAt === null || arrivedAt <= moment.at) && (leftAt === null || leftAt > moment.at)
}

/** The institutions whose seat is taken at a moment: principal and alternate in the room are still one seat. */
export const institutionsPresent = (presences: readonly Presence[], moment: CountingMoment): Set<InstitutionId> => {
  const present = new Set<InstitutionId>()
  for (const { institutionId, capacity, stays } of presences) {
    if (institutionId !== null && holdsSeat(capacity) && stays.some((stay) => isDuring(stay, moment)))
      present.add(institutionId)
  }
  return present
}

/** A basis that is only read. */
export type CountingBasis = { seats: readonly Seat[]; rules: QuorumRules }

export type QuorumInput = CountingBasis & {
  presences: readonly Presence[]
  call: QuorumCall
  moment: CountingMoment
}

/** Holds the seats taken against what the call in force requires of so many, segment minimums included. */
export const judgeQuorum = (
  seatCount: number,
  taken: readonly Pick<Seat, 'segmentId'>[],
  rules: QuorumRules,
  call: QuorumCall,
): Quorum => {
  const required = requiredSeats(seatCount, rules[call])
  const missing = Math.max(0, required - taken.length)
  const segments = rules.segmentMinimums.map(({ segmentId, minimum }) => {
    const present = taken.filter((seat) => seat.segmentId === segmentId).length
    return { segmentId, present, required: minimum, missing: Math.max(0, minimum - present) }
  })
  const hasQuorum = missing === 0 && segments.every((segment) => segment.missing === 0)
  return { seats: seatCount, present: taken.length, required, missing, hasQuorum, segments }
}

const quorumOfThose = (here: ReadonlySet<InstitutionId>, { seats, rules }: CountingBasis, call: QuorumCall): Quorum => {
  const taken = seats.filter((seat) => here.has(seat.institutionId))
  return judgeQuorum(seats.length, taken, rules, call)
}

/** Counts the seats present against what the call in force requires, segment minimums included. It informs, never blocks. */
export const computeQuorum = ({ presences, call, moment, ...basis }: QuorumInput): Quorum =>
  quorumOfThose(institutionsPresent(presences, moment), basis, call)

export type TimelineInput = Omit<QuorumInput, 'moment'> & {
  /** From here on; without it, from the first arrival that has an hour. */
  opensAt: Time | null
  /** Whoever leaves at the end, or later, takes no quorum away. */
  closesAt: Time | null
}

// Every hour at which somebody of a seat came or left, in order, each once.
const hoursOf = (presences: readonly Presence[]): Time[] => {
  const stays = presences.filter(({ capacity }) => holdsSeat(capacity)).flatMap((presence) => presence.stays)
  const hours = stays.flatMap(({ arrivedAt, leftAt }) => [arrivedAt, leftAt]).filter((hour) => hour !== null)
  return [...new Set(hours)].toSorted()
}

const firstArrival = (presences: readonly Presence[]): Time | undefined =>
  presences
    .filter(({ capacity }) => holdsSeat(capacity))
    .flatMap(({ stays }) => stays.map(({ arrivedAt }) => arrivedAt))
    .filter((hour) => hour !== null)
    .toSorted()[0]

/** How the seats changed hour by hour, from the opening on: each hour at which there were more, fewer, or enough. */
export const quorumTimeline = ({ opensAt, closesAt, ...input }: TimelineInput): QuorumChange[] => {
  const { presences, call } = input
  const start = opensAt ?? firstArrival(presences)
  if (start === undefined) return []
  const later = hoursOf(presences).filter((hour) => hour > start && (closesAt === null || hour < closesAt))
  const changes: QuorumChange[] = []
  for (const at of [start, ...later]) {
    const { present, hasQuorum } = quorumOfThose(institutionsPresent(presences, { at }), input, call)
    const last = changes.at(-1)
    if (last?.present !== present || last.hasQuorum !== hasQuorum) changes.push({ at, present, hasQuorum })
  }
  return changes
}
