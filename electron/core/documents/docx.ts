import { Document, Packer, PageOrientation, type ISectionPropertiesOptions } from 'docx'
import { cleanDocument } from './clean.ts'
import { wordParts } from './docx-blocks.ts'
import { noFiles, templateOf, type DocumentFiles } from './document-files.ts'
import { corePropertiesXml, stopZipClock } from './docx-package.ts'
import { pageFooter, pageHeader } from './docx-page.ts'
import { writeRepeats } from './docx-repeats.ts'
import { stylesFor, twips } from './docx-styles.ts'
import { renderInTemplate } from './docx-template.ts'
import { layoutOf, partsOf, type DocumentModel } from './model.ts'

// A4 as Word rounds it; docx turns it round by itself.
const a4 = { width: 11906, height: 16838 }

const sectionProperties = (model: DocumentModel, isOneOfMany: boolean): ISectionPropertiesOptions => {
  const { marginMm, headerMm, footerMm } = layoutOf(model)
  const margin = twips(marginMm)
  return {
    page: {
      size: { ...a4, ...(model.page === 'landscape' && { orientation: PageOrientation.LANDSCAPE }) },
      margin: {
        top: margin,
        bottom: margin,
        left: margin,
        right: margin,
        header: twips(headerMm),
        footer: twips(footerMm),
        gutter: 0,
      },
      ...(isOneOfMany && { pageNumbers: { start: 1 } }),
    },
  }
}

/** `files` are those that the letterhead of the model names; one that is not among them is left out. */
export type RenderOptions = { createdAt: string; files?: DocumentFiles }

/**
 * Writes the model as a Word file. The same model gives the same bytes but for `docProps/core.xml`, which carries
 * `createdAt` (a UTC instant; anything else throws a RangeError).
 */
export const renderDocx = async (
  uncleaned: DocumentModel,
  { createdAt, files = noFiles }: RenderOptions,
): Promise<Uint8Array> => {
  const model = cleanDocument(uncleaned)
  const template = templateOf(model, files)
  if (template !== null) return renderInTemplate(model, template.bytes, { createdAt })
  const parts = partsOf(model.blocks)
  const isOneOfMany = parts.length > 1
  const { children, hasRepeats } = wordParts(parts, layoutOf(model))
  const document = new Document({
    styles: stylesFor(model),
    // A line that a person broke is not stretched to the margin in a justified paragraph.
    compatibility: { doNotExpandShiftReturn: true },
    // A section without header and footer has those of the one before.
    sections: children.map((blocks, index) => ({
      properties: sectionProperties(model, isOneOfMany),
      ...(index === 0 && {
        headers: { default: pageHeader(model, files) },
        footers: { default: pageFooter(model, isOneOfMany) },
      }),
      children: blocks,
    })),
  })
  const core = corePropertiesXml({ ...model.properties, createdAt })
  const packed = await Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: core }])
  const bytes = hasRepeats ? writeRepeats(packed) : packed
  stopZipClock(bytes)
  return bytes
}
