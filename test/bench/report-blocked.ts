// Loaded by the benchmark before a program (`node --import`): when it is told so (SIGUSR2), prints the longest time during
// which it could not have answered anything since the last time, in milliseconds, and what of a single such time its own
// work took: on a busy computer a program waits for others too.
const resolutionMs = 5

let longest = { wall: 0, work: 0 }
let last = { at: performance.now(), work: process.threadCpuUsage() }

const tick = (): void => {
  const { user, system } = process.threadCpuUsage(last.work)
  const now = performance.now()
  longest = {
    wall: Math.max(longest.wall, now - last.at - resolutionMs),
    work: Math.max(longest.work, (user + system) / 1000),
  }
  last = { at: now, work: process.threadCpuUsage() }
}

setInterval(tick, resolutionMs).unref()

process.on('SIGUSR2', () => {
  tick()
  process.stderr.write(`\nblocked ${JSON.stringify(longest)}\n`)
  longest = { wall: 0, work: 0 }
})
