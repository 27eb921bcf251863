type Counted = { votes: number | null }

/** Whether an agreement says itself that it was adopted by secret ballot: what an election decides is no consensus. */
export const saysSecretBallot = (agreement: { text: string }): boolean =>
  /(?:por|en) votación secreta/iu.test(agreement.text)

/** The votes of one round: for each candidate, blank and spoiled (`viciados`). One that nobody has written yet is null. */
export type BallotCount<Candidate extends Counted> = {
  candidates: readonly Candidate[]
  blankVotes: number | null
  spoiledVotes: number | null
}

/** Every vote in the box: it cannot exceed the seats present. */
export const countedVotes = ({ candidates, blankVotes, spoiledVotes }: BallotCount<Counted>): number =>
  candidates.reduce((sum, { votes }) => sum + (votes ?? 0), (blankVotes ?? 0) + (spoiledVotes ?? 0))

/** Who has most votes; several in a tie, nobody while there is no vote for anybody. */
export const leadersOf = <Candidate extends Counted>({
  candidates,
}: Pick<BallotCount<Candidate>, 'candidates'>): Candidate[] => {
  const most = Math.max(0, ...candidates.map(({ votes }) => votes ?? 0))
  return most === 0 ? [] : candidates.filter(({ votes }) => votes === most)
}
