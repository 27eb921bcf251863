import { noticeNote, type ImportNote } from './padron-import-notes.ts'
import type { ImportRow, RowPerson } from './padron-import-rows.ts'
import { matchKey } from './padron-import-values.ts'
import { fullName } from './person-name.ts'

type Said<Value> = { value: Value; row: number }

/** What the rows before said of the person with one document number, each thing by the first row that said it. */
type Person = {
  sex?: Said<'F' | 'M'>
  phone?: Said<string>
  institution?: Said<string>
}

const digits = (phone: string): string => phone.replace(/\D/gu, '').replace(/^51(?=\d{9}$)/u, '')

const contradictionsOf = (known: Person, person: RowPerson, institutionName: string): ImportNote[] => {
  const about = { cell: person.nationalIdCell, personName: fullName(person.name) }
  const notes: ImportNote[] = []
  if (known.sex && person.sex !== null && known.sex.value !== person.sex)
    notes.push(noticeNote({ kind: 'sex_differs', ...about, row: known.sex.row }))
  if (known.phone && person.phone !== null && digits(known.phone.value) !== digits(person.phone))
    notes.push(noticeNote({ kind: 'phone_differs', ...about, row: known.phone.row }))
  const before = known.institution
  if (before && institutionName !== '' && matchKey(before.value) !== matchKey(institutionName))
    notes.push(noticeNote({ kind: 'institution_differs', ...about, row: before.row, institutionName: before.value }))
  return notes
}

/**
 * What the rows of one file say differently of the person with the same document number: another sex, another phone,
 * another institution. By row: the later one is told, and names the row that said it first.
 */
export const findContradictions = (rows: readonly ImportRow<unknown>[]): Map<number, ImportNote[]> => {
  const people = new Map<string, Person>()
  const found = new Map<number, ImportNote[]>()
  for (const { row, institution, people: inRow } of rows)
    for (const person of inRow) {
      if (person.nationalId === null) continue
      const known = people.get(person.nationalId) ?? {}
      const notes = contradictionsOf(known, person, institution.name)
      if (notes.length > 0) found.set(row, [...(found.get(row) ?? []), ...notes])
      if (person.sex !== null) known.sex ??= { value: person.sex, row }
      if (person.phone !== null) known.phone ??= { value: person.phone, row }
      if (institution.name !== '') known.institution ??= { value: institution.name, row }
      people.set(person.nationalId, known)
    }
  return found
}
