import ical, { ICalCalendarMethod } from 'ical-generator'
import { instantAt } from '../../../shared/domain/dates.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { describeSession, webAddress, whenOf } from '../calendar/ics-session.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import { getLetter } from './service.ts'
import * as store from './store.ts'

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
    ...whenOf(facts.heldOn, facts.firstCallAt),
    id: `${sessionId}@mesa-cer`,
    sequence: issued.length - 1 - issued.findIndex(({ id }) => id === letterId),
    // The day of the letter as it begins: the same file each time, and never a moment to come.
    stamp: new Date(instantAt(issuedOn, '00:00')),
    summary: `${facts.label} · ${committee.committeeAcronym}`,
    location: facts.venue ?? facts.onlineLink ?? '',
    description: describeSession(facts),
    url: webAddress(facts.onlineLink),
  })
  return { fileName: `Convocatoria ${facts.label}.ics`, text: calendar.toString() }
}
