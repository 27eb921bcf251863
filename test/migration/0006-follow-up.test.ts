import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { dumpOf, withDatabase, withoutAgendaName } from '../helpers/database.ts'
import { releasedDatabase } from '../helpers/released-database.ts'

const versionFive = (prepare = ''): ReturnType<typeof disposableFolder> => {
  const folder = disposableFolder()
  const file = join(folder.path, 'mesa.sqlite')
  copyFileSync(releasedDatabase('v5.sqlite.gz'), file)
  withDatabase(file, (connection) => connection.exec(prepare))
  return folder
}

const update = (path: string): void => openTestCore({ dataFolder: path }).core.close()

test('the priorities become those of the one agenda that there was, with the same numbers and words', () => {
  using folder = versionFive()
  const before = withoutAgendaName(dumpOf(folder.path))['priority'] as object[]
  const [name] = (dumpOf(folder.path)['priority'] as { agenda_name: string }[]).map((row) => row.agenda_name)
  expect(before.length).toBe(10)
  update(folder.path)
  const { priority_agenda: agendas = [], priority = [] } = dumpOf(folder.path)
  expect(agendas).toMatchObject([{ name, is_main: 1, first_year: null }])
  const [{ id }] = agendas as [{ id: string }]
  expect(priority).toMatchObject(before.map((row) => ({ ...row, agenda_id: id })))
})

test('a committee without priorities gets no agenda', () => {
  using folder = versionFive('DELETE FROM priority')
  update(folder.path)
  expect(dumpOf(folder.path)['priority_agenda']).toEqual([])
})

test('the agreements that there were are in force, and the files and documents are the same', () => {
  using folder = versionFive(
    `INSERT INTO attachment (id, owner_kind, owner_id, file_name, media_type, size_bytes, sha256, added_at, added_by)
     SELECT 'adjunto', 'session', id, 'acta.pdf', 'application/pdf', 3, '${'a'.repeat(64)}', '2023-07-03T14:00:00.000Z', 'Ruth'
     FROM session LIMIT 1`,
  )
  const before = dumpOf(folder.path)
  update(folder.path)
  const after = dumpOf(folder.path)
  expect(after['agreement']!.length).toBeGreaterThan(0)
  for (const row of after['agreement']!) expect(row).toMatchObject({ state: 'in_force', undone_by_id: null })
  expect(after['attachment']).toEqual(before['attachment'])
  expect(after['document']).toEqual(before['document'])
})
