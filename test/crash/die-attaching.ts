// A process that attaches a file and is killed at one moment of it: `node die-attaching.ts FOLDER PERSON MOMENT`.
import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { openFileStore, type FileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import { clientOf } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'

const [dataFolder = '', personId = '', moment = ''] = process.argv.slice(2)
const clock = () => new Date()
const newId = () => newUuidV7(clock)

/** Nothing is put in order by who is killed like this: it is what the power going does to a program. */
const dieAt = (here: string): void => {
  if (here === moment) process.kill(process.pid, 'SIGKILL')
}

const store = openFileStore(join(dataFolder, 'archivos'))
const files: FileStore = {
  ...store,
  adopt: (path, sha256) => {
    dieAt('before the file')
    store.adopt(path, sha256)
    dieAt('between the file and its row')
  },
}
const database = openDatabase({ folder: dataFolder, clock, newId })
const uploads = openUploads(join(dataFolder, 'temporal'), newId)
const web = createWeb({ database, files, uploads, clock, newId, log: () => undefined }, undefined)
const answer = async (request: Request) => web.fetch(request)

const uploadId = await upload(answer, 'cargo.txt', 'recibido')
dieAt('before the command')
await clientOf(answer).attachments.add({ owner: { kind: 'person', id: personId }, uploadId })
dieAt('after the answer')
