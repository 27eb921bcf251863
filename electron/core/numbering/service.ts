import { formatNumber, parseNumber, type Series } from '../../../shared/domain/numbering.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

const patternKey = (series: Series): 'session' | 'agreement' | 'letter' => {
  switch (series) {
    case 'session.ordinary':
    case 'session.extraordinary':
    case 'session.installation':
      return 'session'
    case 'agreement':
      return 'agreement'
    case 'letter':
      return 'letter'
  }
  return series satisfies never
}

const writeNumber = (unit: Unit, series: Series, year: number, sequence: number): string => {
  const { numbering, committee } = currentSettings(unit)
  return formatNumber(numbering[patternKey(series)], {
    sequence,
    year,
    committeeAcronym: committee.committeeAcronym,
    mesaAcronym: committee.acronym,
  })
}

type FreeNumber = { sequence: number; text: string }

// Somebody may have written by hand, where its order was not understood, what the pattern would write now.
const nextFree = (unit: Unit, series: Series, year: number): FreeNumber => {
  let sequence = store.lastSequence(unit.sql, series, year) + 1
  let text = writeNumber(unit, series, year, sequence)
  while (store.isIssued(unit.sql, series, text, year, sequence)) {
    sequence += 1
    text = writeNumber(unit, series, year, sequence)
  }
  return { sequence, text }
}

/** The number that comes next in a series and year; nothing is given yet. */
export const nextNumber = (unit: Unit, series: Series, year: number): string => nextFree(unit, series, year).text

/** Gives the next number of a series and year, for good. */
export const issueNextNumber = (unit: Unit, series: Series, year: number, subjectId: string): string => {
  const { sequence, text } = nextFree(unit, series, year)
  store.insertNumber(unit.sql, { id: unit.newId(), series, year, sequence, text, subjectId, reason: null })
  return text
}

export type ManualNumber = { text: string; reason: string | null }

/** Gives a number that somebody chose. One that was given before is refused; one out of order asks for a reason. */
export const issueManualNumber = (
  unit: Unit,
  series: Series,
  year: number,
  subjectId: string,
  { text, reason }: ManualNumber,
): string => {
  const parsed = parseNumber(text)
  const sequence = parsed?.year === year ? parsed.sequence : null
  if (store.isIssued(unit.sql, series, text, sequence === null ? null : year, sequence))
    fail('NUMBER_TAKEN', { number: text })
  const expected = nextNumber(unit, series, year)
  if (text !== expected && !reason) fail('NUMBER_NEEDS_REASON', { number: text, expected })
  store.insertNumber(unit.sql, {
    id: unit.newId(),
    series,
    year: sequence === null ? null : year,
    sequence,
    text,
    subjectId,
    reason: text === expected ? null : reason,
  })
  return text
}

/** Says why a number that was given names nothing any more; it is not used again. */
export const explainGap = (unit: Unit, series: Series, text: string, reason: string): void =>
  store.setReason(unit.sql, series, text, reason)
