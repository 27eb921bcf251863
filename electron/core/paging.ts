import type { Page, PageCursor, PageRequest } from '../../shared/contract/paging.ts'

/**
 * Makes a page of rows that were read by keyset, one more than was asked for: the one too many says that there is another
 * page, and is not counted. Example: `pageFrom(rows(sql, limit + 1), limit, (row) => ({ key: row.heldOn, id: row.id }))`.
 */
export const pageFrom = <Item>(
  rows: readonly Item[],
  limit: PageRequest['limit'],
  cursorOf: (item: Item) => PageCursor,
): Page<Item> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
