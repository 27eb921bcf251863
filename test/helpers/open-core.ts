// Started by a test as a process of its own: opens the core on the data folder given, prints `open` or the code of the
// failure, and keeps the folder until its standard input ends.
import { CoreStartError, createCore, newUuidV7 } from '../../electron/core/app.ts'

const clock = () => new Date()
const dataFolder = process.argv[2] ?? ''

try {
  const core = createCore({
    dataFolder,
    clock,
    newId: () => newUuidV7(clock),
    log: () => undefined,
    busyTimeoutMs: 50,
  })
  process.stdout.write('open\n')
  process.stdin.resume().once('end', () => {
    core.close()
  })
} catch (error) {
  if (!(error instanceof CoreStartError)) throw error
  process.stdout.write(`${error.code}\n`)
}
