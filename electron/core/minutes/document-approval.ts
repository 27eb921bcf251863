import { afterColon, dayInFigures, keepTogether } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import { bold, heading, paragraph, text, type Block, type Paragraph, type Run } from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { nameOrBlank, written } from '../documents/words.ts'
import type { MinutesApproval, MinutesData, MinutesErratum, MinutesItem } from './document-data.ts'

/** `sin observaciones`, or `con las siguientes observaciones: …`. */
export const observationsText = (observations: string | null): string => {
  const remarks = written(observations)
  return remarks === null ? 'sin observaciones' : `con las siguientes observaciones: ${afterColon(remarks.trim())}`
}

/** `en la Sesión Ordinaria N° 004-2023 del 11 de abril de 2023`; approved apart, `el 11 de abril de 2023`. */
export const approvedWhere = ({ session, approvedOn }: MinutesApproval): Run[] =>
  session === null
    ? [text(`el ${dayInFigures(approvedOn)}`)]
    : [text('en la '), nameOrBlank(session.label), text(` del ${dayInFigures(session.heldOn)}`)]

/** In which session the minutes were approved, or on which day, and with what observations; nothing while they are not. */
export const approvalBlocks = ({ approval, texts }: MinutesData): Block[] => {
  if (approval === null) return []
  const values = {
    donde_se_aprobo: approvedWhere(approval),
    observaciones: observationsText(approval.observations),
  }
  return textParagraphs(texts, 'minutesApproved', values, 'left')
}

/** One correction: its day, what is said and what should be. */
export const erratumParagraph = ({ recordedOn, says, shouldSay }: MinutesErratum): Paragraph =>
  paragraph(
    [
      text(`${dayInFigures(recordedOn)}. `),
      bold('Dice: '),
      text(`«${says.trim()}». `),
      bold('Debe decir: '),
      text(`«${shouldSay.trim()}».`),
    ],
    'left',
  )

/** Corrections made after the approval; they are appended to minutes that do not change any more. */
export const errataBlocks = (errata: readonly MinutesErratum[]): Block[] =>
  errata.length === 0 ? [] : [heading(1, 'FE DE ERRATAS'), ...errata.map(erratumParagraph)]

/** That the acta of an earlier session was approved in this one. */
export const previousMinutesParagraphs = (
  texts: Texts,
  { label, observations }: NonNullable<MinutesItem['approvedMinutes']>,
): Paragraph[] =>
  textParagraphs(
    texts,
    'previousMinutesApproved',
    { sesion_anterior: keepTogether(label), observaciones: observationsText(observations) },
    'left',
  )
