import type { SearchHit } from '../../shared/contract/search.ts'
import { isEmptySearch, readSearch } from '../../shared/domain/search-query.ts'
import type { Client, Door } from './client.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'

const most = 200

// The first time, the index is made: whoever asks from the command line waits for it.
const findAll = async (client: Client, query: string, limit: number): Promise<SearchHit[]> => {
  for (;;) {
    const { items, isComplete } = await client.search.find({ query, after: null, limit })
    if (isComplete) return items
  }
}

const summarise = (hit: SearchHit) => ({
  kind: hit.kind,
  id: hit.id,
  title: hit.title.text,
  context: hit.context,
  excerpt: hit.excerpt?.text ?? null,
  day: hit.day,
  year: hit.year,
  sessionId: hit.sessionId,
  agendaItemId: hit.agendaItemId,
  paragraph: hit.paragraph,
})

/** Looks in everything for words, "phrases" and filters; the nearest first. */
export const search = async (
  { client }: Door,
  query: string,
  { limit: asked }: { limit: string },
): Promise<Outcome> => {
  const limit = /^\d{1,3}$/u.test(asked) ? Number(asked) : 0
  if (limit < 1 || limit > most)
    throw new CommandFailure(2, `«${asked}» no sirve para --limit: escriba un número del 1 al ${String(most)}.`)
  const hits = await findAll(client, query, limit)
  const said = isEmptySearch(readSearch(query))
    ? 'No hay ninguna palabra que buscar. Ejemplo: cer search "anemia tipo:acuerdo año:2023 @DIRESA"'
    : hits.length === 0
      ? `No hay nada con «${query.slice(0, 60)}».`
      : null
  return { result: hits.map(summarise), sentences: said === null ? [] : [said] }
}
