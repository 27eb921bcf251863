// Makes `test/fixtures/databases/vN.sqlite.gz`, the database that the version being released writes, from the demonstration
// year. Run once at each release that adds a migration, never again: `node test/helpers/make-released-database.ts`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createCore } from '../../electron/core/app.ts'
import { migrations } from '../../electron/core/database/migrations/index.ts'
import { addItem, planSession, text } from './committee.ts'
import { clientOf, steppingClock, temporaryFolder } from './core.ts'
import { withDatabase } from './database.ts'
import { releasedFolder } from './released-database.ts'

const dataFolder = temporaryFolder()
const clock = steppingClock('2023-07-03T14:00:00.000Z')
let made = 0
const newId = () => `018917a0-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`

const core = createCore({ dataFolder, clock, newId, log: () => undefined })
const client = clientOf(core.fetch)
await client.settings.loadDemonstration()
await client.settings.setOperator({ name: 'Persona de demostración' })
const session = await planSession(client, { heldOn: '2023-08-24' })
const { id: agendaItemId } = await addItem(client, session, 'Informe de la secretaría técnica')
await client.minutes.saveNotes({
  agendaItemId,
  notes: text('Un texto que ninguna versión pierde.'),
  expectedVersion: 0,
})
core.close()

const file = join(dataFolder, 'mesa.sqlite')
withDatabase(file, (connection) => {
  // The name of the computer that made the file is nobody's business.
  connection.exec(`UPDATE local_state SET value = 'laptop' WHERE key = 'device_name'`)
  connection.exec(`UPDATE change_set SET device_name = 'laptop' WHERE device_name <> ''`)
  connection.exec('VACUUM')
})
mkdirSync(releasedFolder, { recursive: true })
const packed = gzipSync(readFileSync(file), { level: 9 })
writeFileSync(join(releasedFolder, `v${String(migrations.length)}.sqlite.gz`), packed)
rmSync(dataFolder, { recursive: true })
