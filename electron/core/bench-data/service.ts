import { join } from 'node:path'
import { defaultSettings } from '../../../shared/domain/committee.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { renderDocx } from '../documents/docx.ts'
import { paragraph, text, type DocumentModel } from '../documents/model.ts'
import { renderText } from '../documents/text.ts'
import { openFileStore } from '../files/store.ts'
import { isEmptyProgram } from '../settings/service.ts'
import { addGroupsOfRegions, addLifeOfYear, addPlanOfYear, addPriorityAgenda } from './around.ts'
import { addMeetings, type ActaFiles } from './meetings.ts'
import { addPadron } from './padron.ts'
import * as store from './store.ts'
import { countedIds, type World } from './world.ts'
import { regionNames } from './words.ts'

/** The last year of the data set, whichever the clock says: the data are the same each time. */
const lastYear = 2023
const endOfData = `${lastYear}-12-31T12:00:00.000Z`
/** What the data set is of when it is whole. */
export const mostBenchYears = 20
export const mostBenchRegions = regionNames.length

export type BenchDataOptions = {
  dataFolder: string
  clock: () => Date
  newId: () => string
  years: number
  regions: number
  /** Told after each year, with how many sessions there are so far. */
  onYear: (year: number, sessions: number) => void
}
export type BenchData = ReturnType<typeof store.countRows>

const acta: DocumentModel = {
  properties: {
    title: 'Acta de medida',
    author: 'Mesa CER',
    subject: 'Datos de medida',
    keywords: [],
    language: 'es-PE',
  },
  header: { lines: [], yearName: null },
  watermark: null,
  footerNote: null,
  blocks: [paragraph([text('Este archivo representa a cada acta de los datos de medida.')])],
}

const keepActa = async (dataFolder: string): Promise<ActaFiles> => {
  const files = openFileStore(join(dataFolder, 'archivos'))
  const encode = (words: string): Uint8Array => new TextEncoder().encode(words)
  const word = await renderDocx(acta, { createdAt: endOfData })
  return {
    modelSha256: files.put(encode(JSON.stringify(acta))),
    textSha256: files.put(encode(renderText(acta))),
    fileSha256: files.put(word),
    sizeBytes: word.length,
  }
}

/** Writes without the log, which is in place again when this is done, or was never away when it failed. */
const writeUnlogged = <Result>(database: Database, run: () => Result): Result =>
  database.write({ command: 'bench.data', now: endOfData, fallbackActor: 'Datos de medida', mergeWithinMs: 0 }, () => {
    const triggers = store.liftLog(database.sql)
    const result = run()
    store.restoreLog(database.sql, triggers)
    return result
  })

const addBeginning = (world: World) => {
  const name = 'Mesa de Concertación para la Lucha Contra la Pobreza (datos de medida)'
  const committee = { ...defaultSettings.committee, name, acronym: 'MCLCP', region: 'Perú', city: 'Lima' }
  world.put('setting', { id: 'committee', value: JSON.stringify(committee) })
  const padron = addPadron(world)
  addPriorityAgenda(world)
  return { padron, groups: addGroupsOfRegions(world, padron) }
}

const fill = (database: Database, files: ActaFiles, { years, regions, onYear }: BenchDataOptions): void => {
  const world: World = {
    put: (table, row) => store.insertRow(database.sql, table, row),
    newId: countedIds(),
    regions: regionNames.slice(0, regions),
    firstYear: lastYear - years + 1,
    lastYear,
  }
  store.makeRoom(database.sql)
  const { padron, groups } = writeUnlogged(database, () => addBeginning(world))
  let before = 0
  for (let year = world.firstYear; year <= lastYear; year += 1) {
    before += writeUnlogged(database, () => {
      const activityIds = addPlanOfYear(world, year)
      addLifeOfYear(world, padron, groups, year)
      return addMeetings(world, padron, { year, before, activityIds, files })
    })
    onYear(year, before)
  }
  writeUnlogged(database, () => store.analyse(database.sql))
}

/**
 * Fills an empty data folder with the national data set of the benchmark: so many regions for so many years up to 2023, the
 * same each time. Null, and nothing was touched, when the folder has data already.
 * Throws CoreStartError when the folder cannot be opened.
 */
export const writeBenchData = async (options: BenchDataOptions): Promise<BenchData | null> => {
  const { dataFolder: folder, clock, newId } = options
  const database = openDatabase({ folder, clock, newId })
  try {
    if (!database.read(() => isEmptyProgram(database))) return null
    fill(database, await keepActa(folder), options)
    return database.read(() => store.countRows(database.sql))
  } finally {
    database.close()
  }
}
