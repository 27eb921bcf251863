import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { draftKey, type DraftKey, type DraftKind } from '../../../shared/domain/draft.ts'

/** An agreement or commitment in hand: one that exists, or the words of a new one and what else was said of it already. */
export type InHand<Kept, Draft = never> = {
  itemId: AgendaItemId
  kept: Kept | null
  text: string
  prefilled?: Partial<Draft>
}

type Versioned = { id: string; version: number }

/** What is being written of it: of one that exists as it stood then, of a new one that begins with the same words. */
export const inHandKey = (
  kind: DraftKind,
  { itemId, kept, text }: Pick<InHand<Versioned>, 'itemId' | 'kept' | 'text'>,
): DraftKey => draftKey(kind, itemId, kept === null ? text.slice(0, 100) : `${kept.id} ${String(kept.version)}`)
