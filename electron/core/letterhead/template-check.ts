import { strFromU8, unzipSync } from 'fflate'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import { largestTemplateBytes } from '../../../shared/domain/letterhead.ts'
import { renderDocx } from '../documents/docx.ts'
import type { DocumentModel } from '../documents/model.ts'
import { countFields, findField } from '../documents/template-field.ts'
import { documentPath } from '../documents/template-package.ts'
import { openWordFile } from '../files/word-file.ts'
import { openZip } from '../spreadsheets/zip.ts'
import { sampleMark } from './sample.ts'

export type TemplateProblem =
  | { code: 'WORD_FILE_REFUSED'; reason: ErrorData<'WORD_FILE_REFUSED'>['reason'] }
  | { code: 'LETTERHEAD_REFUSED'; reason: ErrorData<'LETTERHEAD_REFUSED'>['reason'] }

const refused = (reason: ErrorData<'LETTERHEAD_REFUSED'>['reason']): TemplateProblem => ({
  code: 'LETTERHEAD_REFUSED',
  reason,
})

const edgeParts = /^word\/(?:header|footer)[^/]*\.xml$/u

const fieldProblem = (bytes: Uint8Array): TemplateProblem | null => {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === documentPath || edgeParts.test(name) })
  const document = strFromU8(parts[documentPath] ?? new Uint8Array())
  // Of another dialect of the format, of which Word's own parts would not be understood.
  if (!document.includes('<w:body')) return refused('unusable')
  const inEdges = Object.entries(parts)
    .filter(([path]) => edgeParts.test(path))
    .reduce((sum, [, part]) => sum + countFields(strFromU8(part)), 0)
  const field = findField(document)
  if (field === 'no_field') return refused(inEdges === 0 ? 'no_field' : 'field_in_header')
  if (typeof field === 'string') return refused(field)
  return inEdges === 0 ? null : refused('two_fields')
}

/** Whether a Word file that the program kept is a letterhead. */
export const hasField = (bytes: Uint8Array): boolean =>
  openWordFile(bytes).kind === 'word' && fieldProblem(bytes) === null

// Read anew, because what is read of a zip is counted together. Its own word for how much that is counts for nothing.
const openedBytes = (bytes: Uint8Array): number => {
  const zip = openZip(bytes)
  let sum = 0
  for (const name of zip.names)
    if (!name.endsWith('/'))
      zip.read(name, (piece) => {
        sum += piece.length
      })
  return sum
}

const isStrict = (bytes: Uint8Array): boolean => {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === documentPath })
  return strFromU8(parts[documentPath] ?? new Uint8Array()).includes('purl.oclc.org/ooxml')
}

const saysEverything = (written: Uint8Array): boolean => {
  const file = openWordFile(written)
  return file.kind === 'word' && file.zip.text(file.mainPart).includes(sampleMark)
}

/** Whether a document can be written in a Word file as it is to be: tried with a sample, not only looked at. */
export const inspectTemplate = async (
  bytes: Uint8Array,
  sampleIn: (sha256: string) => DocumentModel,
  createdAt: string,
): Promise<TemplateProblem | null> => {
  const file = openWordFile(bytes)
  if (file.kind !== 'word') return { code: 'WORD_FILE_REFUSED', reason: file.kind }
  if (openedBytes(bytes) > largestTemplateBytes.opened) return refused('too_large')
  if (file.mainPart !== documentPath || isStrict(bytes)) return refused('unusable')
  const trial = 'trial'
  try {
    const problem = fieldProblem(bytes)
    if (problem !== null) return problem
    const written = await renderDocx(sampleIn(trial), { createdAt, files: new Map([[trial, bytes]]) })
    return saysEverything(written) ? null : refused('unusable')
  } catch (error) {
    // Whatever stops the trial would stop every document: the person hears of it now, and the log keeps the reason.
    if (error instanceof Error) return refused('unusable')
    throw error
  }
}
