/**
 * The hybrid logical clock of the change log: later changes always sort after earlier ones, even when the computer's
 * clock was set back. Text `<instant>-<counter>-<device>`, compared as text.
 */
export const nextClock = (last: string | null, now: string, deviceId: string): string => {
  const lastInstant = last?.slice(0, now.length) ?? ''
  if (last === null || now > lastInstant) return `${now}-0000-${deviceId}`
  const counter = Number.parseInt(last.slice(now.length + 1, now.length + 5), 16) + 1
  return `${lastInstant}-${counter.toString(16).padStart(4, '0')}-${deviceId}`
}
