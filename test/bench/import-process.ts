// Started by import.ts as a process of its own, so that the memory it says is of the import alone.
import { importOnce } from './import.ts'

const measured = await importOnce(process.argv[2] ?? '')
process.stdout.write(JSON.stringify({ ...measured, megabytes: process.resourceUsage().maxRSS / 1024 }))
