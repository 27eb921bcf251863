import {
  readDocumentName,
  type AccreditationCapacity,
  type AccreditingDocument,
  type AccreditingDocumentKind,
} from './accreditation.ts'
import type { Day } from './dates.ts'
import { isPersonField, type ColumnTarget, type ImportField } from './padron-import-fields.ts'
import { createCellReader, targetLookup, type CellReader } from './padron-import-cells.ts'
import { dataRows } from './padron-import-headers.ts'
import { errorNote, noticeNote, type ImportNote } from './padron-import-notes.ts'
import {
  formulaError,
  matchKey,
  maskNumbers,
  plainText,
  readCapacity,
  readLevel,
  readNationalId,
  readSection,
  readSegment,
  sexReader,
  splitNamesFirst,
  splitSurnamesFirst,
  withoutTitle,
  type Level,
} from './padron-import-values.ts'
import { fullName, type PersonName } from './person-name.ts'
import type { Sheet, SheetRow } from './spreadsheet.ts'

/** What a row says of its institution; null where it says nothing. `cell` is that of its name. */
export type RowInstitution<SegmentRef> = {
  name: string
  cell: string | null
  acronym: string | null
  segment: SegmentRef | null
  level: Level | null
  province: string | null
  address: string | null
  phone: string | null
  email: string | null
}

/** What a row says of one representative and what accredits them. */
export type RowPerson = {
  capacity: AccreditationCapacity
  /** The cell of the name, for what is said of the person. */
  cell: string
  name: PersonName
  nationalId: string | null
  nationalIdCell: string | null
  sex: 'F' | 'M' | null
  phone: string | null
  email: string | null
  position: string | null
  document: AccreditingDocument
  documentDay: Day | null
  documentReceivedOn: Day | null
  validFrom: Day | null
  validTo: Day | null
}

export type ImportRow<SegmentRef> = {
  row: number
  institution: RowInstitution<SegmentRef>
  people: readonly RowPerson[]
  notes: readonly ImportNote[]
}

/** A segment that exists, or one that the person chose to add under the text of the file. */
export type SegmentRef = { id: string } | { added: string }
export type SegmentChoice = { text: string; segmentId: string | null }

export type Reading = {
  sheet: Sheet
  headerRow: number
  mapping: readonly ColumnTarget[]
  segments: readonly { id: string; name: string }[]
  segmentChoices: readonly SegmentChoice[]
}

const emailOf = (text: string): string | null => (/^\S+@\S+\.\S+/u.test(text) ? text : null)
const phoneOf = (text: string): string | null => (/\d{3}/u.test(text.replace(/[\s()-]/gu, '')) ? text : null)

const readContact = (
  reader: CellReader,
  fields: { phone: ImportField; email: ImportField },
  capacity: AccreditationCapacity | null,
) => ({
  phone: reader.read(fields.phone, capacity, phoneOf, (text, cell) =>
    noticeNote({ kind: 'phone_ignored', cell, text }),
  ),
  email: reader.read(fields.email, capacity, emailOf, (text, cell) =>
    noticeNote({ kind: 'email_ignored', cell, text }),
  ),
})

const readInstitution = (
  reader: CellReader,
  reading: Reading,
  section: SegmentRef | null,
): RowInstitution<SegmentRef> => {
  const segmentOf = (text: string): SegmentRef | null => {
    const choice = reading.segmentChoices.find((one) => matchKey(one.text) === matchKey(text))
    if (choice) return choice.segmentId === null ? { added: choice.text } : { id: choice.segmentId }
    const known = readSegment(text, reading.segments)
    return known ? { id: known.id } : null
  }
  const segment = reader.read('segment', null, segmentOf, (text, cell) =>
    errorNote({ kind: 'segment_unknown', cell, text }),
  )
  return {
    name: reader.text('institutionName') ?? '',
    cell: reader.cellOf('institutionName', null),
    acronym: reader.text('institutionAcronym'),
    segment: segment ?? section,
    level: reader.read('level', null, readLevel, (text, cell) => noticeNote({ kind: 'level_ignored', cell, text })),
    province: reader.text('province'),
    address: reader.text('address'),
    ...readContact(reader, { phone: 'institutionPhone', email: 'institutionEmail' }, null),
  }
}

const nameFields = ['fullName', 'surnamesFirst', 'surnames', 'givenNames'] as const

