import { afterColon, dayInFigures, dayInWords } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import { heading, type Block, type Paragraph } from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { dayRuns, inCapitals, sessionKindNames, written } from '../documents/words.ts'
import { attendanceTablesOf } from './document-attendance.ts'
import type { MinutesData, MinutesResumption, MinutesSuspension } from './document-data.ts'
import { movementBlocks } from './document-movements.ts'
import { callRuns, hourRuns, officerRuns } from './document-opening.ts'
import { resumedQuorumParagraphs } from './document-quorum.ts'
import { hourText } from './document-words.ts'

const stopParagraphs = (texts: Texts, { suspendedAt, reason, resumption }: MinutesSuspension): Paragraph[] => {
  const why = written(reason)
  return textParagraphs(texts, 'sessionSuspended', {
    hora_en_palabras: hourText(suspendedAt),
    motivo: why === null ? null : afterColon(why.trim()),
    // Nobody knows the day yet.
    dia_por_fijar: resumption === null ? dayRuns(null) : null,
  })
}

// Nothing is said where the same go on.
const officersParagraphs = (texts: Texts, { day, presider, secretary }: MinutesResumption): Paragraph[] =>
  presider === null && secretary === null
    ? []
    : textParagraphs(texts, 'resumedOfficers', {
        dia: dayInFigures(day),
        preside: officerRuns(presider),
        secretaria: officerRuns(secretary),
      })

const resumptionBlocks = (data: MinutesData, resumption: MinutesResumption, sitting: number): Block[] => {
  const { texts, session } = data
  const { day, startedAt, quorumCall } = resumption
  return [
    heading(1, `REANUDACIÓN DE LA SESIÓN EL ${inCapitals(dayInFigures(day))}`),
    ...textParagraphs(texts, 'sessionResumed', {
      hora_en_palabras: hourRuns(startedAt),
      dia_en_palabras: dayInWords(day),
      dia: dayInFigures(day),
      tipo: sessionKindNames[session.kind],
      convocatoria: callRuns({ quorumCall }),
    }),
    ...officersParagraphs(texts, resumption),
    heading(2, `Asistencia del ${dayInFigures(day)}`),
    ...attendanceTablesOf(resumption),
    heading(2, `Verificación del quórum del ${dayInFigures(day)}`),
    ...resumedQuorumParagraphs(texts, resumption),
    ...movementBlocks(data, sitting, null),
  ]
}

const suspensionBlocks = (data: MinutesData, suspension: MinutesSuspension, index: number): Block[] => [
  ...stopParagraphs(data.texts, suspension),
  ...(suspension.resumption === null ? [] : resumptionBlocks(data, suspension.resumption, index + 1)),
]

/**
 * What happened while an item (its place in the agenda) was in hand: arrivals and departures, where the session was
 * suspended, and the day on which it went on.
 */
export const eventBlocks = (data: MinutesData, itemIndex: number): Block[] => [
  ...movementBlocks(data, 0, itemIndex),
  ...data.suspensions.flatMap((suspension, index) => [
    ...(suspension.itemIndex === itemIndex ? suspensionBlocks(data, suspension, index) : []),
    ...movementBlocks(data, index + 1, itemIndex),
  ]),
]

/** The suspensions of which nobody knows during which item they were, after all of them. */
export const lateSuspensionBlocks = (data: MinutesData): Block[] =>
  data.suspensions.some(({ itemIndex }) => itemIndex === null)
    ? [
        heading(1, 'SUSPENSIÓN DE LA SESIÓN'),
        ...data.suspensions.flatMap((suspension, index) =>
          suspension.itemIndex === null ? suspensionBlocks(data, suspension, index) : [],
        ),
      ]
    : []
