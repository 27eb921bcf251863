import { columnOf, type Cell, type DateSystem, type Sheet, type Workbook } from '../../../shared/domain/spreadsheet.ts'
import { longestCell, mostSharedTexts, mostSheets } from './limits.ts'
import { builtInFormat, formatNumber, plainFormat, readFormat, type NumberFormat } from './number-format.ts'
import { refuse } from './problem.ts'
import { createSheetBuilder, newBudget, readRange, type CellBudget } from './sheet-builder.ts'
import { attribute, createXmlReader, type XmlHandler } from './xml.ts'
import type { Zip } from './zip.ts'

/*
 * Office Open XML workbooks (ECMA-376 part 1, chapter 18), read as a stream: only cells with something in them are kept.
 */

const readPart = (zip: Zip, name: string, handler: Partial<XmlHandler>): boolean => {
  const nothing = (): void => undefined
  const reader = createXmlReader({ open: nothing, close: nothing, text: nothing, ...handler })
  return zip.read(name, (piece, isLast) => reader.push(piece, isLast))
}

/** Where a relationship of a part points: relative to the folder of that part, or from the root. */
const resolveTarget = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

type Relationship = { id: string; type: string; target: string }

const readRelationships = (zip: Zip, part: string): Relationship[] => {
  const cut = part.lastIndexOf('/') + 1
  const found: Relationship[] = []
  readPart(zip, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const type = attribute(attributes, 'Type') ?? ''
      const target = resolveTarget(part, attribute(attributes, 'Target') ?? '')
      found.push({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

/** The workbook of the package, and undefined when it holds something else. */
export const findWorkbookPart = (zip: Zip): string | undefined => {
  const main = readRelationships(zip, '').find(({ type }) => type === 'officeDocument')?.target
  return main !== undefined && zip.has(main) ? main : ['xl/workbook.xml'].find((name) => zip.has(name))
}

/** Collects the text of `t` elements, leaving out how it is read aloud (`rPh`). */
const createTextCollector = () => {
  let text = ''
  let isInside = false
  let isPhonetic = false
  return {
    open: (name: string): void => {
      if (name === 'rPh') isPhonetic = true
      else if (name === 't') isInside = !isPhonetic
    },
    close: (name: string): void => {
      if (name === 'rPh') isPhonetic = false
      else if (name === 't') isInside = false
    },
    add: (more: string): void => {
      if (isInside && text.length < longestCell) text += more
    },
    take: (): string => {
      const taken = text
      text = ''
      return taken
    },
  }
}

const readSharedTexts = (zip: Zip, part: string | undefined): string[] => {
  const texts: string[] = []
  if (part === undefined) return texts
  const collector = createTextCollector()
  readPart(zip, part, {
    open: collector.open,
    text: collector.add,
    close: (name) => {
      collector.close(name)
      if (name !== 'si') return
      if (texts.length >= mostSharedTexts) refuse({ kind: 'too_many_cells', limit: mostSharedTexts })
      texts.push(collector.take())
    },
  })
  return texts
}

const mostStyles = 65_536

/** The number format of each cell style, in order. */
const readFormats = (zip: Zip, part: string | undefined): NumberFormat[] => {
  const custom = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  if (part === undefined) return formats
  let isCellStyle = false
  readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyle = true
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt' && custom.size < mostStyles)
        custom.set(id, readFormat(attribute(attributes, 'formatCode') ?? ''))
      if (name === 'xf' && isCellStyle && formats.length < mostStyles) formats.push(custom.get(id) ?? builtInFormat(id))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}

type SheetEntry = { name: string; isHidden: boolean; relationId: string }

const readWorkbook = (zip: Zip, part: string): { dateSystem: DateSystem; entries: SheetEntry[] } => {
  let dateSystem: DateSystem = 1900
  const entries: SheetEntry[] = []
  readPart(zip, part, {
    open: (name, attributes) => {
      const is1904 = name === 'workbookPr' ? attribute(attributes, 'date1904') : undefined
      if (is1904 === '1' || is1904 === 'true') dateSystem = 1904
      if (name !== 'sheet' || entries.length >= mostSheets) return
      const state = attribute(attributes, 'state') ?? 'visible'
      const sheetName = attribute(attributes, 'name') ?? ''
      entries.push({ name: sheetName, isHidden: state !== 'visible', relationId: attribute(attributes, 'r:id') ?? '' })
    },
  })
  return { dateSystem, entries }
}

type Tables = { texts: readonly string[]; formats: readonly NumberFormat[]; dateSystem: DateSystem }

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:T|$)/u

/** What a cell says, by its type (18.18.11). */
const cellOf = (type: string, value: string, style: number, { texts, formats, dateSystem }: Tables): Cell => {
  if (type === 's') return texts[Number(value)] ?? null
  if (type === 'b') return value === '1' ? 'Sí' : 'No'
  if (type === 'e') return { error: value }
  if (type === 'd') return isoDay.test(value) ? { day: value.slice(0, 10) } : value
  if (type === 'str' || type === 'inlineStr') return value
  return value.trim() === '' ? null : formatNumber(Number(value), formats[style] ?? plainFormat, dateSystem)
}

const referencePattern = /\sr="([A-Z]{1,3})(\d{1,7})"/u

/** Reads the cells of a sheet into a builder. */
const createCellReader = (builder: ReturnType<typeof createSheetBuilder>, tables: Tables): XmlHandler => {
  const collector = createTextCollector()
  let row = 0
  let column = -1
  let attributes = ''
  let value = ''
  let isValue = false
  const finish = (): void => {
    const text = value + collector.take()
    value = ''
    if (text === '') return
    const reference = referencePattern.exec(attributes)
    if (reference) column = columnOf(reference[1] ?? '')
    const style = Number(attribute(attributes, 's') ?? 0)
    builder.set(row, column, cellOf(attribute(attributes, 't') ?? 'n', text, style, tables))
  }
  return {
    open: (name, given) => {
      if (name === 'c') {
        column += 1
        attributes = given
      } else if (name === 'row') {
        const number = Number(attribute(given, 'r') ?? row + 1)
        row = Number.isInteger(number) && number > 0 ? number : row + 1
        column = -1
      } else if (name === 'v') isValue = true
      else if (name === 'mergeCell') {
        const range = readRange(attribute(given, 'ref') ?? '')
        if (range) builder.merge(range)
      } else collector.open(name)
    },
    text: (text) => {
      if (!isValue) collector.add(text)
      else if (value.length < longestCell) value += text
    },
    close: (name) => {
      if (name === 'v') isValue = false
      else if (name === 'c') finish()
      else collector.close(name)
    },
  }
}

/** Reads the sheets of an .xlsx or .xlsm workbook. */
export const readXlsx = (zip: Zip, workbookPart: string): Workbook => {
  const relationships = readRelationships(zip, workbookPart)
  const partOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target
  const { dateSystem, entries } = readWorkbook(zip, workbookPart)
  const tables: Tables = {
    texts: readSharedTexts(zip, partOf('sharedStrings')),
    formats: readFormats(zip, partOf('styles')),
    dateSystem,
  }
  const budget: CellBudget = newBudget()
  const read = ({ name, isHidden, relationId }: SheetEntry): Sheet[] => {
    const relationship = relationships.find(({ id }) => id === relationId)
    if (relationship?.type !== 'worksheet') return []
    const builder = createSheetBuilder(budget)
    if (!readPart(zip, relationship.target, createCellReader(builder, tables))) refuse({ kind: 'damaged' })
    return [builder.build(name, { isHidden, isPlainText: false, dateSystem })]
  }
  return { sheets: entries.flatMap(read) }
}
