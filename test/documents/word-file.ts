import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { layOut } from './lay-out.ts'

/** The parts of a Word file by their paths, as text. */
export const wordParts = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))

/** Packs parts into a Word file again. */
export const wordFile = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])))

/** The main part of a Word file. */
export const documentXml = (docx: Uint8Array): string => wordParts(docx)['word/document.xml'] ?? ''

/** Lends a temporary folder to `use` and takes it away afterwards. */
export const withTemporaryFolder = <Result>(use: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-document-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const Verdict = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string(), xPath: z.string().nullable() })),
})

/** What the Open XML SDK finds wrong with a Word file; nothing for a clean one. */
export const validationErrors = (validator: string, docx: Uint8Array): string[] =>
  withTemporaryFolder((folder) => {
    const file = join(folder, 'acta.docx')
    writeFileSync(file, docx)
    const run = spawnSync(validator, [file, 'Microsoft365'], { encoding: 'utf8' })
    const verdict = Verdict.parse(JSON.parse(run.stdout))
    return verdict.errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`)
  })

export type Pdf = { pageCount: number; text: string; pages: string[] }

const plainSpaces = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('\u2011', '-')

type PdfTools = { pdfinfo: string; pdftotext: string }

const readPdfFile = ({ pdfinfo, pdftotext }: PdfTools, pdf: string): Pdf => {
  const info = spawnSync(pdfinfo, [pdf], { encoding: 'utf8' }).stdout
  const text = spawnSync(pdftotext, ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout
  return {
    pageCount: Number(/^Pages:\s+(\d+)$/mu.exec(info)?.[1]),
    text: plainSpaces(text),
    // Each page ends in a form feed.
    pages: text.split('\f').slice(0, -1).map(plainSpaces),
  }
}

/** Reads the pages and the text of a PDF, spaces of all kinds made plain. */
export const readPdf = (tools: PdfTools, bytes: Uint8Array): Pdf =>
  withTemporaryFolder((folder) => {
    const pdf = join(folder, 'given.pdf')
    writeFileSync(pdf, bytes)
    return readPdfFile(tools, pdf)
  })

/** Turns a Word file into PDF with LibreOffice and reads its pages and text, spaces of all kinds made plain. */
export const toPdf = (tools: PdfTools & { soffice: string }, docx: Uint8Array): Pdf =>
  withTemporaryFolder((folder) => {
    layOut(tools.soffice, { acta: docx }, folder)
    return readPdfFile(tools, join(folder, 'acta.pdf'))
  })
