import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changesBetween,
  countChanges,
  type ChangeKind,
  type ComparedText,
  type OrdinanceChanges,
  type PartChange,
} from '../../shared/domain/ordinance-changes.ts'
import type { PartKind } from '../../shared/domain/ordinance.ts'
import { lostReference, referenceTo } from '../../shared/domain/part-references.ts'
import type { Piece } from '../../shared/domain/word-differences.ts'

type Node = { id: string; kind: PartKind; title: string; text: string; children: Node[] }

const idOf = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`

const article = (index: number, text = `Texto del artículo ${String(index)}.`, children: Node[] = []): Node => ({
  id: idOf(index),
  kind: 'article',
  title: `Título ${String(index)}`,
  text,
  children,
})
const numeral = (index: number, text = `Numeral ${String(index)}.`): Node => ({
  ...article(index, text),
  kind: 'numeral',
  title: '',
})

const flatten = (nodes: readonly Node[], parentId: string | null = null): ComparedText['parts'] =>
  nodes.flatMap(({ children, ...part }) => [{ ...part, parentId }, ...flatten(children, part.id)])

const textOf = (nodes: readonly Node[], title = 'Ordenanza'): ComparedText => ({
  head: { kind: 'ordinance', title },
  reasons: { problem: 'La pobreza' },
  parts: flatten(nodes),
})

const kindsOf = ({ parts }: OrdinanceChanges): Record<string, ChangeKind> =>
  Object.fromEntries(parts.filter(({ change }) => change !== 'same').map(({ id, change }) => [id, change]))
const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]): string[] => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)
const rowOf = ({ parts }: OrdinanceChanges, index: number): PartChange => {
  const row = parts.find(({ id }) => id === idOf(index))
  if (!row) throw new Error('The part is in neither state')
  return row
}

test('another number alone is no change, nor is the number that a reference reads', () => {
  const speaking = article(3, `Según el ${referenceTo(idOf(2))}, se cumple.`)
  const changes = changesBetween(textOf([article(2), speaking]), textOf([article(1), article(2), speaking]))
  expect(kindsOf(changes)).toEqual({ [idOf(1)]: 'added' })
  const { before, after } = rowOf(changes, 3)
  expect(before?.label).toBe('ARTÍCULO SEGUNDO')
  expect(after?.label).toBe('ARTÍCULO TERCERO')
  expect(joined(before?.text ?? [])).toBe('Según el artículo primero, se cumple.')
  expect(joined(after?.text ?? [])).toBe('Según el artículo segundo, se cumple.')
})

test('a reference that points elsewhere, or that was lost, is a change of those words alone', () => {
  const pointing = (to: number) => article(9, `Según el ${referenceTo(idOf(to))}, se cumple.`)
  const all = [article(1), article(2)]
  const elsewhere = rowOf(changesBetween(textOf([...all, pointing(1)]), textOf([...all, pointing(2)])), 9)
  expect(elsewhere.change).toBe('changed')
  expect(marked(elsewhere.before?.text ?? [])).toEqual(['artículo primero'])
  expect(marked(elsewhere.after?.text ?? [])).toEqual(['artículo segundo'])
  const lost = changesBetween(textOf([...all, pointing(2)]), textOf([article(1), pointing(2)]))
  expect(kindsOf(lost)).toEqual({ [idOf(2)]: 'removed', [idOf(9)]: 'changed' })
  expect(marked(rowOf(lost, 9).after?.text ?? [])).toEqual([lostReference])
})

test('of a part that changed only the words that differ are marked', () => {
  const { before, after, change } = rowOf(
    changesBetween(textOf([article(1, 'El plazo es de diez días.')]), textOf([article(1, 'El plazo es de 30 días.')])),
    1,
  )
  expect(change).toBe('changed')
  expect(marked(before?.text ?? [])).toEqual(['diez'])
  expect(marked(after?.text ?? [])).toEqual(['30'])
})

test('what was removed stands where it was, although what came before it went elsewhere', () => {
  const before = [article(1), article(2), article(3, undefined, [numeral(4)]), article(5), article(6)]
  const changes = changesBetween(textOf(before), textOf([article(1), article(5), article(6), article(2)]))
  expect(changes.parts.map(({ id }) => id)).toEqual([1, 3, 4, 5, 6, 2].map(idOf))
  expect(kindsOf(changes)).toEqual({ [idOf(3)]: 'removed', [idOf(4)]: 'removed', [idOf(2)]: 'moved' })
  expect(countChanges(changes)).toMatchObject({ removed: 1, moved: 1, added: 0, changed: 0 })
})

test('a numeral that went under another article moved, and may have changed on the way', () => {
  const changes = changesBetween(
    textOf([article(1, undefined, [numeral(3)]), article(2)]),
    textOf([article(1), article(2, undefined, [numeral(3, 'Otra cosa.')])]),
  )
  expect(kindsOf(changes)).toEqual({ [idOf(3)]: 'moved_and_changed' })
  expect(rowOf(changes, 3)).toMatchObject({ depth: 1, before: { label: '1.1' }, after: { label: '2.1' } })
})

test('the title of the whole and its reasons are compared too', () => {
  const changes = changesBetween(textOf([], 'Ordenanza que crea'), {
    ...textOf([], 'Ordenanza que reconoce'),
    reasons: { problem: 'La pobreza infantil' },
  })
  expect(marked(changes.title.after)).toEqual(['reconoce'])
  expect(changes.reasons.map(({ key, isChanged }) => [key, isChanged])).toEqual([['problem', true]])
  expect(countChanges(changes)).toMatchObject({ changed: 2 })
})

test('a text with private characters in it is read as it is', () => {
  const odd = `${String.fromCodePoint(0xf0000)} según ${referenceTo(idOf(1))}`
  const row = rowOf(
    changesBetween(textOf([article(1), article(2, odd)]), textOf([article(1), article(2, `${odd}.`)])),
    2,
  )
  expect(joined(row.after?.text ?? [])).toBe(`${String.fromCodePoint(0xf0000)} según artículo primero.`)
})

const tree: fc.Arbitrary<Node[]> = fc
  .array(fc.tuple(fc.nat(3), fc.constantFrom<PartKind>('article', 'recital', 'chapter')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((shape) => {
    let next = 0
    const made = (): number => (next += 1)
    return shape.map(([count, kind]) => ({
      ...article(made(), undefined, kind === 'article' ? Array.from({ length: count }, () => numeral(made())) : []),
      kind,
    }))
  })

test('a text has no differences with itself', () => {
  fc.assert(
    fc.property(tree, (nodes) => {
      const changes = changesBetween(textOf(nodes), textOf(nodes))
      expect(kindsOf(changes)).toEqual({})
      expect(Object.values(countChanges(changes)).every((count) => count === 0)).toBe(true)
    }),
  )
})

test('one thing done is told as that and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2), { minLength: 2, maxLength: 12 }),
      fc.constantFrom('insert', 'remove', 'change', 'move'),
      fc.nat(100),
      fc.nat(100),
      (shape, act, which, where) => {
        const nodes = shape.map((count, index) =>
          article(
            index * 10,
            undefined,
            Array.from({ length: count }, (_, place) => numeral(index * 10 + place + 1)),
          ),
        )
        const index = which % nodes.length
        const chosen = nodes[index]
        if (!chosen) return
        const others = nodes.toSpliced(index, 1)
        const place = where % nodes.length
        const ids = [chosen.id, ...chosen.children.map(({ id }) => id)]
        const all = (change: ChangeKind) => Object.fromEntries(ids.map((id) => [id, change]))
        if (act === 'insert')
          expect(kindsOf(changesBetween(textOf(others), textOf(others.toSpliced(place, 0, chosen))))).toEqual(
            all('added'),
          )
        else if (act === 'remove')
          expect(kindsOf(changesBetween(textOf(nodes), textOf(others)))).toEqual(all('removed'))
        else if (act === 'change') {
          const changed = nodes.with(index, { ...chosen, text: `${chosen.text} Y más.` })
          expect(kindsOf(changesBetween(textOf(nodes), textOf(changed)))).toEqual({ [chosen.id]: 'changed' })
        } else {
          const told = kindsOf(changesBetween(textOf(nodes), textOf(others.toSpliced(place, 0, chosen))))
          // Of two neighbours that change places either may be the one that moved.
          if (place === index) expect(told).toEqual({})
          else if (Math.abs(place - index) > 1) expect(told).toEqual({ [chosen.id]: 'moved' })
          else expect(Object.values(told)).toEqual(['moved'])
        }
      },
    ),
  )
})

test('seen from the other side, what came is what went, and each side says what its state says', () => {
  fc.assert(
    fc.property(tree, tree, fc.array(fc.nat(30)), (one, other, edited) => {
      const left = textOf(one)
      const right = textOf(other)
      const parts = right.parts.map((part, index) => (edited.includes(index) ? { ...part, text: 'Otro texto' } : part))
      const there = changesBetween(left, { ...right, parts })
      const back = changesBetween({ ...right, parts }, left)
      const idsOf = ({ parts: rows }: OrdinanceChanges, kinds: ChangeKind[]) =>
        rows.flatMap(({ id, change }) => (kinds.includes(change) ? [id] : [])).toSorted()
      expect(idsOf(there, ['added'])).toEqual(idsOf(back, ['removed']))
      expect(idsOf(there, ['removed'])).toEqual(idsOf(back, ['added']))
      for (const row of there.parts) {
        const was = left.parts.find(({ id }) => id === row.id)
        const is = parts.find(({ id }) => id === row.id)
        expect(joined(row.before?.text ?? [])).toBe(was?.text ?? '')
        expect(joined(row.after?.text ?? [])).toBe(is?.text ?? '')
      }
      expect(there.parts.filter(({ after }) => after !== null)).toHaveLength(parts.length)
      expect(there.parts.filter(({ before }) => before !== null)).toHaveLength(left.parts.length)
    }),
  )
})
