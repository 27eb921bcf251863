import BetterSqlite from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../electron/core/database/migrate.ts'
import { migrations } from '../../electron/core/database/migrations/index.ts'

const fingerprint = createHash('sha256')
  .update(migrations.map(({ sql }) => sql).join('\n'))
  .digest('hex')
  .slice(0, 16)

const kept = join(tmpdir(), `mesa-cer-empty-${fingerprint}.sqlite`)

const make = (): void => {
  const partial = `${kept}.${randomUUID()}`
  const connection = new BetterSqlite(partial)
  connection.pragma('journal_mode = WAL')
  migrate(connection, { migrations, backupFolder: tmpdir(), stamp: 'test' })
  connection.close()
  renameSync(partial, kept)
}

/**
 * Puts into a folder the database that the first start of the program makes there, byte for byte the same whenever it is made:
 * all migrations together take half a second, and most tests are about something else. How it comes about is what
 * test/migration and core-start are about.
 */
export const putEmptyDatabase = (dataFolder: string): void => {
  if (!existsSync(kept)) make()
  copyFileSync(kept, join(dataFolder, 'mesa.sqlite'))
}
