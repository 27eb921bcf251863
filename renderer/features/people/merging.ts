import type { DuplicateGroup, PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { count } from '../../texts/format.ts'

const weightOf = ({ accreditationCount, attendanceCount, maskedNationalId }: PersonDuplicate): number =>
  accreditationCount + attendanceCount + (maskedNationalId === null ? 0 : 0.5)

/** The record to keep unless somebody chooses another: the one that holds most, and of two alike the one with document. */
export const proposedKept = (people: readonly PersonDuplicate[]): PersonId | null =>
  people.toSorted((left, right) => weightOf(right) - weightOf(left))[0]?.id ?? null

/** What passes from the other records to the one kept, in words; null when they hold nothing. */
export const movedWords = (people: readonly PersonDuplicate[], keptId: PersonId): string | null => {
  const others = people.filter(({ id }) => id !== keptId)
  const sum = (amountOf: (person: PersonDuplicate) => number) =>
    others.reduce((total, person) => total + amountOf(person), 0)
  const accreditations = sum(({ accreditationCount }) => accreditationCount)
  const attendances = sum(({ attendanceCount }) => attendanceCount)
  const parts = [
    ...(accreditations === 0 ? [] : [count(accreditations, 'acreditación', 'acreditaciones')]),
    ...(attendances === 0 ? [] : [count(attendances, 'asistencia', 'asistencias')]),
  ]
  return parts.length === 0 ? null : joinWithAnd(parts)
}

const documentOf = (person: PersonDuplicate | undefined): string => person?.maskedNationalId ?? 'sin documento'

/** Which number each of two records has, when the number just typed in one turned out to be of the other. */
export const documentsWords = (people: readonly PersonDuplicate[], editedId: PersonId): string => {
  const edited = people.find(({ id }) => id === editedId)
  const other = people.find(({ id }) => id !== editedId)
  return `El registro que está corrigiendo tiene el ${documentOf(edited)} y el de ${other?.name ?? 'la otra persona'}, el ${documentOf(other)}, que es el que usted escribió. Si son la misma persona, el primero está equivocado; si no, cancele y corrija el número.`
}

/** What merging does for good, asked before it is done. */
export const mergeConsequence = (people: readonly PersonDuplicate[], wrongId: PersonId | null): string => {
  const wrong = people.find(({ id }) => id === wrongId)
  const removal = wrong === undefined ? '' : `Se quitará el documento ${documentOf(wrong)} y los registros se unirán. `
  return `${removal}Quedará un solo registro en lugar de ${String(people.length)}, con todas sus acreditaciones y asistencias. No se puede deshacer.`
}

/** Why a group is thought to be one person. */
export const reasonWords: Record<DuplicateGroup['reason'], string> = {
  same_name: 'El mismo nombre',
  same_national_id: 'El mismo documento de identidad',
}
