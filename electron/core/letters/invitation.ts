import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays, instantAt } from '../../../shared/domain/dates.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import type { CallFacts } from '../../../shared/domain/letter.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import { getLetter } from './service.ts'
import * as store from './store.ts'

/** A session's usual length, until somebody closes it: only to draw a block in a calendar. */
const usualHours = 3

const hourMs = 3_600_000

// A session without its hour takes the whole day; with one, it is an instant that no calendar misreads.
const whenOf = ({ heldOn, firstCallAt }: CallFacts) => {
  if (firstCallAt === null)
    return { start: new Date(`${heldOn}T00:00:00Z`), end: new Date(`${addDays(heldOn, 1)}T00:00:00Z`), allDay: true }
  const start = new Date(instantAt(heldOn, firstCallAt))
  return { start, end: new Date(start.getTime() + usualHours * hourMs) }
}

const describe = ({ secondCallAt, onlineLink, agenda }: CallFacts): string =>
  [
    ...(secondCallAt === null ? [] : [`Segunda convocatoria: ${secondCallAt}`]),
    ...(onlineLink === null ? [] : [`Enlace: ${onlineLink}`]),
    ...(agenda.length === 0 ? [] : ['Agenda:']),
    ...agenda.map(({ title }, index) => `${index + 1}. ${title}`),
  ].join('\n')

// An address is no text: RFC 5545 escapes nothing in it, and the library does. So it gets nothing that could be escaped.
const webAddress = (link: string | null): string | null => {
  const address = link === null ? null : URL.parse(link)
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return null
  return address.href.replaceAll(/[,;\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * The calendar file (RFC 5545) of a call. A call that supersedes another has the same UID and a higher SEQUENCE, so that
 * the calendar that took the first moves it instead of showing two.
 */
export const callInvitation = (unit: Unit, letterId: LetterId): { fileName: string; text: string } => {
  const letter = getLetter(unit, letterId)
  const { facts, number, issuedOn, sessionId } = letter
  if (number === null || issuedOn === null) return fail('LETTER_NOT_ISSUED', {})
  if (facts.kind !== 'call' || sessionId === null) return fail('NOT_FOUND', { entity: 'session' })
  const issued = store.listLettersOf(unit.sql, { kind: 'call', sessionId }).filter(({ status }) => status !== 'draft')
  const { committee } = currentSettings(unit)
  const calendar = ical({ name: committee.acronym || 'Mesa CER', method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    ...whenOf(facts),
    id: `${sessionId}@mesa-cer`,
    sequence: issued.length - 1 - issued.findIndex(({ id }) => id === letterId),
    // The day of the letter as it begins: the same file each time, and never a moment to come.
    stamp: new Date(instantAt(issuedOn, '00:00')),
    summary: `${facts.label} · ${committee.committeeAcronym}`,
    location: facts.venue ?? facts.onlineLink ?? '',
    description: describe(facts),
    url: webAddress(facts.onlineLink),
  })
  return { fileName: `Convocatoria ${facts.label}.ics`, text: calendar.toString() }
}
