import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { shortName, type NamedInstitution } from '../../../shared/domain/quick-line-institutions.ts'
import { splitFullName } from '../../../shared/domain/person-name.ts'
import { compareText } from '../../../shared/domain/text.ts'

/** Somebody in the room who may speak. */
export type Present = {
  personId: PersonId
  name: string
  institutionId: InstitutionId | null
  /** The shortest name of the institution; null for who came for none. */
  institution: string | null
}

/** Who is in the room now, by name, with the shortest name of their institutions. */
export const presentPeople = (
  attendances: readonly Attendance[],
  institutions: readonly NamedInstitution[],
): Present[] => {
  const known = new Map(institutions.map((institution) => [institution.id, institution]))
  return attendances
    .filter(({ stays }) => stays.some(({ leftAt }) => leftAt === null))
    .map(({ personId, personName, institutionId, institutionName }) => {
      const institution = institutionId === null ? undefined : known.get(institutionId)
      return {
        personId,
        name: personName,
        institutionId,
        institution: institution === undefined ? institutionName : shortName(institution),
      }
    })
    .sort((one, other) => compareText(one.name, other.name))
}

/** The first of the names and the first of the surnames, where there is little room. */
export const shortPersonName = (name: string): string => {
  const { givenNames, surnames } = splitFullName(name)
  const surname = /^(?:(?:de|del|la|las|los|san|santa)\s+)*\S+/iu.exec(surnames)?.[0] ?? ''
  return `${givenNames.split(' ')[0] ?? ''} ${surname}`.trim()
}

/** How whoever speaks is written in the notes: `Rosa Quispe (DIRESA): `. */
export const speakerWords = ({ name, institution }: Present): string =>
  institution === null ? `${name}: ` : `${name} (${institution}): `
