import { resolve } from 'node:path'
import { startFailureSentence } from '../../shared/domain/start-failure.ts'
import { CoreStartError, mostBenchRegions, mostBenchYears, newUuidV7, writeBenchData } from '../core/app.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'

const wholeNumber = (text: string, most: number, option: string): number => {
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : 0
  if (number >= 1 && number <= most) return number
  throw new CommandFailure(2, `«${text}» no sirve para ${option}: escriba un número del 1 al ${String(most)}.`)
}

export type BenchDataFlags = { data: string; years: string; regions: string }

/** Fills an empty folder with the invented national data, the same each time; `say` tells how far it has come. */
export const benchData = async (
  { data, years, regions }: BenchDataFlags,
  say: (sentence: string) => void,
): Promise<Outcome> => {
  const clock = (): Date => new Date()
  const sizes = {
    years: wholeNumber(years, mostBenchYears, '--years'),
    regions: wholeNumber(regions, mostBenchRegions, '--regions'),
  }
  const onYear = (year: number, sessions: number): void => say(`Año ${String(year)}: ${String(sessions)} sesiones.`)
  const made = await write({ dataFolder: resolve(data), clock, newId: () => newUuidV7(clock), ...sizes, onYear })
  if (made === null) throw new CommandFailure(2, 'La carpeta ya tiene datos: no se tocó nada. Elija una carpeta vacía.')
  return {
    result: { ...sizes, ...made },
    sentences: [`Se crearon datos de medida con personas inventadas en ${resolve(data)}. No son de ninguna Mesa.`],
  }
}

const write = async (options: Parameters<typeof writeBenchData>[0]): ReturnType<typeof writeBenchData> => {
  try {
    return await writeBenchData(options)
  } catch (error) {
    if (!(error instanceof CoreStartError)) throw error
    throw new CommandFailure(1, startFailureSentence(error.code), `Carpeta de datos: ${options.dataFolder}`)
  }
}
