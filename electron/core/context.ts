import type { Day, Instant } from '../../shared/domain/dates.ts'
import { dayOf } from '../../shared/domain/dates.ts'
import { readLocal } from './database/local-state.ts'
import type { Database } from './database/open.ts'
import type { Sql } from './database/sql.ts'
import type { WordWriter } from './documents/word-writer.ts'
import type { FileStore } from './files/store.ts'
import type { Uploads } from './files/uploads.ts'
import type { LogEntry } from './log.ts'
import type { SearchIndex } from './search/search-index.ts'

/** What the procedures share for as long as the core is open. */
export type CoreContext = {
  database: Database
  files: FileStore
  /** What a page handed over and no command has taken yet. */
  uploads: Uploads
  clock: () => Date
  newId: () => string
  log: (entry: LogEntry) => void
  /** Writes Word files where somebody goes on working meanwhile; without it they are written in the same thread. */
  word?: WordWriter
  /** Where everything can be found; without it an index is made for each question. */
  search?: SearchIndex
}

/** What a use case works with: one transaction, one moment. Nobody below asks the clock or makes ids on their own. */
export type Unit = {
  sql: Sql
  /** What the program kept as files; only to read. */
  files: Pick<FileStore, 'get' | 'has'>
  now: Instant
  /** The day in Peru. */
  today: Day
  newId: <Id extends string>() => Id
  /** Who wrote what an invented or imported past says, when it was not who works here. */
  author?: string
}

/** A unit of work at this moment. */
export const createUnit = ({
  database,
  files,
  clock,
  newId,
}: Pick<CoreContext, 'database' | 'files' | 'clock' | 'newId'>): Unit => {
  const now = clock().toISOString()
  return {
    sql: database.sql,
    files,
    now,
    // Worked out for those who ask: the calendar of a time zone costs more than a row.
    get today() {
      return dayOf(now)
    },
    newId: <Id extends string>() => newId() as Id,
  }
}

type Call<Input> = { input: Input; context: CoreContext; path: readonly string[] }

/** Who signs a change before anybody has said who works at this computer. */
export const unnamedOperator = 'Sin nombre'

/** Who works at this computer, as signed in what they write. */
export const operatorOf = ({ sql, author }: Pick<Unit, 'sql' | 'author'>): string =>
  author ?? readLocal(sql, 'operator_name') ?? unnamedOperator

/** Writes in one logged transaction, under the name of the procedure. */
export const write = <Result>(
  context: CoreContext,
  command: string,
  run: (unit: Unit) => Result,
  mergeWithinMs = 0,
): Result => {
  const unit = createUnit(context)
  return context.database.write({ command, now: unit.now, fallbackActor: unnamedOperator, mergeWithinMs }, () =>
    run(unit),
  )
}

/** Makes a procedure of a use case that writes. */
export const command =
  <Input, Output>(run: (unit: Unit, input: Input) => Output, options: { mergeWithinMs?: number } = {}) =>
  ({ input, context, path }: Call<Input>): Output =>
    write(context, path.join('.'), (unit) => run(unit, input), options.mergeWithinMs)

/** Makes a procedure of a use case that only reads. */
export const query =
  <Input, Output>(run: (unit: Unit, input: Input) => Output) =>
  ({ input, context }: Call<Input>): Output =>
    context.database.read(() => run(createUnit(context), input))
