// A process that approves an acta and is killed at one moment of it: `node die-approving.ts FOLDER SESSION MOMENT`.
import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import { openDatabase, type Database } from '../../electron/core/database/open.ts'
import { openFileStore, type FileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import { clientOf } from '../helpers/core.ts'
import { approve } from '../helpers/review.ts'
import { SessionId } from '../../shared/domain/ids.ts'

const [dataFolder = '', session = '', moment = ''] = process.argv.slice(2)
const clock = () => new Date()
const newId = () => newUuidV7(clock)

/** Nothing is put in order by who is killed like this: it is what the power going does to a program. */
const dieAt = (here: string): void => {
  if (here === moment) process.kill(process.pid, 'SIGKILL')
}

const store = openFileStore(join(dataFolder, 'archivos'))
const files: FileStore = {
  ...store,
  put: (bytes) => {
    dieAt('before the files')
    const sha256 = store.put(bytes)
    dieAt('between two files')
    return sha256
  },
}
const opened = openDatabase({ folder: dataFolder, clock, newId })
const database: Database = {
  ...opened,
  write: (options, run) => {
    dieAt('between the files and their row')
    return opened.write(options, () => {
      const result = run()
      dieAt('before the transaction ends')
      return result
    })
  },
}
const uploads = openUploads(join(dataFolder, 'temporal'), newId)
const web = createWeb({ database, files, uploads, clock, newId, log: () => undefined }, undefined)
const client = clientOf(async (request) => web.fetch(request))

await approve(client, SessionId.parse(session))
dieAt('after the answer')
