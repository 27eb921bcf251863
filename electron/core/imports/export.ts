import type { Accreditation, Institution, Person, Segment } from '../../../shared/contract/committee.ts'
import { accreditingDocumentNames } from '../../../shared/domain/accreditation.ts'
import { nearestDay, type Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, TermId } from '../../../shared/domain/ids.ts'
import { importFieldNames, type ImportField } from '../../../shared/domain/padron-import-fields.ts'
import type { Cell } from '../../../shared/domain/spreadsheet.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAccreditations } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listEverybody } from '../people/service.ts'
import { writeXlsx, type WrittenColumn } from '../spreadsheets/write.ts'
import { listMembers } from '../terms/members.ts'
import { getTerm } from '../terms/service.ts'
import { templateExamples, templateInstructions } from './template.ts'

/** The columns of the export and of the template, in their order, and how wide they are. */
const fields: readonly (readonly [ImportField, number])[] = [
  ['institutionName', 42],
  ['institutionAcronym', 12],
  ['segment', 18],
  ['level', 12],
  ['province', 16],
  ['address', 28],
  ['institutionPhone', 16],
  ['institutionEmail', 26],
  ['capacity', 12],
  ['surnames', 22],
  ['givenNames', 20],
  ['nationalId', 14],
  ['sex', 7],
  ['position', 24],
  ['phone', 16],
  ['email', 26],
  ['documentKind', 18],
  ['document', 26],
  ['documentDay', 13],
  ['documentReceivedOn', 13],
  ['validFrom', 12],
  ['validTo', 12],
]

const columns: WrittenColumn[] = fields.map(([field, width]) => ({ header: importFieldNames[field], width }))

const levelNames: Record<NonNullable<Institution['level']>, string> = {
  national: 'Nacional',
  regional: 'Regional',
  provincial: 'Provincial',
  local: 'Local',
}
const capacityNames: Record<Accreditation['capacity'], string> = { principal: 'Titular', alternate: 'Alterno' }

const dayCell = (day: Day | null): Cell => (day === null ? null : { day })

type Row = Partial<Record<ImportField, Cell>>

const cellsOf = (row: Row): Cell[] => fields.map(([field]) => row[field] ?? null)

const institutionRow = (institution: Institution, segments: readonly Segment[]): Row => ({
  institutionName: institution.name,
  institutionAcronym: institution.acronym,
  segment: segments.find(({ id }) => id === institution.segmentId)?.name ?? null,
  level: institution.level && levelNames[institution.level],
  province: institution.province,
  address: institution.address,
  institutionPhone: institution.phone,
  institutionEmail: institution.email,
})

const accreditationRow = (held: Accreditation, person: Person | undefined): Row => ({
  capacity: capacityNames[held.capacity],
  surnames: person?.surnames ?? null,
  givenNames: person?.givenNames ?? held.personName,
  nationalId: person?.nationalId ?? null,
  sex: person?.sex ?? null,
  position: held.position,
  phone: person?.phone ?? null,
  email: person?.email ?? null,
  documentKind: held.documentKind && accreditingDocumentNames[held.documentKind],
  document: held.document,
  documentDay: dayCell(held.documentDay),
  documentReceivedOn: dayCell(held.documentReceivedOn),
  validFrom: dayCell(held.validFrom),
  validTo: dayCell(held.validTo),
})

const rowsOf = (unit: Unit, termId: TermId, on: Day): Cell[][] => {
  const { segments, institutions } = listInstitutions(unit)
  const people = new Map(listEverybody(unit).map((person) => [person.id, person]))
  const inForce = listAccreditations(unit, { on })
  const heldBy = Map.groupBy(inForce, ({ institutionId }) => institutionId)
  const memberIds = new Set<InstitutionId>(
    listMembers(unit, termId)
      .filter(({ isActive }) => isActive)
      .map(({ institutionId }) => institutionId),
  )
  return institutions
    .filter(({ id }) => memberIds.has(id) || heldBy.has(id))
    .toSorted((left, right) => compareText(left.name, right.name))
    .flatMap((institution) => {
      const about = institutionRow(institution, segments)
      const held = heldBy.get(institution.id) ?? []
      if (held.length === 0) return [cellsOf(about)]
      return held.map((one) => cellsOf({ ...about, ...accreditationRow(one, people.get(one.personId)) }))
    })
}

/**
 * The padrón of a term on a day as a spreadsheet: every institution, and a row for each accreditation in force. It has
 * every column that the import reads, so that importing it again changes nothing. Without a day: today, or the nearest
 * day of a term that is over or has not begun.
 */
export const padronWorkbook = (unit: Unit, { termId, on }: { termId: TermId; on: Day | null }): Uint8Array => {
  const { firstDay, lastDay } = getTerm(unit, termId)
  const rows = rowsOf(unit, termId, on ?? nearestDay(unit.today, firstDay, lastDay))
  return writeXlsx([{ name: 'Padrón', columns, rows }])
}

/** The name of the file: `Padrón CER 2023.xlsx`. */
export const padronFileName = (unit: Unit, termId: TermId): string =>
  `Padrón ${getTerm(unit, termId).name.replace(/[\\/:*?"<>|]/gu, '-')}.xlsx`

export const templateFileName = 'Plantilla del padrón.xlsx'

/** An empty padrón to fill, with what may be written in each column and two examples on a second sheet. */
export const templateWorkbook = (unit: Unit): Uint8Array => {
  const { segments } = listInstitutions(unit)
  const instructions = templateInstructions(segments.map(({ name }) => name))
  return writeXlsx([
    { name: 'Padrón', columns, rows: [] },
    {
      name: 'Instrucciones',
      columns: [
        { header: 'Columna', width: 34 },
        { header: 'Qué se escribe', width: 110 },
        { header: 'Ejemplo 1', width: 34 },
        { header: 'Ejemplo 2', width: 34 },
      ],
      rows: fields.map(([field]) => [importFieldNames[field], instructions[field] ?? null, ...templateExamples(field)]),
      isProse: true,
    },
  ])
}
