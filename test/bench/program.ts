import { spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { withHost, type Page } from './host-process.ts'
import { median, type Measurement } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const commandLine = join(root, 'dist', 'cli', 'main.js')
const times = 9

/** A data folder with the demonstration year, closed. */
const demonstrationFolder = async () => {
  const folder = disposableFolder()
  const test = openTestCore({ dataFolder: folder.path })
  await test.client.settings.loadDemonstration()
  test.core.close()
  return folder
}

const runNode = (parameters: string[]): { stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${String(status)}: ${stderr}`)
  return { stdout, stderr }
}

const repeated = (measureOnce: () => number): number => median(Array.from({ length: times }, measureOnce))

/** CPU of opening the core, alone, and of the whole life of the smallest command of the bundled program. */
export const measureStart = async (): Promise<Measurement[]> => {
  using folder = await demonstrationFolder()
  const script = join(import.meta.dirname, 'start-core.ts')
  const opening = repeated(() => Number(runNode([script, folder.path]).stdout))
  const reporter = join(import.meta.dirname, 'report-cpu.ts')
  const life = repeated(() => {
    const { stderr } = runNode(['--import', reporter, commandLine, 'sessions', '--data', folder.path])
    return Number(/^cpu (.+)$/m.exec(stderr)?.[1])
  })
  return [
    { name: 'core start, CPU of createCore', value: opening, unit: 'ms', ratio: null, limit: 150 },
    { name: 'cer sessions, CPU from start to end', value: life, unit: 'ms', ratio: null, limit: null },
  ]
}

/** How much memory a process has at this moment. */
export const residentMegabytes = (child: ChildProcess): number => {
  const status = `/proc/${String(child.pid)}/status`
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }).stdout
  return Number(kilobytes) / 1024
}

/** Does what a browser does: loads the page with its files, and asks two hundred times. */
const browse = async ({ get, client }: Page): Promise<void> => {
  const page = await (await get('/')).text()
  for (const [, path] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) if (path) await (await get(path)).text()
  for (let asked = 0; asked < 200;) {
    for (const { id: sessionId } of await client.sessions.list()) {
      await client.attendance.get({ sessionId })
      await client.minutes.get({ sessionId })
      await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
      asked += 3
    }
    asked += 1
  }
}

/** Memory of the browser host after a page and two hundred calls. */
export const measureResident = async (): Promise<Measurement[]> => {
  using folder = await demonstrationFolder()
  return await withHost({ dataFolder: folder.path }, async (child, page) => {
    await browse(page)
    const value = residentMegabytes(child)
    return [{ name: 'browser host, resident after 200 calls', value, unit: 'MB', ratio: null, limit: 150 }]
  })
}
