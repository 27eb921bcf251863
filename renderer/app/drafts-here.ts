import { client } from './client.ts'
import { createDrafts } from './drafts.ts'

/** What is being written in this window. */
export const drafts = createDrafts({
  list: () => client.drafts.list(),
  put: (draft, outlivesPage) => client.drafts.put(draft, { context: { isLeaving: outlivesPage } }),
})

// Without an answer the boxes open empty, and the notice of the lost connection says why nothing can be saved.
const load = (): Promise<void> => drafts.load().catch(() => undefined)

/** Reads what was left half-written before any box opens, and again when this window is looked at after another. */
export const stayInTouchWithDrafts = (): Promise<void> => {
  window.addEventListener('focus', () => void load())
  return load()
}
