import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { dumpOf, withoutAgendaName, withDatabase } from '../helpers/database.ts'
import { releasedDatabase } from '../helpers/released-database.ts'

type Member = { term_id: string; institution_id: string; is_active: number }

/** The folder of somebody who worked with version 1; `prepare` does something to it before the update. */
const versionOne = (prepare = ''): ReturnType<typeof disposableFolder> => {
  const folder = disposableFolder()
  const file = join(folder.path, 'mesa.sqlite')
  copyFileSync(releasedDatabase('v1.sqlite.gz'), file)
  withDatabase(file, (connection) => connection.exec(prepare))
  return folder
}

const update = (path: string): void => openTestCore({ dataFolder: path }).core.close()

test('everything that version 1 held is still there, word for word', () => {
  using folder = versionOne()
  const before = withoutAgendaName(dumpOf(folder.path))
  update(folder.path)
  const after = dumpOf(folder.path)
  for (const table of Object.keys(before).filter(
    (name) => !['local_state', 'change', 'change_set', 'document'].includes(name),
  ))
    expect(after[table], table).toMatchObject(before[table]!)
})

test('the institutions that were accredited take part in their term, and the others in the last one', () => {
  using folder = versionOne()
  const before = dumpOf(folder.path)
  update(folder.path)
  const { term_member: members = [], institution: institutions = [] } = dumpOf(folder.path)
  const accredited = new Set((before['accreditation'] as Member[]).map((row) => row.institution_id))
  const listed = new Set((members as Member[]).map((row) => row.institution_id))
  expect([...accredited].filter((id) => !listed.has(id))).toEqual([])
  expect((members as Member[]).every((row) => row.is_active === 1)).toBe(true)
  // Whoever only came as a guest or as staff never had a seat: nobody waits for their accreditation.
  const unlisted = (institutions as { id: string }[]).filter(({ id }) => !listed.has(id))
  const came = before['attendance'] as { institution_id: string; capacity: string }[]
  for (const { id } of unlisted) {
    const capacities = came.filter((row) => row.institution_id === id).map(({ capacity }) => capacity)
    expect(capacities.every((capacity) => capacity === 'guest' || capacity === 'staff')).toBe(true)
  }
})

test('two computers that update the same data give each membership the same id', () => {
  using one = versionOne()
  using other = versionOne()
  update(one.path)
  update(other.path)
  expect(dumpOf(one.path)['term_member']).toEqual(dumpOf(other.path)['term_member'])
})

test('the memberships are in the history, under the name of the update', () => {
  using folder = versionOne()
  update(folder.path)
  const commands = withDatabase(join(folder.path, 'mesa.sqlite'), (connection) =>
    connection
      .prepare(
        `SELECT DISTINCT command FROM change_set JOIN change ON change_set_id = change_set.id
         WHERE table_name = 'term_member'`,
      )
      .pluck()
      .all(),
  )
  expect(commands).toEqual(['program.upgrade'])
})

test('a document that was produced keeps its file, and belongs to its session', () => {
  const sha256 = 'a'.repeat(64)
  using folder = versionOne(
    `INSERT INTO document SELECT '018917a0-0000-7000-8000-999999999999', 'minutes', id, 'Acta', 'Acta.docx', 1, 9,
       '${sha256}', '${sha256}', '2023-07-01T00:00:00.000Z', 'Alguien', 1 FROM session LIMIT 1`,
  )
  update(folder.path)
  const [document] = dumpOf(folder.path)['document'] as { subject_id: string; session_id: string }[]
  expect(document).toMatchObject({ file_name: 'Acta.docx', sha256, subject_id: document!.session_id })
})

test('what is written in a column that was added is in the history too', async () => {
  using folder = versionOne()
  using test = openTestCore({ dataFolder: folder.path })
  const { institutions } = await test.client.institutions.list()
  const [{ id, version, isDemonstration: _, ...draft }] = institutions as [(typeof institutions)[number]]
  await test.client.institutions.update({ id, draft: { ...draft, province: 'Grau' }, expectedVersion: version })
  const [latest] = await test.client.history.list({ before: null, limit: 1 })
  expect(await test.client.history.get({ id: latest!.id })).toContainEqual({
    table: 'institution',
    row: id,
    column: 'province',
    operation: 'update',
    before: null,
    after: 'Grau',
  })
})

const refused: [rule: string, sql: string][] = [
  [
    'a letter about nothing',
    `INSERT INTO letter (id, kind, status, subject, body, copies) VALUES ('x', 'call', 'draft', '', '', '[]')`,
  ],
  [
    'a letter that was issued without its number',
    `INSERT INTO letter (id, kind, session_id, status, subject, body, copies) SELECT 'x', 'call', id, 'issued', '', '', '[]' FROM session LIMIT 1`,
  ],
  [
    'two drafts of one call',
    `INSERT INTO letter (id, kind, session_id, status, subject, body, copies) SELECT 'x' || value, 'call', (SELECT id FROM session LIMIT 1), 'draft', '', '', '[]' FROM json_each('[1,2]')`,
  ],
  [
    'an institution twice in a term',
    `INSERT INTO term_member SELECT 'x', term_id, institution_id, 0, 1 FROM term_member LIMIT 1`,
  ],
  ['an answer that nobody knows', `UPDATE recipient SET answer = 'quizás'`],
  ['an accreditation replaced by nobody', `UPDATE accreditation SET replaced_by_id = 'nadie'`],
  ['an office that ends before it begins', `UPDATE coordination SET valid_to = '1999-01-01'`],
  ['a level that nobody knows', `UPDATE institution SET level = 'mundial'`],
  ['the loss of somebody who was in office', `DELETE FROM person WHERE id IN (SELECT person_id FROM coordination)`],
]

test.each(refused)('the table itself refuses %s', async (_, sql) => {
  using test = openTestCore()
  await test.client.settings.loadDemonstration()
  test.core.close()
  withDatabase(join(test.dataFolder, 'mesa.sqlite'), (connection) => {
    connection.pragma('foreign_keys = ON')
    expect(() => connection.exec(sql)).toThrow(/constraint failed/)
  })
})
