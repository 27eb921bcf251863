/** What the log keeps: ids and codes, never a name, a document number or a text that somebody typed (Ley 29733). */
export type LogEntry = {
  level: 'info' | 'warning' | 'error'
  event: string
  at: string
  [detail: string]: string | number | boolean
}

// The folders go because they often hold the name of the person whose computer it is.
const traceOf = (error: Error): string =>
  (error.stack ?? '')
    .replace(error.message, '') // it may have lines that look like places
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 5)
    .map((line) => line.trim().replace(/^(at (?:[^\\/]*? \()?).*[\\/]/, '$1'))
    .join(' | ')

/**
 * What the log keeps of an error that nobody foresaw: its kind, and where it happened or where the one that it wraps
 * did, as files, lines and functions. Never its message, which may quote what somebody typed (Ley 29733).
 */
export const describeUnexpected = (error: unknown): { kind: string; stack: string } => {
  const source = error instanceof Error ? (error.cause ?? error) : error
  return source instanceof Error ? { kind: source.name, stack: traceOf(source) } : { kind: typeof source, stack: '' }
}
