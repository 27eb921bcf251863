import { unzipSync, strFromU8 } from 'fflate'
import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import { createUnit } from '../../electron/core/context.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { loadRecord } from '../../electron/core/exchange/service.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { drawMinutes } from '../../electron/core/minutes/document-source.ts'
import { disposableFolder, steppingClock } from '../helpers/core.ts'
import { renderBare } from './bare-docx.ts'
import { fillTemplate, fillingOf, templateOf } from './filled-template.ts'
import { compare, type Measurement } from './measure.ts'
import { longMeeting } from './meeting.ts'

const createdAt = '2023-03-14T14:00:00.000Z'
const times = { runs: 40, warmUps: 20 }

const wordsOf = (bytes: Uint8Array): string => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const texts = xml.match(/<w:(?:t[ >][^<]*<|noBreakHyphen)/g) ?? []
  const words = texts.map((text) => (text.includes('noBreakHyphen') ? '-' : text.replace(/^[^>]*>|<$/g, ''))).join('')
  // Ours also holds numbers and dates together, which the library alone does not know.
  return words.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
}

/** A comparison of two documents that do not say the same would be worth nothing. */
export const requireSameWords = (ours: Uint8Array, theirs: Uint8Array): void => {
  const [left, right] = [wordsOf(ours), wordsOf(theirs)]
  if (left.length < 20_000 || left !== right) throw new Error('The two documents of the benchmark do not say the same')
}

/**
 * The Word minutes of a long meeting, from the database to the bytes, against the docx library alone and against
 * docxtemplater, which is given a ready template and ready words.
 */
export const measureDocuments = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder: folder.path, clock, newId })
  const unit = createUnit({ database, files: openFileStore(join(folder.path, 'archivos')), clock, newId })
  const writing = { command: 'bench', now: unit.now, fallbackActor: 'bench', mergeWithinMs: 0 }
  const { sessionId } = database.write(writing, () => loadRecord(unit, { record: longMeeting() }))
  const read = () => database.read(() => drawMinutes(unit, sessionId).model)
  const model = read()
  const [template, filling] = [await templateOf(model), fillingOf(model)]
  requireSameWords(await renderDocx(model, { createdAt }), await renderBare(model))
  requireSameWords(await renderDocx(model, { createdAt }), fillTemplate(template, filling))
  const whole = await compare(
    () => renderDocx(read(), { createdAt }),
    () => renderBare(model),
    times,
  )
  const fromModel = await compare(
    () => renderDocx(model, { createdAt }),
    () => renderBare(model),
    times,
  )
  const filled = await compare(
    () => renderDocx(read(), { createdAt }),
    () => fillTemplate(template, filling),
    times,
  )
  database.close()
  return [
    { name: 'render acta (60 people, 12 items)', value: whole.ours, unit: 'ms', ratio: whole.ratio, limit: 1.5 },
    { name: 'render acta, from the model', value: fromModel.ours, unit: 'ms', ratio: fromModel.ratio, limit: 1.5 },
    { name: 'render acta, against docxtemplater', value: filled.ours, unit: 'ms', ratio: filled.ratio, limit: 1 },
  ]
}
