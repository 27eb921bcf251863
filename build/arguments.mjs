// Runs on system Node 20 with nothing installed: only Node's own modules here.
import { parseArgs } from 'node:util'

/** @typedef {{ kind: 'start', dataFolder: string | undefined, isBrowserWanted: boolean, isOpening: boolean }} Start */
/** @typedef {{ kind: 'help' } | { kind: 'wrong', sentence: string }} NoStart */

export const usage = `Uso: npm start -- [--data CARPETA] [--browser] [--no-open]
  --data CARPETA  carpeta donde se guarda todo (si no se indica, la del usuario)
  --browser       usar el navegador aunque Electron esté disponible
  --no-open       no abrir ninguna ventana: solo mostrar la dirección`

/**
 * Reads the words after `npm start --`; a wrong one gives the Spanish sentence to show.
 * @param {readonly string[]} parameters
 * @returns {Start | NoStart}
 */
export const readStartArguments = (parameters) => {
  const { tokens } = parseArgs({
    args: [...parameters],
    strict: false,
    tokens: true,
    options: {
      data: { type: 'string' },
      browser: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  /** @type {Start} */
  const start = { kind: 'start', dataFolder: undefined, isBrowserWanted: false, isOpening: true }
  for (const token of tokens) {
    if (token.kind === 'positional') return { kind: 'wrong', sentence: `No se entiende «${token.value}».` }
    if (token.kind === 'option-terminator') return { kind: 'wrong', sentence: 'No se entiende «--».' }
    if (token.name === 'help') return { kind: 'help' }
    if (token.name === 'data') {
      // `--data --browser` would otherwise take the next option for the folder.
      if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-')))
        return { kind: 'wrong', sentence: 'Falta la carpeta después de «--data».' }
      start.dataFolder = token.value
      continue
    }
    if (token.name !== 'browser' && token.name !== 'no-open')
      return { kind: 'wrong', sentence: `No existe la opción «${token.rawName}».` }
    if (token.value !== undefined) return { kind: 'wrong', sentence: `La opción «${token.rawName}» no lleva valor.` }
    if (token.name === 'browser') start.isBrowserWanted = true
    else start.isOpening = false
  }
  return start
}
