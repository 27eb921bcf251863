// Started by the benchmark as a process of its own: opens the core on a data folder and prints the milliseconds of CPU
// that opening it took. The program's own modules are loaded before, as an installed program has them in one file.
import { createCore, newUuidV7 } from '../../electron/core/app.ts'

const clock = () => new Date()
const before = process.cpuUsage()
const core = createCore({
  dataFolder: process.argv[2] ?? '',
  clock,
  newId: () => newUuidV7(clock),
  log: () => undefined,
})
const { user, system } = process.cpuUsage(before)
core.close()
process.stdout.write(String((user + system) / 1000))
