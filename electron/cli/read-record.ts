import { readFileSync } from 'node:fs'
import { CommandFailure } from './failure.ts'

const reasons: Record<string, string> = {
  ENOENT: 'no existe',
  EISDIR: 'es una carpeta',
  ERR_FS_FILE_TOO_LARGE: 'es demasiado grande: se aceptan hasta 32 MB',
  EACCES: 'no se puede leer: falta permiso',
}

const readText = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code] ?? 'no es un texto en UTF-8'
    throw new CommandFailure(2, `El archivo «${file}» ${reason}. No se cargó nada.`)
  }
}

/** Reads a file as JSON, or says in one sentence why it is not. */
export const readJsonFile = (file: string): unknown => {
  const text = readText(file)
  try {
    return JSON.parse(text) as unknown
  } catch {
    // JSON.parse speaks English and quotes the content; the person needs to know that the file is cut or of another kind.
    throw new CommandFailure(
      2,
      `El archivo «${file}» no es JSON completo: está cortado o es de otro tipo. No se cargó nada. Pida que se lo envíen de nuevo.`,
    )
  }
}
