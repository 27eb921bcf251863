/** An agreement or commitment in hand: one that exists, or the words of a new one and what else was said of it already. */
export type InHand<Kept, Draft = never> = { kept: Kept | null; text: string; prefilled?: Partial<Draft> }
