import { z } from 'zod'

/**
 * Where a page of a long list goes on: after the row with this key and this id. The key is the text by which the list is
 * sorted — a day, an instant, a name — and the id parts rows of the same key. A row that came or went meanwhile
 * neither repeats another nor hides it.
 */
export const PageCursor = z.strictObject({ key: z.string().max(1000), id: z.uuid() })
export type PageCursor = z.infer<typeof PageCursor>

/** How much of a list is asked for; spread it into the input of the list, beside its filters. */
export const pageRequest = {
  /** The `next` of the page before; null is the first page. */
  after: PageCursor.nullable(),
  limit: z.int().min(1).max(200),
}
export type PageRequest = { after: PageCursor | null; limit: number }

/** A page of a list: its rows, and where the next one begins; null after the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: PageCursor.nullable() })
export type Page<Item> = { items: Item[]; next: PageCursor | null }
