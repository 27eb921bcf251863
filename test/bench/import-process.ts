// Started by import.ts as a process of its own: reads, previews and imports a spreadsheet, and says how long each took.
import { readFileSync } from 'node:fs'
import { openTestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'

using test = openTestCore()
const term = await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
const bytes = readFileSync(process.argv[2] ?? '')
const cpuMilliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const start = process.cpuUsage()
const startedAt = performance.now()
const uploadId = await uploadFile(test.core, 'padron.xlsx', bytes)
const request = await guessRequest(test.client, uploadId, term.id)
const { fingerprint, counts } = await test.client.imports.preview(request)
const previewCpu = cpuMilliseconds(start)
await test.client.imports.apply({ request, fingerprint, skipErrors: false })
const measured = { rows: counts.new, previewCpu, cpu: cpuMilliseconds(start), wall: performance.now() - startedAt }
process.stdout.write(JSON.stringify(measured))
