import { countedVotes, leadersOf } from '../../../shared/domain/ballot.ts'
import { count } from '../../texts/format.ts'
import { isTied, type Ballot } from './ballot.ts'

/** A first round and four more: what the program keeps of an election. */
export const mostRounds = 5

const ordinals = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta']

/** `Segunda vuelta` of the round counted from 0. */
export const roundName = (index: number): string => `${ordinals[index] ?? `${String(index + 1)}.ª`} vuelta`

/** A round in which nobody stands yet. */
export const emptyRound: Ballot = { candidates: [], blankVotes: 0, spoiledVotes: 0 }

/** The round that decides a tie: only those who share the first place stand in it. */
export const nextRound = (tied: Ballot): Ballot => ({
  ...emptyRound,
  candidates: leadersOf(tied).map((one) => ({ ...one, votes: null })),
})

/** Why a round cannot be followed by the next one; null when it can, or is the last. */
export const earlierProblem = (rounds: readonly Ballot[], index: number, seats: number): string | null => {
  const round = rounds[index]
  const next = rounds[index + 1]
  if (round === undefined || next === undefined) return null
  const counted = countedVotes(round)
  if (counted > seats)
    return `Suman ${String(counted)} y hay ${count(seats, 'institución presente', 'instituciones presentes')}.`
  const leaders = leadersOf(round)
  if (leaders.length === 0) return 'Faltan sus votos.'
  if (!isTied(round))
    return `No hubo empate, ganó ${leaders[0]?.personName ?? ''}: quite la vuelta siguiente o revise los votos.`
  const stranger = next.candidates.find(({ personId }) => !leaders.some((one) => one.personId === personId))
  return stranger === undefined ? null : `${stranger.personName} no empató aquí: no pasa a la vuelta siguiente.`
}

/** `Ana Torres 8 · Luis Quispe 8 · en blanco 1 · viciados 0`. */
export const roundWords = ({ candidates, blankVotes, spoiledVotes }: Ballot): string =>
  [
    ...candidates.map(({ personName, votes }) => `${personName} ${String(votes ?? 0)}`),
    `en blanco ${String(blankVotes ?? 0)}`,
    `viciados ${String(spoiledVotes ?? 0)}`,
  ].join(' · ')

export type VoteTarget = number | 'blank' | 'spoiled'

/** The count with one vote more, or less, for a candidate by their place in the list, in blank, or spoiled. */
export const withVote = (ballot: Ballot, target: VoteTarget, change: 1 | -1): Ballot => {
  const changed = (votes: number | null): number => Math.max(0, (votes ?? 0) + change)
  if (target === 'blank') return { ...ballot, blankVotes: changed(ballot.blankVotes) }
  if (target === 'spoiled') return { ...ballot, spoiledVotes: changed(ballot.spoiledVotes) }
  return {
    ...ballot,
    candidates: ballot.candidates.map((one, index) => (index === target ? { ...one, votes: changed(one.votes) } : one)),
  }
}

/** Whom a key gives a vote to while ballots are read aloud: a digit, `B` or `V`; null for any other key. */
export const targetOfKey = (key: string, { candidates }: Ballot): VoteTarget | null => {
  const letter = key.toLowerCase()
  if (letter === 'b') return 'blank'
  if (letter === 'v') return 'spoiled'
  if (!/^[1-9]$/u.test(key)) return null
  const index = Number(key) - 1
  return index < candidates.length ? index : null
}
