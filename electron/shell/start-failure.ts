import type { BrowserWindow, Session } from 'electron'
import { startFailurePage, startFailureSentence, type StartFailureCode } from '../../shared/domain/start-failure.ts'
import { serveApp } from './protocol.ts'
import { openFailureWindow } from './window.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Answers every request with the page that explains a failure. */
export const answerFailure = (code: StartFailureCode, dataFolder: string): Response =>
  new Response(startFailurePage(code, dataFolder), { headers })

/** Opens a window on that page, and says the same in one sentence for the terminal. */
export const explainFailure = (code: StartFailureCode, dataFolder: string): BrowserWindow => {
  process.stderr.write(`Mesa CER: ${startFailureSentence(code)}\nCarpeta de datos: ${dataFolder}\n`)
  return openFailureWindow()
}

/** Shows why the program cannot start: nothing answers but that page. */
export const showStartFailure = (target: Session, code: StartFailureCode, dataFolder: string): void => {
  serveApp(target, async () => answerFailure(code, dataFolder))
  explainFailure(code, dataFolder)
}
