import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import { createUnit } from '../../electron/core/context.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { loadRecord } from '../../electron/core/exchange/service.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { callLettersDocument, type CallLettersData } from '../../electron/core/letters/document.ts'
import { drawMinutes } from '../../electron/core/minutes/document-source.ts'
import { callLetters } from '../documents/sample-call.ts'
import { disposableFolder, steppingClock } from '../helpers/core.ts'
import { compare, type Measurement } from './measure.ts'
import { longMeeting } from './meeting.ts'

const createdAt = '2023-03-14T14:00:00.000Z'
const letterCount = 150
const times = { runs: 15, warmUps: 5 }

/** A call to 150 institutions, each letter to a person of its own, with an agenda as long as the meeting's. */
const manyLetters = (): CallLettersData => {
  const call = callLetters()
  const [first] = call.recipients
  if (first === undefined) throw new Error('The sample call has no recipients')
  return {
    ...call,
    agenda: longMeeting().agenda.map(({ title, presenter }) => ({ title, presenter: presenter ?? null })),
    recipients: Array.from({ length: letterCount }, (_, index) => ({
      ...first,
      name: `${first.name ?? ''} ${String(index + 1)}`,
      institution: `Institución Regional de Prueba ${String(index + 1)}`,
    })),
  }
}

const minutesOfLongMeeting = (): DocumentModel => {
  using folder = disposableFolder()
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder: folder.path, clock, newId })
  const unit = createUnit({ database, files: openFileStore(join(folder.path, 'archivos')), clock, newId })
  const writing = { command: 'bench', now: unit.now, fallbackActor: 'bench', mergeWithinMs: 0 }
  const { sessionId } = database.write(writing, () => loadRecord(unit, { record: longMeeting() }))
  const model = database.read(() => drawMinutes(unit, sessionId).model)
  database.close()
  return model
}

/** 150 letters in one file, from their data to the bytes, against the minutes of one long meeting. */
export const measureLetters = async (): Promise<Measurement[]> => {
  const data = manyLetters()
  const minutes = minutesOfLongMeeting()
  const { ours, ratio } = await compare(
    () => renderDocx(callLettersDocument(data), { createdAt }),
    () => renderDocx(minutes, { createdAt }),
    times,
  )
  return [{ name: `${String(letterCount)} letters in one file, in actas`, value: ours, unit: 'ms', ratio, limit: 10 }]
}
