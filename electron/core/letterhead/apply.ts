import type { Letterhead, Logo } from '../../../shared/domain/letterhead.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel, HeaderLogo, ModelLetterhead } from '../documents/model.ts'
import { currentSettings } from '../settings/service.ts'

const headerLogo = (logo: Logo | null, description: string): HeaderLogo | null =>
  logo === null
    ? null
    : {
        sha256: logo.sha256,
        mediaType: logo.mediaType,
        widthPx: logo.widthPx,
        heightPx: logo.heightPx,
        description,
      }

const ownHeader = ({ logos, footerLines }: Letterhead, mesa: string): ModelLetterhead | null => {
  const name = mesa === '' ? 'la Mesa' : mesa
  const left = headerLogo(logos.left, `Logotipo de ${name}`)
  const right = headerLogo(logos.right, left === null ? `Logotipo de ${name}` : `Segundo logotipo de ${name}`)
  return left === null && right === null && footerLines.length === 0
    ? null
    : { left, right, footerLines, template: null }
}

/**
 * A document with a letterhead: what is compared to tell whether a file is still current is all of it and nothing more.
 * A lying page keeps the header of the program, because the letterhead of Word was laid out for a standing one.
 */
export const inLetterhead = (model: DocumentModel, letterhead: Letterhead, mesa: string): DocumentModel => {
  if (letterhead.template !== null && model.page !== 'landscape')
    return { ...model, letterhead: { left: null, right: null, footerLines: [], template: letterhead.template } }
  const { lines, yearName } = model.header
  const header = letterhead.headerLine === '' ? model.header : { lines: [...lines, letterhead.headerLine], yearName }
  const own = ownHeader(letterhead, mesa)
  return { ...model, header, ...(own !== null && { letterhead: own }) }
}

/** A document in the letterhead of this moment. */
export const withLetterhead = (unit: Unit, model: DocumentModel): DocumentModel => {
  const { letterhead, committee } = currentSettings(unit)
  return inLetterhead(model, letterhead, committee.name)
}
