import type { Accreditation, Institution, Segment } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { compareText, fold } from '../../../shared/domain/text.ts'

export type InstitutionRow = {
  institution: Institution
  principal: Accreditation | null
  alternate: Accreditation | null
}
export type InstitutionGroup = { key: string; name: string; rows: InstitutionRow[] }

const find = (accreditations: readonly Accreditation[], id: InstitutionId, capacity: Accreditation['capacity']) =>
  accreditations.find((one) => one.institutionId === id && one.capacity === capacity) ?? null

/** The institutions by segment, each with who is accredited for it that day. */
export const groupInstitutions = (
  segments: readonly Segment[],
  institutions: readonly Institution[],
  accreditations: readonly Accreditation[],
): InstitutionGroup[] => {
  const rows = [...institutions]
    .sort((left, right) => compareText(left.name, right.name))
    .map((institution) => ({
      institution,
      principal: find(accreditations, institution.id, 'principal'),
      alternate: find(accreditations, institution.id, 'alternate'),
    }))
  // Those that hold a seat first: the others are guests so far.
  const ordered = [...rows.filter(hasSeat), ...rows.filter((row) => !hasSeat(row))]
  const named = [...segments]
    .sort((left, right) => left.position - right.position)
    .map(({ id, name }) => ({ key: id, name, rows: ordered.filter((row) => row.institution.segmentId === id) }))
  const rest = ordered.filter((row) => row.institution.segmentId === null)
  return [...named, { key: 'none', name: 'Sin segmento', rows: rest }].filter((group) => group.rows.length > 0)
}

const textOf = ({ institution, principal, alternate }: InstitutionRow): string =>
  fold(
    [institution.name, institution.acronym, principal?.personName, alternate?.personName]
      .filter((part) => typeof part === 'string')
      .join(' '),
  )

/** The groups with only the rows where every word typed is found, in any order and without minding accents. */
export const filterGroups = (groups: readonly InstitutionGroup[], query: string): InstitutionGroup[] => {
  const words = fold(query).split(' ')
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => words.every((word) => textOf(row).includes(word))) }))
    .filter((group) => group.rows.length > 0)
}

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

const soonDays = 30

/** What an accreditation lacks or is about to lack; null when all is well. */
export const warningOf = ({ document, validTo }: Accreditation, today: Day): string | null => {
  if (document === null) return 'Sin documento'
  const daysLeft = validTo === null ? null : dayNumber(validTo) - dayNumber(today)
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= soonDays ? 'Vence pronto' : null
}

/** Whether an institution holds a seat that day. */
export const hasSeat = ({ principal, alternate }: InstitutionRow): boolean => principal !== null || alternate !== null

/** Whether a seat lacks its principal or the document of somebody. */
export const isIncomplete = (row: InstitutionRow): boolean =>
  hasSeat(row) && (row.principal?.document == null || row.alternate?.document === null)
