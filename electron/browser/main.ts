import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultDataFolder } from '../../shared/domain/data-folder.ts'
import { startFailureSentence, type StartFailureCode } from '../../shared/domain/start-failure.ts'
import { CoreStartError, createCore, describeUnexpected, newUuidV7, type Core } from '../core/app.ts'
import { createNote, openLogFile } from '../log-file.ts'
import { readArguments, type BrowserHostArguments } from './arguments.ts'
import { startBrowserHost } from './host.ts'
import { keepPort, lastPort } from './last-port.ts'
import { openBrowser } from './open-browser.ts'
import { serveStartFailure } from './start-failure.ts'

const firstPagePatienceMs = 10 * 60_000
const failurePagePatienceMs = { opening: 120_000, silent: 20_000 }

const clock = () => new Date()

const say = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
}

/** The line that a person copies and a program finds: nothing else goes to standard output. */
const announce = (address: string, isOpening: boolean) => {
  process.stdout.write(`Mesa CER: ${address}\n`)
  if (isOpening) openBrowser(address)
}

const explainFailure = async (code: StartFailureCode, dataFolder: string, isOpening: boolean): Promise<never> => {
  say(`Mesa CER: ${startFailureSentence(code)}`)
  say(`Carpeta de datos: ${dataFolder}`)
  const patienceMs = isOpening ? failurePagePatienceMs.opening : failurePagePatienceMs.silent
  const page = await serveStartFailure(code, dataFolder, patienceMs)
  announce(page.address, isOpening)
  await page.seenOrGivenUp
  process.exit(1)
}

const serve = async (
  core: Core,
  dataFolder: string,
  { isOpening, graceMs }: Pick<BrowserHostArguments, 'isOpening' | 'graceMs'>,
): Promise<void> => {
  const end = async () => {
    await host.close()
    core.close()
    process.exit(0)
  }
  const host = await startBrowserHost({
    wantedPort: lastPort(dataFolder),
    fetch: (request) => core.fetch(request),
    graceMs,
    idleMs: firstPagePatienceMs,
    onAbandoned: () => {
      say('Mesa CER: no queda ninguna página abierta; el programa terminó.')
      void end()
    },
  })
  keepPort(dataFolder, Number(new URL(host.address).port))
  // SIGHUP: somebody closed the console window.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
  announce(host.openingAddress, isOpening)
}

const start = async (): Promise<void> => {
  const given = readArguments(process.argv.slice(2))
  if (given === undefined) {
    say('Mesa CER: no se entienden las opciones. Use [--data CARPETA] [--no-open] [--grace-seconds SEGUNDOS].')
    process.exit(2)
  }
  const usualFolder = defaultDataFolder({
    platform: process.platform,
    homeFolder: homedir(),
    environment: process.env,
  })
  const dataFolder = resolve(given.dataFolder ?? usualFolder)
  const log = openLogFile(dataFolder)
  let core: Core
  try {
    core = createCore({
      dataFolder,
      clock,
      newId: () => newUuidV7(clock),
      log,
      rendererFolder: join(import.meta.dirname, '..', 'renderer'),
    })
  } catch (error) {
    const code = error instanceof CoreStartError ? error.code : 'UNKNOWN'
    if (code === 'UNKNOWN') createNote(log, clock)('start-failed', describeUnexpected(error))
    return explainFailure(code, dataFolder, given.isOpening)
  }
  await serve(core, dataFolder, given)
}

await start()
