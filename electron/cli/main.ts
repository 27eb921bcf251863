import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  give: (json) => process.stdout.write(json),
  say: (text) => process.stderr.write(text),
})
