import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { PlanReading, PlanSummary } from '../../shared/contract/plan.ts'
import { largestUploadBytes, uploadAddress, UploadReceipt } from '../../shared/contract/uploads.ts'
import { planProblemSentence } from '../../shared/domain/plan-import-problems.ts'
import { fileRequest, type Door } from './client.ts'
import { renderTo } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { writeForPerson } from './write-file.ts'

const planOfYear = async ({ client }: Door, year: string | undefined): Promise<PlanSummary> => {
  const plans = await client.plan.list()
  const [newest] = plans
  if (newest === undefined) throw new CommandFailure(2, 'Todavía no hay ningún plan. Cárguelo con «cer plan load».')
  if (year === undefined) return newest
  const plan = plans.find((one) => String(one.year) === year)
  if (plan) return plan
  throw new CommandFailure(2, `No hay un plan del año «${year}». Hay de: ${plans.map((one) => one.year).join(', ')}.`)
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const writeWorkbook = async ({ fetch }: Door, plan: PlanSummary, out: string): Promise<Outcome> => {
  const answer = await fetch(fileRequest(`exports/plan/${plan.id}`))
  if (!answer.ok) throw new CommandFailure(1, 'El balance no se pudo escribir. Use «check».')
  const file = await writeForPerson(out, new Uint8Array(await answer.arrayBuffer()))
  const kept = file === out ? [] : ['Ya había un archivo distinto con ese nombre: no se tocó.']
  return {
    result: { file, plan: plan.name, year: plan.year },
    sentences: [...kept, `Balance del ${plan.name}: ${file}`],
  }
}

const renderBalance = (door: Door, plan: PlanSummary, out: string): Promise<Outcome> =>
  renderTo(door, { kind: 'plan_balance', subjectId: plan.id }, out)

/** Writes the balance of a plan in Word, of the newest without a year. */
export const renderPlan = async (door: Door, out: string, year: string | undefined): Promise<Outcome> =>
  renderBalance(door, await planOfYear(door, year), out)

/** Writes the balance of a plan, of the newest without a year: in Word, or as a spreadsheet where the file ends in .xlsx. */
export const planBalance = async (door: Door, out: string, year: string | undefined): Promise<Outcome> => {
  const plan = await planOfYear(door, year)
  if (/\.xlsx$/iu.test(out) && !isFolder(resolve(out))) return writeWorkbook(door, plan, resolve(out))
  if (/\.[a-z]{2,4}$/iu.test(out) && !/\.docx$/iu.test(out) && !isFolder(resolve(out)))
    throw new CommandFailure(2, `«${basename(out)}» tiene que terminar en .docx o en .xlsx. No se escribió nada.`)
  return renderBalance(door, plan, out)
}

const readBytes = (file: string): Uint8Array => {
  try {
    if (statSync(file).size > largestUploadBytes)
      throw new CommandFailure(2, `El archivo «${file}» es demasiado grande para un plan. No se cargó nada.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof CommandFailure) throw error
    throw new CommandFailure(2, `El archivo «${file}» no existe o no se puede leer. No se cargó nada.`)
  }
}

const upload = async ({ fetch }: Door, file: string): Promise<UploadReceipt['uploadId']> => {
  const bytes = readBytes(file)
  if (bytes.length === 0) throw new CommandFailure(2, `El archivo «${file}» está vacío. No se cargó nada.`)
  const { url } = fileRequest('uploads')
  const answer = await fetch(
    new Request(new URL(uploadAddress(basename(file)), url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  )
  const receipt = UploadReceipt.safeParse(await answer.json())
  if (receipt.success) return receipt.data.uploadId
  throw new CommandFailure(1, 'El archivo no se pudo copiar a la carpeta de datos. No se cargó nada.')
}

const summarise = ({
  fileName,
  sheet,
  year,
  name,
  content,
  problems,
  replaces,
  newPriorities,
  ...rest
}: PlanReading) => ({
  file: fileName,
  sheet,
  year,
  name,
  objectives: content?.objectives.length ?? null,
  activities: content?.objectives.reduce((sum, { activities }) => sum + activities.length, 0) ?? null,
  ignoredColumns: rest.ignoredColumns,
  newPriorities,
  replaces,
  problems: problems.map((problem) => ({
    row: problem.at.row,
    place: problem.at.label,
    reason: planProblemSentence(problem),
  })),
})

/** As many as a terminal shows at once; the JSON of a dry run has them all. */
const mostSaid = 20

const wrongWords = ({ problems }: PlanReading): string[] => [
  ...problems.slice(0, mostSaid).map((problem) => `  En ${problem.at.label}: ${planProblemSentence(problem)}`),
  ...(problems.length > mostSaid ? [`  … y ${String(problems.length - mostSaid)} más.`] : []),
]

const yearOf = (asked: string | undefined): number | null => {
  if (asked === undefined) return null
  if (/^\d{4}$/u.test(asked)) return Number(asked)
  throw new CommandFailure(2, `«${asked}» no es un año. Escríbalo así: 2023.`)
}

export type PlanLoadOptions = { dryRun?: boolean; year?: string; replace?: boolean; sheet?: string }

/** Loads a plan from JSON or a spreadsheet, all of it or nothing; or only says what it would do. */
export const loadPlan = async (door: Door, file: string, options: PlanLoadOptions): Promise<Outcome> => {
  const request = { uploadId: await upload(door, file), sheet: options.sheet ?? null, year: yearOf(options.year) }
  const reading = await door.client.plan.readFile(request)
  const summary = summarise(reading)
  const isRight = reading.content !== null
  if (options.dryRun === true) {
    const said = isRight
      ? `Se cargaría el ${reading.name}: ${String(summary.activities)} actividades.`
      : 'El archivo tiene errores:'
    return { result: summary, sentences: [said, ...wrongWords(reading), 'Es solo una prueba: no se cargó nada.'] }
  }
  if (!isRight) throw new CommandFailure(2, 'El archivo tiene errores. No se cargó nada.', ...wrongWords(reading))
  if (reading.replaces !== null && options.replace !== true)
    throw new CommandFailure(
      2,
      `Ya hay un plan del año ${String(reading.year)} («${reading.replaces.name}»). No se cargó nada. Use «--replace» para reemplazarlo: las actividades con el mismo texto conservan su avance.`,
    )
  const plan = await door.client.plan.load({ ...request, replaces: options.replace === true })
  return {
    result: { ...summary, plan },
    sentences: [`Se cargó el ${plan.name}: ${String(plan.activities)} actividades.`],
  }
}
