import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { createPartActions } from '../../renderer/features/ordinance-editor/part-actions.ts'
import { partKeeperOf, withUnsaved } from '../../renderer/features/ordinance-editor/part-keepers.ts'
import { ordinanceQuery } from '../../renderer/features/ordinances/use-ordinance.ts'
import { answering, shownParts, threeArticles, type Answer } from './ordinance-in-editor.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a part moves on the screen before the program has answered', async () => {
  const { ordinance, first, third } = threeArticles()
  answering({
    'ordinances/movePart': () => ({ data: [{ ...first, rank: 'a3', version: 2 }] }),
  })
  const answer = createPartActions(ordinance.id).move(first.id, { parentId: null, afterId: third.id })
  expect(shownParts(ordinance.id)).toEqual(['Alcance', 'Concordancia', 'Objeto'])
  expect(await answer).toBe(true)
  expect(shownParts(ordinance.id)).toEqual(['Alcance', 'Concordancia', 'Objeto'])
})

test('a part that is moved again before the answer stays where it was put last', async () => {
  const { ordinance, first, second, third } = threeArticles()
  const { move } = createPartActions(ordinance.id)
  const moves: Promise<boolean>[] = []
  const seen: string[] = []
  const ranks = ['a1V', 'a3']
  let version = 1
  answering({
    'ordinances/movePart': () => {
      if (moves.length === 1) moves.push(move(first.id, { parentId: null, afterId: third.id }))
      return { data: [{ ...first, rank: ranks.shift() ?? '', version: (version += 1) }] }
    },
  })
  const stop = queryClient.getQueryCache().subscribe(() => {
    seen.push(shownParts(ordinance.id).join(' '))
  })
  moves.push(move(first.id, { parentId: null, afterId: second.id }))
  await vi.waitFor(() => {
    expect(moves).toHaveLength(2)
  })
  expect(await Promise.all(moves)).toEqual([true, true])
  stop()
  expect(ranks).toEqual([])
  const atEnd = seen.indexOf('Alcance Concordancia Objeto')
  expect(atEnd).toBeGreaterThanOrEqual(0)
  expect(new Set(seen.slice(atEnd))).toEqual(new Set(['Alcance Concordancia Objeto']))
})

test('of the steps of a part through the text only where it ends is sent', async () => {
  const { ordinance, first, second, third } = threeArticles()
  const asked = answering({
    'ordinances/movePart': () => ({ data: [{ ...first, rank: 'a3', version: 2 }] }),
  })
  const { move } = createPartActions(ordinance.id)
  const one = move(first.id, { parentId: null, afterId: second.id })
  const other = move(first.id, { parentId: null, afterId: third.id })
  expect(await Promise.all([one, other])).toEqual([true, true])
  expect(shownParts(ordinance.id)).toEqual(['Alcance', 'Concordancia', 'Objeto'])
  expect(asked).toEqual([
    ['ordinances/movePart', { id: first.id, parentId: null, afterId: third.id, expectedVersion: 1 }],
  ])
})

test('a step that is not drawn yet is sent when the page goes away; one that waits its turn has the page ask', async () => {
  const { ordinance, first, second, third } = threeArticles()
  vi.useFakeTimers()
  try {
    const answer = Promise.withResolvers<Answer>()
    const asked = answering({ 'ordinances/movePart': () => answer.promise })
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const settled = async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
    }
    const { move } = createPartActions(ordinance.id)
    const one = move(first.id, { parentId: null, afterId: second.id })
    await settled()
    expect(asked).toEqual([])
    expect(leave()).toBe(true)
    await settled()
    expect(asked).toHaveLength(1)
    const other = move(third.id, { parentId: null, afterId: null })
    await settled()
    expect(leave()).toBe(false)
    answer.resolve({ data: [{ ...first, rank: 'a1V', version: 2 }] })
    await vi.runAllTimersAsync()
    expect(await Promise.all([one, other])).toEqual([true, true])
    expect(asked).toHaveLength(2)
    expect(leave()).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('what the program refuses is put back as it is kept', async () => {
  const { ordinance, first, third } = threeArticles()
  answering({
    'ordinances/movePart': () => ({ refused: 'ORDINANCE_LOCKED', data: { stage: 'approved' } }),
    'ordinances/removePart': () => ({ refused: 'ORDINANCE_LOCKED', data: { stage: 'approved' } }),
    'ordinances/get': () => ({ data: ordinance }),
  })
  const Watched = () => {
    const { data } = useQuery({ ...ordinanceQuery(ordinance.id), staleTime: Infinity })
    return <p>{data?.parts.length}</p>
  }
  render(
    <QueryClientProvider client={queryClient}>
      <Watched />
    </QueryClientProvider>,
  )
  const actions = createPartActions(ordinance.id)
  expect(await actions.move(first.id, { parentId: null, afterId: third.id })).toBe(false)
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
  expect(await actions.remove(first)).toBe(false)
  expect(shownParts(ordinance.id)).toEqual(['Objeto', 'Alcance', 'Concordancia'])
})

test('a part that was only moved elsewhere takes what is written here; one that was written in asks', async () => {
  const { ordinance, first, second } = threeArticles()
  const asked = answering({
    'ordinances/changePart': ({ id, expectedVersion, title, text }) => {
      if (id === second.id) return { stale: { ...second, text: 'Otro texto.', version: 2 } }
      return expectedVersion === 1
        ? { stale: { ...first, rank: 'a9', version: 2 } }
        : { data: { ...first, title, text, version: 3 } }
    },
  })
  const moved = partKeeperOf(ordinance.id, first)
  moved.change({ title: 'Objeto', text: 'Rige mañana.' })
  moved.flush()
  await waitFor(() => {
    expect(moved.state().kind).toBe('saved')
  })
  expect(asked.map(([, input]) => input)).toMatchObject([{ expectedVersion: 1 }, { expectedVersion: 2 }])
  const written = partKeeperOf(ordinance.id, second)
  written.change({ title: 'Alcance', text: 'Mi texto.' })
  written.flush()
  await waitFor(() => {
    expect(written.state()).toMatchObject({
      kind: 'conflict',
      mine: { text: 'Mi texto.' },
      theirs: { text: 'Otro texto.' },
    })
  })
  expect(withUnsaved(second).text).toBe('Mi texto.')
})

test('what is too long for a part stays here, and says what to do', async () => {
  const { ordinance, first } = threeArticles()
  const asked = answering({})
  const keeper = partKeeperOf(ordinance.id, first)
  keeper.change({ title: '', text: 'a'.repeat(20_001) })
  keeper.flush()
  await waitFor(() => {
    expect(keeper.state()).toMatchObject({ kind: 'unsaved', canRetry: false })
  })
  expect(asked).toEqual([])
  expect(keeper.value().text).toHaveLength(20_001)
})
