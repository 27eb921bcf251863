import { useQuery } from '@tanstack/react-query'
import { firstDayOf, lastDayOf } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'

/** More than a year of any committee. */
const mostInAYear = 1000

/** What to ask for to get the sessions of a year. */
export const sessionsOfYear = (year: number) => ({ from: firstDayOf(year), to: lastDayOf(year), limit: mostInAYear })

/** The years in which there are sessions, the latest first. */
export const useSessionYears = () => useQuery(orpc.sessions.years.queryOptions())
