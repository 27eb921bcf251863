import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CoreStartError } from '../../electron/core/app.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
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
