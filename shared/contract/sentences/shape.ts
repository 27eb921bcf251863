import { Day } from '../../domain/dates.ts'
import { dayInFigures } from '../../domain/spanish-words.ts'
import type { ErrorCode, ErrorData } from '../errors.ts'

/** An hour as it is, a day as people write it. */
export const momentWords = (text: string): string => (Day.safeParse(text).success ? dayInFigures(text) : text)

/** What happened, what was kept and what to do, in one breath. */
export type ErrorSentences = { [Code in ErrorCode]: (data: ErrorData<Code>) => string }
