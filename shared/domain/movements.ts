import type { Time } from './dates.ts'
import type { AgendaItemId, AttendanceId } from './ids.ts'
import type { Stay } from './quorum.ts'
import type { Sitting } from './sittings.ts'
import { hourInWords } from './spanish-words.ts'

export type MovementKind = 'arrival' | 'departure'

/** Somebody in the list of a session, with all their stretches in order and how somebody worded each, if anybody did. */
export type MovingPerson = {
  id: AttendanceId
  personName: string
  institutionName: string | null
  stays: readonly (Stay & { sitting: number; arrivalText: string | null; departureText: string | null })[]
}

/** An item of the agenda, and on which day of the session it was taken up. */
export type TimedItem = { id: AgendaItemId; startedAt: Time | null; sitting: number }

export type PersonMovement = {
  attendanceId: AttendanceId
  stayIndex: number
  sitting: number
  kind: MovementKind
  at: Time
  agendaItemId: AgendaItemId | null
  text: string
  isEdited: boolean
}

// Brackets inside brackets are square in Spanish.
const inBrackets = (value: string): string => `(${value.replaceAll('(', '[').replaceAll(')', ']')})`

type Named = Pick<MovingPerson, 'personName' | 'institutionName'>

const personWithInstitution = ({ personName, institutionName }: Named): string =>
  institutionName?.trim() ? `${personName} ${inBrackets(institutionName)}` : personName

const verbOf = (kind: MovementKind, stayIndex: number): string => {
  switch (kind) {
    case 'arrival':
      return stayIndex === 0 ? 'se incorporó a la sesión' : 'se reincorporó a la sesión'
    case 'departure':
      return 'se retiró de la sesión'
  }
  return kind satisfies never
}

/** How the acta tells that somebody came, came back or left, at an hour: `Siendo las diez horas (10:00), se incorporó…`. */
export const movementSentence = (kind: MovementKind, stayIndex: number, at: Time, person: Named): string =>
  `Siendo ${hourInWords(at)}, ${verbOf(kind, stayIndex)} ${personWithInstitution(person)}.`

/** The item that was treated at an hour of a day: the one begun last before it. Null before the first one. */
export const itemAt = (items: readonly TimedItem[], sitting: number, at: Time): AgendaItemId | null => {
  let found: { id: AgendaItemId; startedAt: Time } | undefined
  for (const { id, startedAt, sitting: begunIn } of items) {
    if (begunIn !== sitting || startedAt === null || startedAt > at) continue
    if (found === undefined || startedAt >= found.startedAt) found = { id, startedAt }
  }
  return found?.id ?? null
}

type Bounds = Pick<Sitting, 'opensAt' | 'closesAt'>

// An arrival before the session began is no news, and an hour that cannot be compared tells nothing.
const isLateArrival = (at: Time | null, { opensAt }: Bounds): at is Time =>
  at !== null && opensAt !== null && at > opensAt
const isEarlyDeparture = (at: Time | null, { closesAt }: Bounds): at is Time =>
  at !== null && (closesAt === null || at < closesAt)

const movementsOnDay = (person: MovingPerson, day: Sitting, items: readonly TimedItem[]): PersonMovement[] => {
  const { sitting } = day
  const toMovement = (stayIndex: number, kind: MovementKind, at: Time, own: string | null): PersonMovement => ({
    attendanceId: person.id,
    stayIndex,
    sitting,
    kind,
    at,
    agendaItemId: itemAt(items, sitting, at),
    text: own ?? movementSentence(kind, stayIndex, at, person),
    isEdited: own !== null,
  })
  return person.stays
    .filter((stay) => stay.sitting === sitting)
    .flatMap(({ arrivedAt, leftAt, arrivalText, departureText }, stayIndex) => [
      ...(isLateArrival(arrivedAt, day) ? [toMovement(stayIndex, 'arrival', arrivedAt, arrivalText)] : []),
      ...(isEarlyDeparture(leftAt, day) ? [toMovement(stayIndex, 'departure', leftAt, departureText)] : []),
    ])
}

const byHour = (one: PersonMovement, other: PersonMovement): number =>
  one.sitting - other.sitting || one.at.localeCompare(other.at) || one.kind.localeCompare(other.kind)

/** The arrivals after the opening and the departures before the end of each day of a session, in order. */
export const movementsOf = (
  people: readonly MovingPerson[],
  sittings: readonly Sitting[],
  items: readonly TimedItem[],
): PersonMovement[] =>
  sittings.flatMap((day) => people.flatMap((person) => movementsOnDay(person, day, items))).toSorted(byHour)

const hourForms = (at: Time): string[] => [hourInWords(at), at]

// Without its hour there is nothing to tell: words that say the old one must not come back with another.
const retimed = (text: string | null, before: Time | null, after: Time | null): string | null => {
  if (text === null || before === after) return text
  if (before === null || after === null) return null
  const replacements = hourForms(after)
  return hourForms(before).reduce((words, form, index) => words.replaceAll(form, replacements[index] ?? form), text)
}

/** The hour of an arrival or of a departure, and how somebody worded it, if anybody did. */
export type WordedHour = { at: Time | null; text: string | null }

/**
 * How the hours of somebody are worded after they were corrected: the words of an hour that is still there stay with it;
 * of the others, those of the same place say the new hour where they said the old one, in words or figures.
 */
export const reworded = (before: readonly WordedHour[], after: readonly (Time | null)[]): (string | null)[] => {
  const left = new Set(before.keys())
  const kept = after.map((at) => {
    const place = at === null ? undefined : [...left].find((index) => before[index]?.at === at)
    if (place !== undefined) left.delete(place)
    return place
  })
  return after.map((at, index) => {
    const place = kept[index] ?? (left.has(index) ? index : undefined)
    const words = place === undefined ? undefined : before[place]
    return words === undefined ? null : retimed(words.text, words.at, at)
  })
}
