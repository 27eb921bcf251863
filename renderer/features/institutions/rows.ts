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
  const named = [...segments]
    .sort((left, right) => left.position - right.position)
    .map(({ id, name }) => ({ key: id, name, rows: rows.filter((row) => row.institution.segmentId === id) }))
  const rest = rows.filter((row) => row.institution.segmentId === null)
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
export const warningOf = ({ document, validTo }: Accreditation, on: Day): string | null => {
  if (document === null) return 'Sin documento'
  if (validTo !== null && dayNumber(validTo) - dayNumber(on) <= soonDays) return 'Vence pronto'
  return null
}

/** Whether an institution still lacks something to hold its seat as it should. */
export const isIncomplete = ({ principal, alternate }: InstitutionRow): boolean =>
  principal === null || principal.document === null || (alternate !== null && alternate.document === null)
