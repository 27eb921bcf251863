const counterDigits = 4

/**
 * The hybrid logical clock of the change log: later changes always sort after earlier ones, even when the computer's
 * clock was set back. Text `<instant>-<counter>-<device>`, compared as text.
 */
export const nextClock = (last: string | null, now: string, deviceId: string): string => {
  const lastInstant = last?.slice(0, now.length) ?? ''
  if (last === null || now > lastInstant) return `${now}-${'0'.repeat(counterDigits)}-${deviceId}`
  const counter = Number.parseInt(last.slice(now.length + 1, now.length + counterDigits + 1), 16) + 1
  // A fifth digit would sort before four: the counter starts again a millisecond later.
  if (counter >= 16 ** counterDigits)
    return `${new Date(Date.parse(lastInstant) + 1).toISOString()}-${'0'.repeat(counterDigits)}-${deviceId}`
  return `${lastInstant}-${counter.toString(16).padStart(counterDigits, '0')}-${deviceId}`
}
