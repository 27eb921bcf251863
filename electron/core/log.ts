/** What the log keeps: ids and codes, never a name, a document number or a text that somebody typed (Ley 29733). */
export type LogEntry = {
  level: 'info' | 'warning' | 'error'
  event: string
  at: string
  [detail: string]: string | number | boolean
}
