import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file after a person went on in it: the text of its main part is changed as told, which has to change something. */
export const editedWord = (docx: Uint8Array, change: (documentXml: string) => string): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(docx)
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error('The edit changed nothing')
  return new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(after) }))
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A paragraph more at the end of the text. */
export const withParagraph = (docx: Uint8Array, text: string): Uint8Array<ArrayBuffer> =>
  editedWord(docx, (xml) => xml.replace(/(<w:sectPr[\s>](?!.*<w:sectPr[\s>]))/su, `${paragraph(text)}$1`))
