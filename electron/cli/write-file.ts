import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeProblemSentence } from '../../shared/domain/write-problem.ts'
import { nameBeside, writeProblemOf, writeWhole } from '../core/app.ts'
import { CommandFailure } from './failure.ts'

/**
 * Writes a file for the person, whole or not at all. A file that was there and says something else is never overwritten:
 * a new version is written beside it. Gives back the path written.
 */
export const writeForPerson = async (file: string, bytes: Uint8Array): Promise<string> => {
  if (!existsSync(dirname(file)))
    throw new CommandFailure(2, `La carpeta «${dirname(file)}» no existe. Créela o elija otra.`)
  if (existsSync(file) && statSync(file).isDirectory())
    throw new CommandFailure(2, `«${file}» es una carpeta: indique también el nombre del archivo.`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    const target = await nameBeside(file, (found) => found === sha256)
    writeWhole(target, bytes)
    return target
  } catch (error) {
    throw new CommandFailure(1, writeProblemSentence(writeProblemOf(error), file))
  }
}
