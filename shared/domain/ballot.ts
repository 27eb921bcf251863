/** The votes of one round: for each candidate, blank and spoiled (`viciados`). */
export type BallotCount<Id extends string> = {
  candidates: readonly { personId: Id; votes: number }[]
  blankVotes: number
  spoiledVotes: number
}

/** Every vote in the box: it cannot exceed the seats present. */
export const totalBallots = <Id extends string>({ candidates, blankVotes, spoiledVotes }: BallotCount<Id>): number =>
  candidates.reduce((sum, { votes }) => sum + votes, blankVotes + spoiledVotes)

/** Who has most votes; several in a tie, nobody while there is no vote for anybody. */
export const firstPlaces = <Id extends string>({ candidates }: BallotCount<Id>): Id[] => {
  const most = Math.max(0, ...candidates.map(({ votes }) => votes))
  return most === 0 ? [] : candidates.filter(({ votes }) => votes === most).map(({ personId }) => personId)
}
