import { z } from 'zod'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import { countedVotes, leadersOf } from '../../../shared/domain/ballot.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { institutionsPresent } from '../../../shared/domain/quorum.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { count, shortDay } from '../../texts/format.ts'
import type { Tone } from '../../ui/tone.ts'

const votes = z.int().min(0).max(10_000).nullable()

export const Candidate = z.strictObject({ personId: PersonId, personName: z.string(), votes })
export type Candidate = z.infer<typeof Candidate>

/** The count of one round, as it is being written: a number not written yet is null. */
export const Ballot = z.strictObject({
  candidates: z.array(Candidate).min(1).max(50),
  blankVotes: votes,
  spoiledVotes: votes,
})
export type Ballot = z.infer<typeof Ballot>

/** How many seats may have voted: those that came, whoever came for them; and those that are in the room now. */
export type Voters = { came: number; present: number }

/** The seats that came to a session and that are in it now: each has one vote. */
export const votersOf = ({ seats, attendances }: Pick<AttendanceRegister, 'seats' | 'attendances'>): Voters => {
  const taken = (moment: 'now' | 'whole_session') => {
    const present = institutionsPresent(attendances, moment)
    return seats.filter(({ institutionId }) => present.has(institutionId)).length
  }
  return { came: taken('whole_session'), present: taken('now') }
}

/** Whether a round elects nobody because several share the first place. */
export const isTied = (ballot: Pick<Ballot, 'candidates'>): boolean => leadersOf(ballot).length > 1

export type BallotResult = { canSave: boolean; tone: Tone; words: string }

type Before = Pick<Coordination, 'personName'> | null

const electedWords = (
  { personName, votes: own }: Candidate,
  counted: number,
  heldOn: string,
  before: Before,
): string => {
  const result = `Queda en el cargo ${personName}, con ${String(own ?? 0)} de ${count(counted, 'voto', 'votos')}, desde el ${shortDay(heldOn)}.`
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
      words: `Hay empate con ${count(leader.votes ?? 0, 'voto', 'votos')}: ${joinWithAnd(leaders.map(({ personName }) => personName))}. Con empate nadie queda en el cargo: voten otra vez, solo entre ellos.`,
    }
  return { canSave: true, tone: 'action', words: electedWords(leader, counted, heldOn, before) }
}

/** How many of those present are in the count, beside the fields: `Suman 15 de 18 …: 3 sin voto.` */
export const sumWords = (counted: number, seats: number): string => {
  const said = `Suman ${String(counted)} de ${count(seats, 'institución presente', 'instituciones presentes')}`
  if (counted === seats) return `${said}.`
  return counted > seats
    ? `${said}: sobran ${String(counted - seats)}. Revise el conteo o la asistencia.`
    : `${said}: ${String(seats - counted)} sin voto.`
}
