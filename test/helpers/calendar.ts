/** A line of a calendar file: `DTSTART;VALUE=DATE:20230314`. */
export type CalendarLine = { name: string; parameters: string; value: string }

const longestLineBytes = 75

/** Reads a calendar file as RFC 5545 writes it; whatever breaks its rules of lines fails. */
export const readCalendar = (text: string): CalendarLine[] => {
  if (!text.endsWith('END:VCALENDAR') && !text.endsWith('END:VCALENDAR\r\n')) throw new Error('No end')
  if (/(?<!\r)\n|\r(?!\n)/u.test(text)) throw new Error('A line does not end in CRLF')
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > longestLineBytes) throw new Error(`A line of more than 75 bytes: ${line}`)
  const unfolded = text.replaceAll(/\r\n[ \t]/gu, '')
  return unfolded
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const parts = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line)
      if (!parts) throw new Error(`Not a line of a calendar: ${line}`)
      return { name: parts[1]!, parameters: parts[2]!, value: parts[3]! }
    })
}

/** The value of the only line of a name, with its escapes taken out. */
export const valueOf = (lines: readonly CalendarLine[], name: string): string => {
  const [line, ...others] = lines.filter((one) => one.name === name)
  if (!line || others.length > 0) throw new Error(`${String(others.length + (line ? 1 : 0))} lines of ${name}`)
  return line.value.replaceAll(/\\([\\;,nN])/gu, (_, escaped: string) => (/n/iu.test(escaped) ? '\n' : escaped))
}
