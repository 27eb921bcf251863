import type { Page, PageCursor, PageRequest } from '../../shared/contract/paging.ts'

const limit = 200

/** Every row of a list that is answered a page at a time. */
export const allOf = async <Item>(read: (page: PageRequest) => Promise<Page<Item>>): Promise<Item[]> => {
  const all: Item[] = []
  let after: PageCursor | null = null
  do {
    const page: Page<Item> = await read({ after, limit })
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}
