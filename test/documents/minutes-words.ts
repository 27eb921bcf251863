import { renderText } from '../../electron/core/documents/text.ts'
import type { MinutesData } from '../../electron/core/minutes/document-data.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'

/** The words of the minutes, as they are read. */
export const textOf = (data: MinutesData): string => renderText(minutesDocument(data))

/** The same minutes of a session of which something else is known. */
export const withSession = (data: MinutesData, session: Partial<MinutesData['session']>): MinutesData => ({
  ...data,
  session: { ...data.session, ...session },
})

/** The lines from the first words on, up to the next time the last ones are read. */
export const linesBetween = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from)
  return text.slice(start, text.indexOf(to, start))
}
