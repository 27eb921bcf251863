import { z } from 'zod'
import type { DraftKey } from '../../../shared/domain/draft.ts'
import { readDraft, useKeptDraft } from '../../app/use-kept-draft.ts'

const Line = z.string()

/**
 * What is half written in a line: looking at another item loses no letter of it, and neither does a crash. A function is
 * given what is written by then.
 */
export const useHalfWritten = (
  key: DraftKey,
): readonly [string, (text: string | ((now: string) => string)) => void] => {
  const { value, change } = useKeptDraft(key, Line, '')
  return [
    value,
    (written) => {
      change(typeof written === 'string' ? written : written(readDraft(key, Line) ?? ''))
    },
  ]
}
