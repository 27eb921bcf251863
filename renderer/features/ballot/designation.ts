import { countedVotes } from '../../../shared/domain/ballot.ts'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Agreement } from '../../../shared/contract/resolutions.ts'
import { count } from '../../texts/format.ts'
import { roundName, roundWords } from './rounds.ts'

type Elected = Pick<Coordination, 'personId' | 'personName' | 'position' | 'election'>

const uncapitalised = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1)

/** `12 de 18 votos, en la segunda vuelta`: how many the one elected had. */
export const electedVotesWords = ({ personId, election }: Elected): string => {
  if (election === null) return ''
  const own = election.candidates.find((one) => one.personId === personId)?.votes ?? 0
  const rounds = election.earlierRounds.length
  const where = rounds === 0 ? '' : `, en la ${uncapitalised(roundName(rounds))}`
  return `${String(own)} de ${count(countedVotes(election), 'voto', 'votos')}${where}`
}

/** Every round in a line each, the first first; only the count when there was but one. */
export const roundLines = ({ election }: Elected): string[] => {
  if (election === null) return []
  const rounds = [...election.earlierRounds, election]
  return rounds.map((round, index) =>
    rounds.length === 1 ? roundWords(round) : `${roundName(index)}: ${roundWords(round)}`,
  )
}

const beginningOf = ({ personName, position }: Elected): string =>
  `Designar a ${personName} como ${uncapitalised(position)}`

/** The agreement by which the committee makes the result its own. */
export const designationText = (elected: Elected): string =>
  `${beginningOf(elected)}, por votación secreta, con ${electedVotesWords(elected)}.`

/** Whether that agreement is written already, in whatever words it goes on. */
export const isDesignated = (elected: Elected, agreements: readonly Pick<Agreement, 'text'>[]): boolean =>
  agreements.some(({ text }) => text.startsWith(beginningOf(elected)))
