import type { Time } from '../../../shared/domain/dates.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import { blank, heading, text, type Block, type Paragraph } from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { counted } from '../documents/words.ts'
import type { MinutesData, MinutesQuorum, MinutesResumption, MinutesSession } from './document-data.ts'
import { callRuns, hourRuns } from './document-opening.ts'

const missingWords = ({ required, present, missingSegments }: MinutesQuorum): string =>
  joinWithAnd([
    ...(present < required ? [counted(required, 'institución', 'instituciones')] : []),
    ...missingSegments.map(
      ({ name, missing }) => `${counted(missing, 'institución más', 'instituciones más')} del segmento ${name}`,
    ),
  ])

type Counted = Pick<MinutesSession, 'quorumCall'> & { quorum: MinutesQuorum | null }

/** What was counted, as a text says it: `14`, `22 instituciones acreditadas`, `primera convocatoria`. */
const countedValues = ({ quorum, quorumCall }: Counted) => ({
  presentes: quorum === null ? blank(6) : String(quorum.present),
  instituciones_acreditadas:
    quorum === null
      ? [blank(6), text(' instituciones acreditadas')]
      : counted(quorum.seats, 'institución acreditada', 'instituciones acreditadas'),
  convocatoria: callRuns({ quorumCall }),
})

type BeginningTexts = { reached: 'quorumReached' | 'resumedQuorumReached'; short: 'quorumShort' | 'resumedQuorumShort' }

/** How the quorum was verified on a day, and that the session began or went on. It informs and never blocks. */
const beginningParagraphs = (
  texts: Texts,
  { reached, short }: BeginningTexts,
  { quorum, quorumCall, startedAt }: Counted & { startedAt: Time | null },
): Paragraph[] => {
  const values = { ...countedValues({ quorum, quorumCall }), hora_en_palabras: hourRuns(startedAt) }
  if (quorum === null || quorum.hasQuorum) return textParagraphs(texts, reached, values)
  // Without knowing the call, nobody can say which quorum was asked for.
  const required = quorumCall === null ? null : missingWords(quorum)
  return textParagraphs(texts, short, { ...values, quorum_requerido: required })
}

/** How the quorum was verified on the day on which a suspended session went on. */
export const resumedQuorumParagraphs = (texts: Texts, resumption: MinutesResumption): Paragraph[] =>
  beginningParagraphs(texts, { reached: 'resumedQuorumReached', short: 'resumedQuorumShort' }, resumption)

/** How the quorum was verified, and what followed from it. */
export const quorumParagraphs = ({ quorum, session, outcome, texts }: MinutesData): Paragraph[] => {
  const { quorumCall, startedAt } = session
  if (outcome !== 'no_quorum')
    return beginningParagraphs(
      texts,
      { reached: 'quorumReached', short: 'quorumShort' },
      { quorum, quorumCall, startedAt },
    )
  return textParagraphs(texts, 'quorumNotReached', {
    ...countedValues({ quorum, quorumCall }),
    quorum_requerido: quorum === null || quorum.hasQuorum ? null : missingWords(quorum),
  })
}

/** The same under its heading. */
export const quorumBlocks = (data: MinutesData): Block[] => [
  heading(1, 'VERIFICACIÓN DEL QUÓRUM'),
  ...quorumParagraphs(data),
]
