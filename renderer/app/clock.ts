import { dayOf, timeOf, type Day, type Instant, type Time } from '../../shared/domain/dates.ts'

/** The only clock of the screens. */
export const now = (): Instant => new Date().toISOString()

/** The day that it is in Peru. */
export const today = (): Day => dayOf(now())

/** The hour that a clock in Peru shows. */
export const currentTime = (): Time => timeOf(now())
