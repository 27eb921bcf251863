import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import { createUnit } from '../../electron/core/context.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { drawNorm } from '../../electron/core/ordinances/document-source.ts'
import { createOrdinance } from '../../electron/core/ordinances/service.ts'
import { disposableFolder, steppingClock } from '../helpers/core.ts'
import { largeOrdinance, largeSize } from '../helpers/large-ordinance.ts'
import { renderBare } from './bare-docx.ts'
import { requireSameWords } from './documents.ts'
import { compare, type Measurement } from './measure.ts'

const createdAt = '2023-03-14T14:00:00.000Z'

/** The Word file of a large ordinance, from the database to the bytes, against the docx library alone. */
export const measureOrdinanceWord = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder: folder.path, clock, newId })
  const unit = createUnit({ database, files: openFileStore(join(folder.path, 'archivos')), clock, newId })
  const writing = { command: 'bench', now: unit.now, fallbackActor: 'bench', mergeWithinMs: 0 }
  const { id } = database.write(writing, () => createOrdinance(unit, largeOrdinance()))
  const read = () => database.read(() => drawNorm(unit, id, 'ordinance').model)
  const model = read()
  requireSameWords(await renderDocx(model, { createdAt }), await renderBare(model))
  const whole = await compare(
    () => renderDocx(read(), { createdAt }),
    () => renderBare(model),
    { runs: 25, warmUps: 10 },
  )
  database.close()
  const size = `${String(largeSize.articles)} articles, ${String(largeSize.recitals)} recitals`
  return [{ name: `render ordenanza (${size})`, value: whole.ours, unit: 'ms', ratio: whole.ratio, limit: 2 }]
}
