import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { WriteProblem } from '../../../shared/domain/write-problem.ts'
import { readPieces } from './read-pieces.ts'

/** The SHA-256 of a file of the person, read piece by piece. */
export const sha256OfPath = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of readPieces(path)) hash.update(piece)
  return hash.digest('hex')
}

/**
 * The first of `acta.docx`, `acta_v2.docx`, `acta_v3.docx`… that is free, or whose bytes may be lost because `isReplaceable`
 * knows them by their SHA-256: what a person changed is never written over.
 */
export const nameBeside = async (
  file: string,
  isReplaceable: (sha256: string) => boolean | Promise<boolean>,
): Promise<string> => {
  const ending = extname(file)
  const stem = join(dirname(file), basename(file, ending))
  for (let version = 1; ; version += 1) {
    const candidate = version === 1 ? file : `${stem}_v${String(version)}${ending}`
    if (!existsSync(candidate) || (await isReplaceable(await sha256OfPath(candidate)))) return candidate
  }
}

const byCode: Readonly<Record<string, WriteProblem>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'in_use',
  ETXTBSY: 'in_use',
  EACCES: 'not_allowed',
  EPERM: 'not_allowed',
  EROFS: 'not_allowed',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
}

const heldCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY'])

/** Why a file of the person could not be written, from what the file system said. */
export const writeProblemOf = (error: unknown): WriteProblem => {
  if (!(error instanceof Error) || !('code' in error)) return 'refused'
  const code = String(error.code)
  // Beside it could be written, but it cannot be replaced: Windows holds a file that Word has open.
  const isHeld = 'syscall' in error && error.syscall === 'rename' && heldCodes.has(code)
  return isHeld ? 'in_use' : (byCode[code] ?? 'refused')
}
