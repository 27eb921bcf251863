import type { Session } from 'electron'
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

/** Shows why the program cannot start, in a window that a person can read and in one sentence for the terminal. */
export const showStartFailure = (target: Session, code: StartFailureCode, dataFolder: string): void => {
  process.stderr.write(`Mesa CER: ${startFailureSentence(code)}\nCarpeta de datos: ${dataFolder}\n`)
  serveApp(target, async () => new Response(startFailurePage(code, dataFolder), { headers }))
  openFailureWindow()
}