/** The name that a row gives, and the cell where it begins; undefined without one. */
const readName = (
  reader: CellReader,
  capacity: AccreditationCapacity | null,
): { name: PersonName; cell: string } | undefined => {
  const field = nameFields.find(
    (one) => reader.targetsOf(one, capacity).length > 0 && reader.text(one, capacity) !== null,
  )
  const text = field && reader.text(field, capacity)
  if (field === undefined || text == null) return undefined
  const cell = reader.cellOf(field, capacity) ?? ''
  if (field === 'fullName') return { cell, name: splitNamesFirst(withoutTitle(text)) }
  if (field === 'surnamesFirst') return { cell, name: splitSurnamesFirst(withoutTitle(text)) }
  const givenNames = withoutTitle(reader.text('givenNames', capacity) ?? '')
  return { cell, name: { surnames: reader.text('surnames', capacity) ?? '', givenNames } }
}

const documentKinds: Readonly<Record<string, AccreditingDocumentKind>> = {
  oficio: 'official_letter',
  'oficio multiple': 'multiple_letter',
  carta: 'letter',
  memorando: 'memorandum',
  memorandum: 'memorandum',
  resolucion: 'resolution',
  acta: 'minutes',
  credencial: 'credential',
  'correo electronico': 'email',
  correo: 'email',
  documento: 'other',
  otro: 'other',
}

const readDocument = (reader: CellReader, capacity: AccreditationCapacity | null): AccreditingDocument => {
  const kind = reader.text('documentKind', capacity)
  const document = reader.text('document', capacity)
  const documentKind = kind === null ? undefined : documentKinds[matchKey(kind)]
  if (documentKind === undefined) return readDocumentName([kind, document].filter(Boolean).join(' ') || null)
  const cited = readDocumentName(document)
  return { documentKind, document: cited.documentKind === null ? document : cited.document }
}

// `CE 001234567` says what it is; a bare number that is too long for a DNI may be anything.
const isAssumedCard = (nationalId: string, shown: string): boolean =>
  /^\d{9,}$/u.test(nationalId) && !/^c/iu.test(shown)

const readIdentity = (reader: CellReader, sheet: Sheet, capacity: AccreditationCapacity | null): string | null => {
  const [target] = reader.targetsOf('nationalId', capacity)
  if (!target || formulaError(reader.cellAt(target)) !== null) return null
  const cell = reader.cellOf('nationalId', capacity)
  const read = readNationalId(reader.cellAt(target), sheet.isPlainText)
  switch (read.kind) {
    case 'none':
      return null
    case 'good':
      if (isAssumedCard(read.nationalId, plainText(reader.cellAt(target))))
        reader.notes.push(noticeNote({ kind: 'foreign_card_assumed', cell, text: maskNumbers(read.nationalId) }))
      return read.nationalId
    case 'completed':
      reader.notes.push(noticeNote({ kind: 'zeros_added', cell, text: maskNumbers(read.nationalId) }))
      return read.nationalId
    case 'bad':
      reader.notes.push(errorNote({ kind: 'national_id_bad', cell, text: maskNumbers(read.text) }))
      return null
  }
}

type SexReader = ReturnType<typeof sexReader>

/** Reads one representative of a row; `columns` is whose columns they are, null when the row itself says it. */
const readPerson = (
  reader: CellReader,
  { sheet }: Reading,
  columns: AccreditationCapacity | null,
  capacity: AccreditationCapacity,
  readSex: SexReader,
): RowPerson | null => {
  const named = readName(reader, columns)
  if (!named) {
    reader.notes.push(errorNote({ kind: 'name_missing', cell: nameCell(reader, columns) }))
    return null
  }
  const { name, cell } = named
  if (name.givenNames === '' || name.surnames === '')
    reader.notes.push(errorNote({ kind: 'name_incomplete', cell, text: fullName(name) }))
  const validFrom = reader.day('validFrom', columns)
  const validTo = reader.day('validTo', columns)
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    reader.notes.push(
      errorNote({ kind: 'days_reversed', cell: reader.cellOf('validTo', columns), from: validFrom, to: validTo }),
    )
  return {
    capacity,
    cell,
    name,
    nationalId: readIdentity(reader, sheet, columns),
    nationalIdCell: reader.cellOf('nationalId', columns),
    sex: reader.read('sex', columns, readSex, (text, where) => noticeNote({ kind: 'sex_ignored', cell: where, text })),
    ...readContact(reader, { phone: 'phone', email: 'email' }, columns),
    position: reader.text('position', columns),
    document: readDocument(reader, columns),
    documentDay: reader.day('documentDay', columns),
    documentReceivedOn: reader.day('documentReceivedOn', columns),
    validFrom,
    validTo,
  }
}

