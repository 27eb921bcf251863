import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { RemovalModal } from '../../renderer/features/ordinance-editor/removal-modal.tsx'
import { TextColumn } from '../../renderer/features/ordinance-editor/text-column.tsx'
import { useEditor } from '../../renderer/features/ordinance-editor/use-editor.ts'
import { ordinanceQuery } from '../../renderer/features/ordinances/use-ordinance.ts'
import { theme } from '../../renderer/ui/theme.ts'
import type { Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { OrdinanceId, OrdinancePartId } from '../../shared/domain/ids.ts'
import { referenceTo } from '../../shared/domain/part-references.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'

// The editor brings its caret into sight; jsdom has no layout.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() })

let next = 0
const uuid = (): string => `01970000-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`

export const partOf = (rank: string, title: string, text: string): OrdinancePart => ({
  id: OrdinancePartId.parse(uuid()),
  kind: 'article',
  parentId: null,
  rank,
  title,
  text,
  version: 1,
})

/** Three articles, of which the third speaks of the first; every test its own, as the keepers live with the page. */
export const threeArticles = (stage: Ordinance['stage'] = 'drafting') => {
  const [first, second] = [partOf('a0', 'Objeto', 'Rige.'), partOf('a1', 'Alcance', 'En la región.')]
  const third = partOf('a2', 'Concordancia', `Véase el ${referenceTo(first.id)} y el ${referenceTo(uuid())}.`)
  const ordinance: Ordinance = {
    ...emptyOrdinance.draft,
    id: OrdinanceId.parse(uuid()),
    stage,
    reasons: emptyOrdinance.reasons,
    parts: [first, second, third],
    removed: [],
    version: 1,
  }
  queryClient.setQueryData(ordinanceQuery(ordinance.id).queryKey, ordinance)
  return { ordinance, first, second, third }
}

export type Answer = { data: unknown } | { stale: OrdinancePart } | { refused: string; data: unknown }
type Asked = (input: Record<string, unknown>) => Answer | Promise<Answer>

/** Answers the procedures of a test, and notes what was asked of them. */
export const answering = (answers: Record<string, Asked>) => {
  const asked: [procedure: string, input: unknown][] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const procedure = new URL(request.url).pathname.replace('/rpc/', '')
    const body = request.method === 'POST' ? ((await request.json()) as { json: Record<string, unknown> }).json : {}
    const answered = answers[procedure]?.(body)
    if (answered === undefined) return Response.json({ json: null }, { status: 500 })
    asked.push([procedure, body])
    const answer = await answered
    if ('stale' in answer) {
      const data = { expectedVersion: 1, currentVersion: answer.stale.version, current: answer.stale }
      const json = { defined: true, code: 'STALE_VERSION', status: 409, message: '', data }
      return Response.json({ json }, { status: 409 })
    }
    if (!('refused' in answer)) return Response.json({ json: answer.data })
    const json = { defined: true, code: answer.refused, status: 409, message: '', data: answer.data }
    return Response.json({ json }, { status: 409 })
  })
  return asked
}

/** The titles of the parts as they stand on the screen. */
export const shownParts = (id: OrdinanceId): string[] =>
  (queryClient.getQueryData(ordinanceQuery(id).queryKey)?.parts ?? [])
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ title }) => title)

const Screen = ({ id, fallback }: { id: OrdinanceId; fallback: Ordinance }) => {
  const { data } = useQuery({ ...ordinanceQuery(id), staleTime: Infinity })
  const model = useEditor(data ?? fallback, null)
  return (
    <>
      <TextColumn model={model} left={null} right={null} />
      <RemovalModal removal={model.removal} desk={model.desk} onAnswer={model.askRemoval} />
    </>
  )
}

/** The text of an ordinance in its editor, without the panels beside it. */
export const show = (ordinance: Ordinance) =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        <Screen id={ordinance.id} fallback={ordinance} />
      </MantineProvider>
    </QueryClientProvider>,
  )
