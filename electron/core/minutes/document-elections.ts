import type { CoordinationRole } from '../../../shared/contract/coordination.ts'
import { joinWithAnd, keepTogether } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import {
  bold,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type Column,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { keptWithNext, textParagraphs } from '../documents/texts.ts'
import { byGender, counted } from '../documents/words.ts'
import type { MinutesElection, MinutesElectionRound } from './document-data.ts'

const officeNames: Record<CoordinationRole, string> = {
  coordinator: 'la coordinación',
  alternate: 'la coordinación alterna',
  secretary: 'la secretaría',
}

const ordinals = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta'] as const

const roundName = (index: number): string => `${ordinals[index] ?? `${index + 1}.ª`} vuelta`

const columns: Column[] = [
  { header: 'Candidatura', widthMm: 120, alignment: 'left' },
  { header: 'Votos', widthMm: 40, alignment: 'center' },
]

const roundTable = (round: MinutesElectionRound, caption: string): Block => {
  const { candidates, blankVotes, spoiledVotes } = round
  const total = candidates.reduce((sum, { votes }) => sum + votes, blankVotes + spoiledVotes)
  const count = (votes: number): Run[] => [text(String(votes))]
  return {
    kind: 'table',
    caption: [text(caption)],
    columns,
    rows: [
      ...candidates.map(({ name, votes }) => [[textOrBlank(name, 34)], count(votes)]),
      [[text('Votos en blanco')], count(blankVotes)],
      [[text('Votos viciados')], count(spoiledVotes)],
      [[bold('Total de votos')], [bold(String(total))]],
    ],
  }
}

const tiedFirst = ({ candidates }: MinutesElectionRound): { names: string[]; votes: number } => {
  const votes = Math.max(...candidates.map((candidate) => candidate.votes))
  return { names: candidates.flatMap((one) => (one.votes === votes ? [keepTogether(one.name)] : [])), votes }
}

const nextRoundSentence = (round: MinutesElectionRound, next: number): string => {
  const { names, votes } = tiedFirst(round)
  if (names.length < 2) return `Se procedió a una ${roundName(next)}.`
  const each = `${counted(votes, 'voto', 'votos')} cada candidatura`
  const between = names.length === 2 ? 'entre ambas' : 'entre ellas'
  return `Al empatar en el primer lugar ${joinWithAnd(names)}, con ${each}, se procedió a una ${roundName(next)} ${between}.`
}

const resultParagraphs = (texts: Texts, { elected, position, rounds }: MinutesElection): Paragraph[] => {
  const votes = rounds.at(-1)?.candidates.find(({ name }) => name === elected.name)?.votes
  const values = {
    votos: votes === undefined ? null : counted(votes, 'voto', 'votos'),
    fue_elegida: `fue ${byGender(elected.sex, 'elegid')}`,
    persona: keepTogether(elected.name),
    cargo: position.trim(),
  }
  return textParagraphs(texts, 'electionResult', values, 'left')
}

const electionBlocks = (texts: Texts, election: MinutesElection): Block[] => {
  const office = officeNames[election.role]
  const hasRounds = election.rounds.length > 1
  return [
    ...keptWithNext(textParagraphs(texts, 'electionHeld', { cargo: office })),
    ...election.rounds.flatMap((round, index): Block[] => [
      roundTable(round, `Elección de ${office}${hasRounds ? `: ${roundName(index)}` : ''}`),
      ...(index === election.rounds.length - 1
        ? []
        : [{ ...paragraph([text(nextRoundSentence(round, index + 1))], 'left'), isKeptWithNext: true }]),
    ]),
    ...resultParagraphs(texts, election),
  ]
}

/** Each election by secret ballot: the count of each round, the tie that asked for another, and who was elected as what. */
export const electionsBlocks = (texts: Texts, elections: readonly MinutesElection[]): Block[] =>
  elections.flatMap((election) => electionBlocks(texts, election))
