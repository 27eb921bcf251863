// Loaded by the benchmark before a program (`node --import`): when it ends, prints the megabytes that it had at its most.
process.once('exit', () => {
  process.stderr.write(`\nmegabytes ${String(process.resourceUsage().maxRSS / 1024)}\n`)
})
