import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Term } from '../../shared/contract/committee.ts'
import type { ImportPreview, ImportRequest, SheetReading } from '../../shared/contract/imports.ts'
import { largestUploadBytes, uploadAddress, UploadReceipt } from '../../shared/contract/uploads.ts'
import { dayOf, isWithin, nearestDay } from '../../shared/domain/dates.ts'
import { importNoteSentence } from '../../shared/domain/padron-import-sentences.ts'
import { fileRequest, type Door } from './client.ts'
import { findTerm } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { writeForPerson } from './write-file.ts'

const megabytes = largestUploadBytes / 1024 / 1024

const refusals: Record<string, string> = {
  ENOENT: 'no existe',
  EISDIR: 'es una carpeta',
  EACCES: 'no se puede leer: falta permiso',
}

const readBytes = (file: string): Uint8Array => {
  try {
    if (statSync(file).size > largestUploadBytes)
      throw new CommandFailure(2, `El archivo «${file}» pesa más de ${megabytes} MB. No se importó nada.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof CommandFailure) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new CommandFailure(2, `El archivo «${file}» ${refusals[code] ?? 'no se puede leer'}. No se importó nada.`)
  }
}

const upload = async ({ fetch }: Door, file: string): Promise<UploadReceipt['uploadId']> => {
  const bytes = readBytes(file)
  if (bytes.length === 0) throw new CommandFailure(2, `El archivo «${file}» está vacío. No se importó nada.`)
  const { url } = fileRequest('uploads')
  const answer = await fetch(
    new Request(new URL(uploadAddress(basename(file)), url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  )
  const receipt = UploadReceipt.safeParse(await answer.json())
  if (!receipt.success)
    throw new CommandFailure(1, 'El archivo no se pudo copiar a la carpeta de datos. No se importó nada.')
  return receipt.data.uploadId
}

/** The term that was asked for, else the one in force today. */
const chooseTerm = async (door: Door, asked: string | undefined): Promise<Term> => {
  if (asked !== undefined) return findTerm(door, asked)
  const today = dayOf(new Date().toISOString())
  const terms = await door.client.terms.list()
  const current = terms.find(({ firstDay, lastDay }) => isWithin(today, firstDay, lastDay))
  if (current) return current
  const known = terms.length === 0 ? 'no hay ninguno' : terms.map(({ name }) => `«${name}»`).join(', ')
  throw new CommandFailure(2, `Hoy no cae en ningún período: indique uno con «--term». Períodos: ${known}.`)
}

export type PadronImportOptions = { dryRun?: boolean; term?: string; sheet?: string; skipErrors?: boolean }

const requestOf = (reading: SheetReading, uploadId: UploadReceipt['uploadId'], term: Term): ImportRequest => ({
  uploadId,
  sheet: reading.sheet,
  headerRow: reading.headerRow,
  mapping: reading.mapping,
  termId: term.id,
  on: null,
  segmentChoices: [],
  decisions: [],
})

const summarise = (reading: SheetReading, term: Term, preview: ImportPreview) => ({
  file: reading.fileName,
  sheet: reading.sheet,
  term: term.name,
  headerRow: reading.headerRow,
  columns: reading.columns.map(({ name, header, target, confidence }) => ({
    column: name,
    header,
    target,
    confidence,
  })),
  counts: preview.counts,
  rows: preview.rows.map(({ row, outcome, institutionName, people, notes }) => ({
    row,
    outcome,
    institution: institutionName,
    people,
    notes: notes.map(importNoteSentence),
  })),
})

/** As many as a terminal shows at once; the JSON has them all. */
const mostSaid = 20

const saidOf = ({ counts, rows }: ImportPreview): string[] => {
  const notes = rows.flatMap(({ row, notes: said }) =>
    said.filter(({ severity }) => severity !== 'notice').map((note) => `  Fila ${row}: ${importNoteSentence(note)}`),
  )
  const rest = notes.length > mostSaid ? [`  … y ${notes.length - mostSaid} observaciones más.`] : []
  return [
    `Nuevas: ${counts.new}. Actualizan: ${counts.update}. Sin cambios: ${counts.unchanged}. Duplicadas: ${counts.duplicate}. Con error: ${counts.error}.`,
    ...notes.slice(0, mostSaid),
    ...rest,
  ]
}

/** Imports a padrón with the columns as they are guessed, or says what each row would do. */
export const importPadron = async (door: Door, file: string, options: PadronImportOptions): Promise<Outcome> => {
  const term = await chooseTerm(door, options.term)
  const uploadId = await upload(door, file)
  const { imports } = door.client
  const reading = await imports.read({ uploadId, sheet: options.sheet ?? null, headerRow: null })
  if (reading.mapping.length === 0)
    throw new CommandFailure(2, 'No se reconoció ninguna columna. No se importó nada. Impórtelo desde el programa.')
  const request = requestOf(reading, uploadId, term)
  const preview = await imports.preview(request)
  const summary = summarise(reading, term, preview)
  if (options.dryRun === true)
    return { result: summary, sentences: [...saidOf(preview), 'Es solo una prueba: no se importó nada.'] }
  const skipErrors = options.skipErrors === true
  if (preview.counts.error > 0 && !skipErrors)
    throw new CommandFailure(
      2,
      ...saidOf(preview),
      'No se importó nada. Corrija esas filas, o use «--skip-errors» para dejarlas de lado.',
    )
  if (preview.counts.new + preview.counts.update === 0)
    return { result: { ...summary, import: null }, sentences: [...saidOf(preview), 'No había nada que cambiar.'] }
  const made = await imports.apply({ request, fingerprint: preview.fingerprint, skipErrors })
  return {
    result: { ...summary, import: made },
    sentences: [...saidOf(preview), `Se importó al período ${term.name}.`],
  }
}

/** Writes the padrón of a term as a spreadsheet. */
export const exportPadron = async (door: Door, asked: string | undefined, out: string): Promise<Outcome> => {
  const term = await chooseTerm(door, asked)
  const today = dayOf(new Date().toISOString())
  // Of a term that is over, or still to come, the day that is nearest to today.
  const on = nearestDay(today, term.firstDay, term.lastDay)
  const answer = await door.fetch(fileRequest(`exports/padron/${term.id}?on=${on}`))
  if (!answer.ok) throw new CommandFailure(1, 'El padrón no se pudo exportar. Use «check».')
  const file = await writeForPerson(resolve(out), new Uint8Array(await answer.arrayBuffer()))
  const kept = file === resolve(out) ? [] : ['Ya había un archivo distinto con ese nombre: no se tocó.']
  return { result: { file, term: term.name, on }, sentences: [...kept, `Padrón del período ${term.name}: ${file}`] }
}
