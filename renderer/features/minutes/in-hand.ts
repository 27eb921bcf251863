/** An agreement or commitment in hand: one that exists, or the words of a new one. */
export type InHand<Kept> = { kept: Kept | null; text: string }
