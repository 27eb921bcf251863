import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { writeWhole } from '../core/app.ts'
import { CommandFailure } from './failure.ts'

const isSame = (file: string, bytes: Uint8Array): boolean => readFileSync(file).equals(bytes)

/** The first of `acta.docx`, `acta_v2.docx`, `acta_v3.docx`… that is free or already says the same. */
const freeName = (file: string, bytes: Uint8Array): string => {
  const stem = join(dirname(file), basename(file, extname(file)))
  for (let version = 1; ; version += 1) {
    const candidate = version === 1 ? file : `${stem}_v${version}${extname(file)}`
    if (!existsSync(candidate) || isSame(candidate, bytes)) return candidate
  }
}

const explainRefusal = (file: string, error: unknown): CommandFailure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = code === 'ENOSPC' ? 'el disco está lleno' : 'la carpeta no permite escribir'
  return new CommandFailure(1, `No se pudo escribir «${file}»: ${reason}. No quedó ningún archivo a medias.`)
}

/**
 * Writes a file for the person, whole or not at all. A file that was there and says something else is never overwritten:
 * a new version is written beside it. Gives back the path written.
 */
export const writeForPerson = (file: string, bytes: Uint8Array): string => {
  if (!existsSync(dirname(file)))
    throw new CommandFailure(2, `La carpeta «${dirname(file)}» no existe. Créela o elija otra.`)
  if (existsSync(file) && statSync(file).isDirectory())
    throw new CommandFailure(2, `«${file}» es una carpeta: indique también el nombre del archivo.`)
  const target = freeName(file, bytes)
  try {
    writeWhole(target, bytes)
  } catch (error) {
    throw explainRefusal(target, error)
  }
  return target
}
