// Loaded by the benchmark before a program (`node --import`): when it ends, prints the milliseconds of CPU of its whole life.
process.once('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write(`\ncpu ${String((user + system) / 1000)}\n`)
})
