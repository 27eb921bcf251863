import type { Day } from '../../shared/domain/dates.ts'

/** Reads a day as people write it in Peru: `30/05/2023`, `30/5/23`, `30-05`, `30052023`. Null when it is not a day. */
export const parseDay = (text: string, currentYear: number): Day | null => {
  const match = /^\s*(\d{1,2})[/\-. ]?(\d{1,2})(?:[/\-. ]?(\d{4}|\d{2}))?\s*$/u.exec(text)
  if (match === null) return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null
  const [, dayText = '', monthText = '', yearText] = match
  const year = yearText === undefined ? currentYear : Number(yearText.length === 2 ? `20${yearText}` : yearText)
  const day = `${String(year)}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null
}