const nameCell = (reader: CellReader, columns: AccreditationCapacity | null): string | null =>
  nameFields.map((field) => reader.cellOf(field, columns)).find((cell) => cell !== null) ?? null

const hasPersonData = (
  { cells }: SheetRow,
  mapping: readonly ColumnTarget[],
  columns: AccreditationCapacity | null,
): boolean =>
  mapping.some(
    ({ column, field, capacity }) =>
      isPersonField(field) && capacity === columns && plainText(cells[column] ?? null) !== '',
  )

/** The principal and the alternate of a row that has columns for each, or the one that the row is about. */
const readPeople = (reader: CellReader, reading: Reading, row: SheetRow, readSex: SexReader): RowPerson[] => {
  const wide = (['principal', 'alternate'] as const).filter((capacity) => hasPersonData(row, reading.mapping, capacity))
  const people = wide.map((capacity) => readPerson(reader, reading, capacity, capacity, readSex))
  if (wide.length === 0 && hasPersonData(row, reading.mapping, null)) {
    const isMapped = reading.mapping.some(({ field }) => field === 'capacity')
    const cell = reader.cellOf('capacity', null)
    const said = reader.text('capacity')
    const capacity = said === null ? (isMapped ? null : 'principal') : readCapacity(said)
    if (capacity === null)
      reader.notes.push(
        said === null
          ? errorNote({ kind: 'capacity_missing', cell })
          : errorNote({ kind: 'capacity_unknown', cell, text: said }),
      )
    people.push(readPerson(reader, reading, null, capacity ?? 'principal', readSex))
  }
  return people.flatMap((person) => person ?? [])
}

/** The one text that a row says, when it says it in one cell or across merged ones. */
const onlyText = ({ cells }: SheetRow): string | null => {
  const texts = new Set(cells.map((cell) => plainText(cell)).filter(Boolean))
  const [text] = texts
  return texts.size === 1 && text !== undefined ? text : null
}

/**
 * Reads the rows of a sheet by the meaning of its columns: what each says of an institution and its representatives, and
 * what is wrong or doubtful, cell by cell. Rows with nothing in those columns are passed over; a heading between the rows
 * gives its segment to those that follow.
 */
export const readImportRows = (reading: Reading): ImportRow<SegmentRef>[] => {
  const { sheet, headerRow, mapping, segments } = reading
  const rows = dataRows(sheet, headerRow)
  const sexes = mapping.filter(({ field }) => field === 'sex')
  const targetsOf = targetLookup(mapping)
  const readSex = sexReader(rows.flatMap(({ cells }) => sexes.map(({ column }) => plainText(cells[column] ?? null))))
  const hasSegmentColumn = mapping.some(({ field }) => field === 'segment')
  let section: SegmentRef | null = null
  let above = ''
  const found: ImportRow<SegmentRef>[] = []
  for (const row of rows) {
    const only = onlyText(row)
    const announced = only === null ? undefined : readSection(only, segments)
    if (announced && !hasSegmentColumn) {
      section = { id: announced.id }
      above = ''
      continue
    }
    const isTitle = only !== null && row.cells.filter((cell) => cell !== null).length >= 3
    if (isTitle || mapping.every(({ column }) => plainText(row.cells[column] ?? null) === '')) continue
    const reader = createCellReader(sheet, targetsOf, row)
    const institution = readInstitution(reader, reading, section)
    const people = readPeople(reader, reading, row, readSex)
    const { cell } = institution
    if (institution.name === '' && people.length > 0 && above !== '') {
      institution.name = above
      reader.notes.push(noticeNote({ kind: 'institution_from_above', cell, institutionName: above }))
    } else if (institution.name === '') reader.notes.push(errorNote({ kind: 'institution_missing', cell }))
    above = institution.name
    found.push({ row: row.number, institution, people, notes: withoutRepeats(reader.notes) })
  }
  return found
}

// A cell that two people of the row share is read twice.
const withoutRepeats = (notes: readonly ImportNote[]): ImportNote[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
]
