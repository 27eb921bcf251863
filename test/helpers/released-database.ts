import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { migrations } from '../../electron/core/database/migrations/index.ts'

/** Where `vN.sqlite.gz` lies, the database that each released version wrote. */
export const releasedFolder = join(import.meta.dirname, '..', 'fixtures', 'databases')

/** The names of those there are. */
export const releasedNames = (): string[] => readdirSync(releasedFolder).filter((name) => name.endsWith('.sqlite.gz'))

const unpacked = new Map<string, string>()

/** The path of an unpacked copy of a released database, the newest unless told; a test copies it and leaves it as it is. */
export const releasedDatabase = (name = `v${String(migrations.length)}.sqlite.gz`): string => {
  const known = unpacked.get(name)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), 'mesa-cer-released-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'mesa.sqlite')
  writeFileSync(path, gunzipSync(readFileSync(join(releasedFolder, name))))
  unpacked.set(name, path)
  return path
}
