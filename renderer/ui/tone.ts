/** What a mark means: never said by its colour alone. */
export type Tone = 'neutral' | 'action' | 'attention' | 'lost'
