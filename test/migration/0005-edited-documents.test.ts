import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { releasedDatabase } from '../helpers/released-database.ts'

test('what was written before is of the program, and a row that says otherwise is told apart', async () => {
  using folder = disposableFolder()
  const file = join(folder.path, 'mesa.sqlite')
  copyFileSync(releasedDatabase('v4.sqlite.gz'), file)
  withDatabase(file, (connection) => {
    connection.exec(
      `INSERT INTO document SELECT '018917a0-0000-7000-8000-999999999999', 'minutes', id, id, 'Acta', 'Acta.docx', 1, 9,
         '${'0'.repeat(64)}', '${'1'.repeat(64)}', '2023-07-03T14:00:00.000Z', 'Ana', 1 FROM session LIMIT 1`,
    )
  })
  openTestCore({ dataFolder: folder.path }).core.close()
  withDatabase(file, (connection) => {
    expect(connection.prepare('SELECT title, origin FROM document').all()).toEqual([
      { title: 'Acta', origin: 'program' },
    ])
    connection.exec(`UPDATE document SET origin = 'edited'`)
    const logged = connection.prepare(
      `SELECT before, after FROM change WHERE table_name = 'document' AND column_name = 'origin'`,
    )
    expect(logged.all()).toEqual([{ before: 'program', after: 'edited' }])
    expect(() => connection.exec(`UPDATE document SET origin = 'nobody'`)).toThrow(/CHECK/)
  })
})
