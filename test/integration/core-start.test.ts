import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CoreStartError, newUuidV7 } from '../../electron/core/app.ts'
import { migrations } from '../../electron/core/database/migrations/index.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { disposableFolder, openTestCore, steppingClock } from '../helpers/core.ts'
import { releasedDatabase } from '../helpers/released-database.ts'
import { startSecondProgram } from '../helpers/second-program.ts'

test('a core that cannot use its files says why in a way that a person is told, and lets go of the folder', async () => {
  using folder = disposableFolder()
  const files = join(folder.path, 'archivos')
  writeFileSync(files, 'no es una carpeta')
  const start = () => openTestCore({ dataFolder: folder.path })
  expect(start).toThrow(CoreStartError)
  expect(start).toThrow(expect.objectContaining({ code: 'NO_PERMISSION' }))
  rmSync(files)
  mkdirSync(files)
  const second = await startSecondProgram(folder.path)
  await second.end()
  expect(second.answer).toBe('open')
})

test.skipIf(process.platform === 'win32')(
  'in a folder that others may read, what the core writes is only for its user',
  () => {
    using folder = disposableFolder()
    chmodSync(folder.path, 0o755)
    using test = openTestCore({ dataFolder: folder.path })
    const modes = readdirSync(test.dataFolder).map((name) => [name, statSync(join(test.dataFolder, name)).mode & 0o777])
    expect(modes).toEqual([
      ['mesa.sqlite', 0o600],
      ['mesa.sqlite-wal', 0o600],
      ['temporal', 0o700],
    ])
  },
)

test.skipIf(process.platform === 'win32')('the copy made before an update is only for its user too', () => {
  using folder = disposableFolder()
  chmodSync(folder.path, 0o755)
  const newest = migrations.length
  copyFileSync(releasedDatabase(), join(folder.path, 'mesa.sqlite'))
  const clock = steppingClock()
  const next = { number: newest + 1, name: 'planted', sql: 'CREATE TABLE uno (a TEXT) STRICT' }
  const options = { folder: folder.path, clock, newId: () => newUuidV7(clock), migrations: [...migrations, next] }
  openDatabase(options).close()
  expect(statSync(join(folder.path, 'respaldos')).mode & 0o777).toBe(0o700)
})

test('an unexpected failure outside the procedures leaves its place in the log, without message and folders', async () => {
  using test = openTestCore({ rendererFolder: join(import.meta.dirname, 'Ana Quispe') })
  expect((await test.core.fetch(new Request('http://mesa.test/'))).status).toBe(500)
  expect(test.log).toMatchObject([{ event: 'unexpected', kind: 'Error' }])
  expect(test.log[0]?.['stack']).toContain('static.ts')
  for (const personal of ['Quispe', import.meta.dirname]) expect(JSON.stringify(test.log)).not.toContain(personal)
})
