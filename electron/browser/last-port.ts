import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (dataFolder: string): string => join(dataFolder, 'mesa-cer.port')

/** The port where the program was the time before; undefined when nobody wrote one that may be asked for again. */
export const lastPort = (dataFolder: string): number | undefined => {
  try {
    const port = Number(readFileSync(fileOf(dataFolder), 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : undefined
  } catch {
    // The first time, or a folder that cannot be read: any port will do.
    return undefined
  }
}

/** Keeps the port for the next time. It is no secret: who comes in is known by the code and the cookie alone. */
export const keepPort = (dataFolder: string, port: number): void => {
  try {
    writeFileSync(fileOf(dataFolder), String(port), { mode: 0o600 })
  } catch {
    // Without it the next time has another port, and a window left open has to be opened again.
  }
}
