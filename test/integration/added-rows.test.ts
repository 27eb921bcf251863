import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase, type Database } from '../../electron/core/database/open.ts'
import { listChanges } from '../../electron/core/history/store.ts'
import { disposableFolder } from '../helpers/core.ts'

/*
 * The log says once that a row was added; what it was added with is worked out. Whatever happens to the row afterwards, the
 * entry must go on telling what the row began with.
 */

type Cells = { acronym: string | null; phone: string | null }

const cells: fc.Arbitrary<Cells> = fc.record({
  acronym: fc.option(fc.constantFrom('A', 'B'), { nil: null }),
  phone: fc.option(fc.constantFrom('', '083', '984'), { nil: null }),
})
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('put' as const), cells }),
    fc.record({ kind: fc.constant('remove' as const), cells }),
    fc.record({ kind: fc.constant('put and remove' as const), cells }),
  ),
  { minLength: 1, maxLength: 8 },
)

const openLogged = (folder: string) =>
  openDatabase({ folder, clock: () => new Date('2023-03-14T14:00:00.000Z'), newId: () => 'device' })

const isThere = ({ sql }: Database, id: string) => sql.get('SELECT 1 FROM institution WHERE id = ?', id) !== undefined

const put = (database: Database, id: string, { acronym, phone }: Cells): void => {
  if (isThere(database, id))
    database.sql.run('UPDATE institution SET acronym = ?, phone = ? WHERE id = ?', acronym, phone, id)
  else
    database.sql.run(
      'INSERT INTO institution (id, name, acronym, phone, is_demonstration) VALUES (?1, ?1, ?2, ?3, 1)',
      id,
      acronym,
      phone,
    )
}

const logged = (database: Database, run: () => void): number => {
  const options = { command: 'test', now: '2023-03-14T14:00:00.000Z', fallbackActor: 'Ana', mergeWithinMs: 0 }
  database.write(options, run)
  return database.sql.get<{ id: number }>('SELECT max(id) AS id FROM change_set')?.id ?? 0
}

const byColumn = <Change extends { column: string }>(changes: readonly Change[]): Change[] =>
  changes.toSorted((one, other) => one.column.localeCompare(other.column))

const told = (row: string, { acronym, phone }: Cells) =>
  Object.entries({ name: row, acronym, phone, is_demonstration: '1' }).flatMap(([column, after]) =>
    after === null ? [] : [{ table: 'institution', row, column, operation: 'insert', before: null, after }],
  )

test('an entry tells what a row was added with, whatever became of the row', () => {
  using folder = disposableFolder()
  const database = openLogged(folder.path)
  let rows = 0
  fc.assert(
    fc.property(steps, (played) => {
      const id = `institution-${String((rows += 1))}`
      const added: { changeSetId: number; cells: Cells }[] = []
      for (const step of played) {
        const isAdded = step.kind !== 'remove' && !isThere(database, id)
        const changeSetId = logged(database, () => {
          if (step.kind !== 'remove') put(database, id, step.cells)
          if (step.kind !== 'put') database.sql.run('DELETE FROM institution WHERE id = ?', id)
        })
        if (isAdded) added.push({ changeSetId, cells: step.cells })
      }
      for (const { changeSetId, cells: began } of added) {
        const changes = listChanges(database.sql, changeSetId).filter(({ operation }) => operation === 'insert')
        expect(byColumn(changes)).toEqual(byColumn(told(id, began)))
      }
    }),
    { numRuns: 200 },
  )
  database.close()
})
