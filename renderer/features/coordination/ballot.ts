import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import { institutionsPresent } from '../../../shared/domain/quorum.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { count, shortDay } from '../../texts/format.ts'
import type { Tone } from '../../ui/tone.ts'

export type Candidate = { personId: string; personName: string; votes: number | null }
export type Ballot = { candidates: readonly Candidate[]; blankVotes: number | null; spoiledVotes: number | null }

/** The seats that came to a session, whoever came for them: each has one vote. */
export const votingSeats = ({ seats, attendances }: AttendanceRegister): number => {
  const present = institutionsPresent(attendances, 'whole_session')
  return seats.filter(({ institutionId }) => present.has(institutionId)).length
}

/** Every vote counted: for somebody, blank or spoiled. */
export const countedVotes = ({ candidates, blankVotes, spoiledVotes }: Ballot): number =>
  candidates.reduce((sum, { votes }) => sum + (votes ?? 0), (blankVotes ?? 0) + (spoiledVotes ?? 0))

/** Who has most votes; several in a tie, nobody before there is a vote. */
export const leadersOf = ({ candidates }: Ballot): Candidate[] => {
  const most = Math.max(0, ...candidates.map(({ votes }) => votes ?? 0))
  return most === 0 ? [] : candidates.filter(({ votes }) => votes === most)
}

export type BallotResult = { canSave: boolean; tone: Tone; words: string }

type Before = Pick<Coordination, 'personName'> | null

const electedWords = ({ personName, votes }: Candidate, counted: number, heldOn: string, before: Before): string => {
  const result = `Queda en el cargo ${personName}, con ${String(votes ?? 0)} de ${count(counted, 'voto', 'votos')}, desde el ${shortDay(heldOn)}.`
  return before === null || before.personName === personName
    ? result
    : `${result} ${before.personName} lo deja el día anterior.`
}

/** What a count of votes means, said before it is saved; `before` is who would leave the office. */
export const resultOf = (ballot: Ballot, seats: number, heldOn: string, before: Before): BallotResult => {
  const counted = countedVotes(ballot)
  const leaders = leadersOf(ballot)
  const [leader, ...others] = leaders
  if (ballot.candidates.length === 0)
    return { canSave: false, tone: 'neutral', words: 'Agregue a cada candidata o candidato con sus votos.' }
  if (counted > seats)
    return {
      canSave: false,
      tone: 'lost',
      words: `Hay ${count(counted, 'voto', 'votos')} y ${count(seats, 'institución presente', 'instituciones presentes')}: revise el conteo o la asistencia de esa sesión.`,
    }
  if (leader === undefined) return { canSave: false, tone: 'neutral', words: 'Escriba los votos de cada uno.' }
  if (others.length > 0)
    return {
      canSave: false,
      tone: 'attention',
      words: `Hay empate con ${count(leader.votes ?? 0, 'voto', 'votos')}: ${joinWithAnd(leaders.map(({ personName }) => personName))}. Con empate nadie queda en el cargo: voten otra vez y anote el nuevo conteo.`,
    }
  return { canSave: true, tone: 'action', words: electedWords(leader, counted, heldOn, before) }
}

/** How many of those present are in the count: `Suman 15 de 18: faltan 3.` */
export const sumWords = (ballot: Ballot, seats: number): string => {
  const counted = countedVotes(ballot)
  const said = `Suman ${String(counted)} de ${count(seats, 'institución presente', 'instituciones presentes')}`
  if (counted === seats) return `${said}.`
  return counted > seats
    ? `${said}: sobran ${String(counted - seats)}.`
    : `${said}: ${String(seats - counted)} sin voto.`
}
