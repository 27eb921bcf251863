import { addDays, instantAt, type Day, type Time } from '../../../shared/domain/dates.ts'

/* How a session stands in a calendar file (RFC 5545): the same for its call and for the calendar of the year. */

/** A session's usual length, until somebody closes it: only to draw a block in a calendar. */
const usualHours = 3

const hourMs = 3_600_000

type Moment = { start: Date; end: Date; allDay?: boolean }

/** A day as a calendar takes one: from its beginning to that of the next. */
export const wholeDays = (first: Day, last: Day = first): Moment => ({
  start: new Date(`${first}T00:00:00Z`),
  end: new Date(`${addDays(last, 1)}T00:00:00Z`),
  allDay: true,
})

/** When a session is: without its hour it takes the whole day; with one, it is an instant that no calendar misreads. */
export const whenOf = (day: Day, from: Time | null, to: Time | null = null): Moment => {
  if (from === null) return wholeDays(day)
  const start = new Date(instantAt(day, from))
  if (to !== null && to > from) return { start, end: new Date(instantAt(day, to)) }
  return { start, end: new Date(start.getTime() + usualHours * hourMs) }
}

type Described = { secondCallAt: Time | null; onlineLink: string | null; agenda: readonly { title: string }[] }

/** What is said of a session besides when and where. */
export const describeSession = ({ secondCallAt, onlineLink, agenda }: Described): string =>
  [
    ...(secondCallAt === null ? [] : [`Segunda convocatoria: ${secondCallAt}`]),
    ...(onlineLink === null ? [] : [`Enlace: ${onlineLink}`]),
    ...(agenda.length === 0 ? [] : ['Agenda:']),
    ...agenda.map(({ title }, index) => `${index + 1}. ${title}`),
  ].join('\n')

/**
 * An address for the calendar; null when it is no address of the web. It is no text: RFC 5545 escapes nothing in it, and the
 * library does. So it gets nothing that could be escaped.
 */
export const webAddress = (link: string | null): string | null => {
  const address = link === null ? null : URL.parse(link)
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return null
  return address.href.replaceAll(/[,;\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
