import BetterSqlite from 'better-sqlite3'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchExpression } from '../../electron/core/search/expression.ts'
import { readSearch } from '../../shared/domain/search-query.ts'
import { openTestCore, type Client } from '../helpers/core.ts'
import { percentile95, type Measurement } from './measure.ts'
import { folderWith } from './national.ts'

/** What the issue promises: so many times the bare statement. */
const mostTimes = 3
const rounds = 5

/** What people type, letter by letter and at once: rare words, words that stand everywhere, phrases, filters, nothing. */
const queries = [
  'an',
  'anem',
  'anemia',
  'salud',
  'escuela agua',
  'quispe',
  'quispe huaman',
  'sesion ordinaria 003',
  'acuerdo 012-2019',
  '"agua segura"',
  'compromiso',
  'de la',
  'zzz',
  'ñahui',
  'tipo:acuerdo año:2015',
  'tipo:compromiso anemia',
  'tipo:acta salud año:2010-2012',
  'tipo:persona rosa',
  '@DIRESA anemia',
  '@DIRESA tipo:compromiso año:2023',
]

const clock = () => new Date('2023-11-15T15:00:00.000Z')

const makeIndex = async (client: Client): Promise<void> => {
  for (;;) if ((await client.search.find({ query: 'acta', after: null, limit: 1 })).isComplete) return
}

/** A search through the whole program beside the statement of FTS5 alone, on the same words of the same index. */
const measureOn = async (folder: string): Promise<Measurement[]> => {
  const copy = join(folder, 'busqueda-sola.sqlite')
  const making = openTestCore({ dataFolder: folder, clock })
  const startedAt = performance.now()
  await makeIndex(making.client)
  const made = (performance.now() - startedAt) / 1000
  making.core.close()
  copyFileSync(join(folder, 'busqueda.sqlite'), copy)
  const bare = new BetterSqlite(copy, { readonly: true })
  const statement = bare.prepare('SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rank LIMIT 20')
  using core = openTestCore({ dataFolder: folder, clock })
  await makeIndex(core.client)
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round <= rounds; round += 1)
    for (const query of queries) {
      const begun = performance.now()
      await core.client.search.find({ query, after: null, limit: 20 })
      const ours = performance.now() - begun
      const expression = matchExpression(readSearch(query), () => [])
      const begunBare = performance.now()
      statement.all(expression)
      const theirs = performance.now() - begunBare
      if (round === 0) continue // what the disk gives for the first time counts for neither
      times.ours.push(ours)
      times.theirs.push(theirs)
    }
  bare.close()
  const [value, theirs] = [percentile95(times.ours), percentile95(times.theirs)]
  return [
    { name: 'national data, making the index of the search', value: made, unit: 's', ratio: null, limit: null },
    { name: 'national data, search, 95th', value, unit: 'ms', ratio: value / theirs, limit: mostTimes },
  ]
}

/** The search on twenty years of all regions. */
export const measureSearch = async (): Promise<Measurement[]> => {
  using national = folderWith(20)
  return await measureOn(national.path)
}
