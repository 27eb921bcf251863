import type { SearchHit } from '../../../shared/contract/search.ts'
import { shortDay } from '../../texts/format.ts'

/** What is said below a hit: what it belongs to, and its day or at least its year. */
export const contextOf = ({ context, day, year }: SearchHit): string =>
  [context, day === null ? year : shortDay(day)].filter((part) => part !== null).join(' · ')
