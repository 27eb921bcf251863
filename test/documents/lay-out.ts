import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPgm, type Picture } from './pictures.ts'

/**
 * Turns Word files into PDF with LibreOffice, all in one start of it, which costs seconds: `acta` becomes `acta.pdf` in the
 * folder. A profile of its own, because LibreOffice refuses to start twice on one.
 */
export const layOut = (soffice: string, files: Readonly<Record<string, Uint8Array>>, folder: string): void => {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
}

/** The pages of a laid out document, small and grey. */
export const drawPages = (pdftoppm: string, name: string, folder: string): Picture[] => {
  const drawn = join(folder, name)
  spawnSync(pdftoppm, ['-r', '25', '-gray', `${drawn}.pdf`, drawn])
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.pgm'))
    .map((file) => readPgm(readFileSync(join(folder, file))))
}
