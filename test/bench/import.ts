import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manyRows, padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'
import type { Measurement } from './measure.ts'

const rowCount = 5000

/** Reads, previews and imports a padrón of 5,000 rows; the process that does it alone says how much memory it took. */
export const importOnce = async (file: string): Promise<{ milliseconds: number; previewMilliseconds: number }> => {
  using test = openTestCore()
  const term = await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  const startedAt = performance.now()
  const uploadId = await uploadFile(test.core, 'padron.xlsx', readFileSync(file))
  const request = await guessRequest(test.client, uploadId, term.id)
  const { fingerprint, counts } = await test.client.imports.preview(request)
  const previewedAt = performance.now()
  if (counts.new !== rowCount) throw new Error(`Only ${counts.new} of ${rowCount} rows would be imported`)
  await test.client.imports.apply({ request, fingerprint, skipErrors: false })
  return { milliseconds: performance.now() - startedAt, previewMilliseconds: previewedAt - startedAt }
}

/** A padrón of 5,000 rows from the file to the database, with its preview, in a process of its own. */
export const measureImport = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  const file = join(folder.path, 'padron.xlsx')
  writeFileSync(file, padronXlsx(manyRows(rowCount)))
  const program = join(import.meta.dirname, 'import-process.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { milliseconds, previewMilliseconds, megabytes } = JSON.parse(stdout) as Record<string, number>
  const measured = (name: string, value: number | undefined, unit: string, limit: number | null): Measurement => ({
    name,
    value: value ?? Number.NaN,
    unit,
    ratio: null,
    limit,
  })
  return [
    measured('preview of a padrón of 5,000 rows', previewMilliseconds, 'ms', null),
    measured('import of a padrón of 5,000 rows, with preview', milliseconds, 'ms', 3000),
    measured('memory at its most while importing 5,000 rows', megabytes, 'MB', 300),
  ]
}
