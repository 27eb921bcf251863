import type { StartFailureCode } from '../../shared/domain/start-failure.ts'

/** Why the core cannot start on a data folder. Whoever catches it explains it with startFailureTexts; nothing was changed. */
export class CoreStartError extends Error {
  readonly code: StartFailureCode

  constructor(code: StartFailureCode, options?: ErrorOptions) {
    super(`The core cannot start: ${code}`, options)
    this.name = 'CoreStartError'
    this.code = code
  }
}
