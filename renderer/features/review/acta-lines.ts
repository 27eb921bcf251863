import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'

/** A paragraph of the acta as it is read, and the item of the agenda that says it. */
export type ActaLine = { text: string; agendaItemId: AgendaItemId | null; isHeading: boolean }

type Said = Pick<MinutesItem, 'item' | 'agreements' | 'commitments'>

// Shorter texts stand in too many places to tell whose they are.
const shortestTold = 12

/** The paragraphs one by one: a table or a list comes as several lines of one block. */
export const singleLines = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '')

const unnumbered = (line: string): string => line.replace(/^(?:[IVXLC]+|\d+)\. /u, '')

// What comes after one of these belongs to no item until an item's title stands there.
const sectionNames = new Set([
  'ASISTENCIA',
  'VERIFICACIÓN DEL QUÓRUM',
  'ACUERDOS',
  'COMPROMISOS',
  'ELECCIONES',
  'SUSPENSIÓN DE LA SESIÓN',
  'PRÓXIMA SESIÓN',
  'OBSERVACIONES',
  'CIERRE',
  'CONSTANCIA',
  'FE DE ERRATAS',
])

const isSection = (line: string): boolean =>
  sectionNames.has(line) || /^(?:[IVXLC]+\. \p{Lu}|REANUDACIÓN DE LA SESIÓN)/u.test(line)

const tellsOf = ({ agreements, commitments }: Said): string[] =>
  [...agreements, ...commitments].map(({ text }) => fold(text)).filter((text) => text.length >= shortestTold)

/** Which item of the agenda each paragraph belongs to, by its title above it or by the agreement that it says. */
export const actaLines = (paragraphs: readonly string[], items: readonly Said[]): ActaLine[] => {
  const titles = new Map(items.map(({ item }) => [fold(item.title), item.id]))
  const told = items.map((said) => ({ id: said.item.id, texts: tellsOf(said) }))
  let current: AgendaItemId | null = null
  return singleLines(paragraphs).map((text, index) => {
    const folded = fold(unnumbered(text))
    const titled = titles.get(folded)
    if (titled !== undefined) current = titled
    else if (isSection(text)) current = null
    const teller = current ?? told.find(({ texts }) => texts.some((said) => folded.includes(said)))?.id ?? null
    return { text, agendaItemId: teller, isHeading: index === 0 || titled !== undefined || isSection(text) }
  })
}
