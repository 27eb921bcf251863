import type { RichText } from '../../../shared/domain/rich-text.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const keysOf = (value: Record<string, unknown>): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined)

const isSame = (left: unknown, right: unknown): boolean => {
  if (!isRecord(left) || !isRecord(right)) return left === right
  const keys = keysOf(left)
  return keys.length === keysOf(right).length && keys.every((key) => isSame(left[key], right[key]))
}

/** Whether two notes say the same, in whatever order their parts were written. */
export const isSameNotes = (left: RichText, right: RichText): boolean => isSame(left, right)
