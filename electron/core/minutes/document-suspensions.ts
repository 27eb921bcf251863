import { dayInFigures, dayInWords } from '../../../shared/domain/spanish-words.ts'
import { heading, paragraph, text, type Block, type Run } from '../documents/model.ts'
import { dayRuns, inCapitals, sessionKindNames, written } from '../documents/words.ts'
import { attendanceTablesOf } from './document-attendance.ts'
import type { MinutesData, MinutesResumption, MinutesSuspension } from './document-data.ts'
import { movementBlocks } from './document-movements.ts'
import { callRuns, hourRuns, officersParagraph } from './document-opening.ts'
import { installationParagraph } from './document-quorum.ts'
import { asEnding, hourText } from './document-words.ts'

const stopRuns = ({ suspendedAt, reason, resumption }: MinutesSuspension): Run[] => {
  const why = written(reason)
  const stop = `Siendo ${hourText(suspendedAt)}, se suspendió la sesión`
  return [
    text(why === null ? `${stop}.` : `${stop} por el siguiente motivo: ${asEnding(why)}`),
    // Nobody knows the day yet.
    ...(resumption === null ? [text(' La sesión se reanudará el '), ...dayRuns(null), text('.')] : []),
  ]
}

// Nothing is said where the same go on.
const officersBlocks = ({ day, presider, secretary }: MinutesResumption): Block[] =>
  presider === null && secretary === null
    ? []
    : [officersParagraph(`El ${dayInFigures(day)} preside la sesión`, { presider, secretary })]

const resumptionBlocks = (data: MinutesData, resumption: MinutesResumption, sitting: number): Block[] => {
  const { day, startedAt, quorum, quorumCall } = resumption
  return [
    heading(1, `REANUDACIÓN DE LA SESIÓN EL ${inCapitals(dayInFigures(day))}`),
    paragraph([
      text('Siendo '),
      ...hourRuns(startedAt),
      text(
        `, ${dayInWords(day)} (${dayInFigures(day)}), se reanudó la sesión ${sessionKindNames[data.session.kind]}, `,
      ),
      ...callRuns({ quorumCall }),
      text('.'),
    ]),
    ...officersBlocks(resumption),
    heading(2, `Asistencia del ${dayInFigures(day)}`),
    ...attendanceTablesOf(resumption),
    heading(2, `Verificación del quórum del ${dayInFigures(day)}`),
    installationParagraph({
      quorum,
      quorumCall,
      startedAt,
      withQuorum: 'declaró válidamente reinstalada la sesión',
      withoutQuorum: 'dio continuidad a la sesión',
      ending: ', y se continuó con la agenda',
    }),
    ...movementBlocks(data, sitting, null),
  ]
}

const suspensionBlocks = (data: MinutesData, suspension: MinutesSuspension, index: number): Block[] => [
  paragraph(stopRuns(suspension)),
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
