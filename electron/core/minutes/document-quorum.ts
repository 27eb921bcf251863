import type { Time } from '../../../shared/domain/dates.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { blank, heading, paragraph, text, type Block, type Paragraph, type Run } from '../documents/model.ts'
import { counted } from '../documents/words.ts'
import type { MinutesData, MinutesQuorum } from './document-data.ts'
import { callRuns, hourRuns } from './document-opening.ts'

const quorumFigures = (quorum: MinutesQuorum | null): Run[] =>
  quorum === null
    ? [blank(6), text(' de '), blank(6), text(' instituciones acreditadas')]
    : [text(`${quorum.present} de ${counted(quorum.seats, 'institución acreditada', 'instituciones acreditadas')}`)]

const missingWords = ({ required, present, missingSegments }: MinutesQuorum): string =>
  joinWithAnd([
    ...(present < required ? [counted(required, 'institución', 'instituciones')] : []),
    ...missingSegments.map(
      ({ name, missing }) => `${counted(missing, 'institución más', 'instituciones más')} del segmento ${name}`,
    ),
  ])

/** What was counted as a day of the session began, and what the coordination did then. */
export type Installation = {
  quorum: MinutesQuorum | null
  quorumCall: QuorumCall | null
  startedAt: Time | null
  /** With quorum: `declaró válidamente instalada la sesión`. */
  withQuorum: string
  /** Without it: `dio inicio a la sesión`. */
  withoutQuorum: string
  /** After the hour: ` y se continuó con la agenda`. */
  ending: string
}

// The quorum informs and never blocks: the CER decides.
const resultRuns = ({ quorum, quorumCall, startedAt, withQuorum, withoutQuorum, ending }: Installation): Run[] => {
  const isShort = quorum !== null && !quorum.hasQuorum
  const hour = hourRuns(startedAt)
  if (!isShort) return [text(`la coordinación ${withQuorum} a `), ...hour, text(`${ending}.`)]
  const start: Run[] = [text(`la coordinación ${withoutQuorum} a `), ...hour]
  // Without knowing the call, nobody can say which quorum was asked for.
  if (quorumCall === null) return [...start, text(`${ending}.`)]
  return [...start, text(`, dejando constancia de que el quórum requerido es de ${missingWords(quorum)}${ending}.`)]
}

const verification = ({ quorum, quorumCall }: Pick<Installation, 'quorum' | 'quorumCall'>, result: Run[]): Paragraph =>
  paragraph([
    text('Verificada la asistencia de '),
    ...quorumFigures(quorum),
    text(', '),
    ...callRuns({ quorumCall }),
    text(', '),
    ...result,
  ])

/** How the quorum was verified on a day, and that the session began or went on. */
export const installationParagraph = (installation: Installation): Paragraph =>
  verification(installation, resultRuns(installation))

const notInstalledRuns = ({ quorum }: MinutesData): Run[] => {
  const isKnown = quorum !== null && !quorum.hasQuorum
  const required = isKnown ? ` requerido de ${missingWords(quorum)}` : ''
  const result = 'por lo que la sesión no pudo instalarse ni tratar su agenda.'
  return [text(`se constató que no se alcanzó el quórum${required}, ${result}`)]
}

/** How the quorum was verified, and what followed from it. */
export const quorumParagraph = (data: MinutesData): Paragraph => {
  const { quorum, session } = data
  const { quorumCall, startedAt } = session
  return data.outcome === 'no_quorum'
    ? verification({ quorum, quorumCall }, notInstalledRuns(data))
    : installationParagraph({
        quorum,
        quorumCall,
        startedAt,
        withQuorum: 'declaró válidamente instalada la sesión',
        withoutQuorum: 'dio inicio a la sesión',
        ending: '',
      })
}

/** The same under its heading. */
export const quorumBlocks = (data: MinutesData): Block[] => [
  heading(1, 'VERIFICACIÓN DEL QUÓRUM'),
  quorumParagraph(data),
]
