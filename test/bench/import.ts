import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manyRows, padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import type { Measurement } from './measure.ts'

const commandLine = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')
const rowCount = 5000

const run = (...words: string[]): { stdout: string; stderr: string } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr)
  return { stdout, stderr }
}

/** The bundled program, alone in its process, from its start to its end. */
const memoryOfProgram = async (file: string): Promise<number> => {
  using folder = disposableFolder()
  using test = openTestCore({ dataFolder: folder.path })
  await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  test.core.close()
  const reporter = join(import.meta.dirname, 'report-memory.ts')
  const words = ['import-padron', file, '--term', 'CER 2023', '--data', folder.path]
  const { stderr } = run('--import', reporter, commandLine, ...words)
  return Number(/^megabytes (.+)$/mu.exec(stderr)?.[1])
}

/** A padrón of 5,000 rows from the file to the database: time as CPU, which other programs of the computer move less. */
export const measureImport = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  const file = join(folder.path, 'padron.xlsx')
  writeFileSync(file, padronXlsx(manyRows(rowCount)))
  const { stdout } = run(join(import.meta.dirname, 'import-process.ts'), file)
  const { rows, previewCpu, cpu, wall } = JSON.parse(stdout) as {
    rows: number
    previewCpu: number
    cpu: number
    wall: number
  }
  if (rows !== rowCount) throw new Error(`Only ${rows} of ${rowCount} rows were imported`)
  const measured = (name: string, value: number, unit: string, limit: number | null): Measurement => ({
    name,
    value,
    unit,
    ratio: null,
    limit,
  })
  return [
    measured('preview of a padrón of 5,000 rows, CPU', previewCpu, 'ms', null),
    measured('import of a padrón of 5,000 rows with its preview, CPU', cpu, 'ms', 3000),
    measured('import of a padrón of 5,000 rows with its preview, elapsed', wall, 'ms', null),
    measured('memory of the program at its most, importing 5,000 rows', await memoryOfProgram(file), 'MB', 300),
  ]
}
