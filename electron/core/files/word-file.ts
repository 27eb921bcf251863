import { UnreadableSpreadsheet } from '../spreadsheets/problem.ts'
import { recognise } from '../spreadsheets/recognise.ts'
import { attribute, createXmlReader } from '../spreadsheets/xml.ts'
import { openZip, type Zip } from '../spreadsheets/zip.ts'

/** A Word file with its photographs; an acta of this program measures a thousandth of it. */
export const largestWordBytes = 25 * 1024 * 1024

/**
 * What a file is to whoever expects a Word file: `word` is a sound `.docx`; `macros` one that carries a program; `protected`
 * asks for a password; `other_format` is of Word or its like and has to be saved as `.docx` (.doc, .dotx, .rtf, .odt).
 */
export type WordFileKind = 'word' | 'macros' | 'protected' | 'other_format' | 'not_word' | 'damaged' | 'too_large'

/** A `.docx` that can be read, and where its text is; or why it is none. */
export type WordFile = { kind: 'word'; zip: Zip; mainPart: string } | { kind: Exclude<WordFileKind, 'word'> }

const wordContent = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** What the package says of each of its parts, by the name of the part without its first slash. */
const contentTypes = (zip: Zip): Map<string, string> => {
  const types = new Map<string, string>()
  const nothing = (): void => undefined
  const reader = createXmlReader({
    open: (name, attributes) => {
      if (name === 'Override')
        types.set(
          (attribute(attributes, 'PartName') ?? '').replace(/^\//u, ''),
          attribute(attributes, 'ContentType') ?? '',
        )
    },
    close: nothing,
    text: nothing,
  })
  zip.read('[Content_Types].xml', (piece, isLast) => reader.push(piece, isLast))
  return types
}

const carriesMacros = (zip: Zip, types: Map<string, string>): boolean =>
  zip.names.some((name) => /(?:^|\/)vbaProject[^/]*$/iu.test(name)) ||
  [...types.values()].some((type) => /macroEnabled|vbaProject/iu.test(type))

// Read to its end: a file that was cut or spoiled shows it in its closing tags, if not earlier.
const isWholeDocument = (zip: Zip, part: string): boolean => {
  const state = { depth: 0, hasBody: false }
  const reader = createXmlReader({
    open: (name) => {
      state.depth += 1
      state.hasBody ||= state.depth === 2 && name === 'body'
    },
    close: () => {
      state.depth -= 1
    },
    text: () => undefined,
  })
  const isThere = zip.read(part, (piece, isLast) => reader.push(piece, isLast))
  return isThere && state.hasBody && state.depth === 0
}

// Every part inflates: what only a picture shows as spoiled would stop Word all the same.
const inflatesWhole = (zip: Zip, mainPart: string): void => {
  for (const name of zip.names) if (name !== mainPart && !name.endsWith('/')) zip.read(name, () => undefined)
}

const lookInside = (bytes: Uint8Array): WordFile => {
  const zip = openZip(bytes)
  if (zip.isEncrypted) return { kind: 'protected' }
  if (zip.text('mimetype').startsWith('application/vnd.oasis.opendocument.text')) return { kind: 'other_format' }
  const types = contentTypes(zip)
  if (!zip.names.some((name) => name.startsWith('word/'))) return { kind: 'not_word' }
  if (carriesMacros(zip, types)) return { kind: 'macros' }
  const mainPart = [...types].find(([, type]) => type === `${wordContent}document.main+xml`)?.[0]
  if (mainPart === undefined)
    return { kind: [...types.values()].includes(`${wordContent}template.main+xml`) ? 'other_format' : 'damaged' }
  if (!isWholeDocument(zip, mainPart)) return { kind: 'damaged' }
  inflatesWhole(zip, mainPart)
  return { kind: 'word', zip, mainPart }
}

/** Opens a Word file by what is in it, never by its name; nothing of it is run, and it cannot open to more than a limit. */
export const openWordFile = (bytes: Uint8Array): WordFile => {
  if (bytes.length > largestWordBytes) return { kind: 'too_large' }
  const recognised = recognise(bytes)
  if (recognised.kind === 'locked') return { kind: 'protected' }
  if (recognised.kind === 'foreign' && recognised.found === 'word') return { kind: 'other_format' }
  if (recognised.kind !== 'zip') return { kind: 'not_word' }
  try {
    return lookInside(bytes)
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet)
      return { kind: error.problem.kind === 'expands_too_much' ? 'too_large' : 'damaged' }
    // fflate says with an error of its own that deflated data are not what they should be.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return { kind: 'damaged' }
    throw error
  }
}

/** What a file is to whoever expects a Word file. */
export const inspectWordFile = (bytes: Uint8Array): WordFileKind => openWordFile(bytes).kind
