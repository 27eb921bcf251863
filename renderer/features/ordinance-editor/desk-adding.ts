import { NewPart, type OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { hasTitle, type PartKind } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import { isBlank, placeForNew, placeNow, type Whole } from '../../../shared/domain/part-places.ts'
import { count } from '../../texts/format.ts'
import { notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import type { CaretAt, EditedText } from './editing.ts'
import { asNewPart } from './part-actions.ts'
import { keepKeys } from './part-dom.ts'
import { withUnsaved, writeInPart } from './part-keepers.ts'
import type { PartLine } from './part-lines.ts'
import type { PartPlace } from './part-shown.ts'

/* What is added to a text: to be written, copied, of the library, or pasted. */

export type NewPlace = 'before' | 'after' | 'inside'

/** What adding needs of the desk that it is a part of. */
type AddingOptions = EditedText & {
  whole: () => Whole<OrdinancePart>
  /** What takes back each change of the structure, the latest at the end. */
  undos: (() => void)[]
  nextTo: (id: OrdinancePartId) => PartLine | undefined
  open: (id: OrdinancePartId, at: CaretAt) => void
}

const blank = (kind: PartKind): NewPart => ({ kind, title: '', text: '', children: [] })

// As many as one command takes.
const mostAtOnce = 500

const chunked = (parts: readonly NewPart[]): NewPart[][] =>
  Array.from({ length: Math.ceil(parts.length / mostAtOnce) }, (_, index) =>
    parts.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )

const kindWords = (parts: readonly { kind: PartKind }[]): string => {
  const kind = parts[0]?.kind
  if (kind === undefined || parts.some((part) => part.kind !== kind)) return count(parts.length, 'parte', 'partes')
  const { one, many } = partKindName(kind)
  return count(parts.length, one.toLocaleLowerCase('es'), many)
}

/** What adds to a text; each is taken back as one change. */
export const createAdding = ({ actions, whole, undos, nextTo, open, select, edit }: AddingOptions) => {
  const openNew = (part: OrdinancePart) => {
    open(part.id, hasTitle(part.kind) ? 'title' : 'start')
  }

  const removeAll = (parts: readonly OrdinancePart[]) => {
    // As they are now: moved meanwhile, or gone.
    for (const { id } of parts) {
      const part = actions.partOf(id)
      if (part !== undefined) void actions.remove(part)
    }
  }

  /** Adds parts in a place; those of the first level, or null when the program refused. */
  const addAll = async (place: PartPlace, parts: readonly NewPart[]): Promise<OrdinancePart[] | null> => {
    const firsts: OrdinancePart[] = []
    let afterId = place.afterId
    for (const chunk of chunked(parts)) {
      const added = await actions.add({ parentId: place.parentId, afterId }, chunk)
      if (added === null) return firsts.length > 0 ? firsts : null
      const ofPlace = added.filter(({ parentId }) => parentId === place.parentId)
      firsts.push(...ofPlace)
      afterId = ofPlace.at(-1)?.id ?? afterId
    }
    undos.push(() => {
      removeAll(firsts)
    })
    return firsts
  }

  // What was not added is not written in, nor taken back.
  const leave = (id: OrdinancePartId, next: OrdinancePartId | null, undo: () => void) => {
    const index = undos.indexOf(undo)
    if (index >= 0) undos.splice(index, 1)
    edit((editing) => (editing?.id === id ? null : editing))
    select((selectedId) => (selectedId === id ? next : selectedId))
    if (next !== null) keepKeys(next)
  }

  const addBlank = async (place: PartPlace, kind: PartKind): Promise<void> => {
    const adding = actions.addBlank(place, kind)
    if (adding === null) {
      const [first] = (await addAll(place, [blank(kind)])) ?? []
      if (first !== undefined) openNew(first)
      return
    }
    const { part, isAdded } = adding
    const undo = () => {
      removeAll([part])
    }
    undos.push(undo)
    const next = nextTo(part.id)?.part.id ?? null
    // With the part itself, before another key: the next letter is already for it.
    queueMicrotask(() => {
      openNew(part)
    })
    if (!(await isAdded)) leave(part.id, next, undo)
  }

  return {
    /** Another one of the same kind after it, to be written at once. */
    addAfter: (id: OrdinancePartId) => {
      const part = actions.partOf(id)
      if (part !== undefined) void addBlank({ parentId: part.parentId, afterId: id }, part.kind)
    },
    addBeside: (id: OrdinancePartId, where: NewPlace, kind: PartKind) => {
      const part = actions.partOf(id)
      if (part === undefined) return
      if (where === 'inside') {
        const place = placeForNew(whole(), kind, id)
        if (place !== null) void addBlank(place, kind)
        return
      }
      const { parentId, afterId } = placeNow(whole(), part)
      void addBlank({ parentId, afterId: where === 'before' ? afterId : id }, kind)
    },
    /** At the end of its section. */
    addToSection: (kind: PartKind) => {
      const place = placeForNew(whole(), kind, null)
      if (place !== null) void addBlank(place, kind)
    },
    duplicate: (id: OrdinancePartId) => {
      const ordinance = actions.shown()
      const part = actions.partOf(id)
      if (ordinance === undefined || part === undefined) return
      const copy = asNewPart({ ...ordinance, parts: ordinance.parts.map(withUnsaved) }, id)
      if (copy === null) return
      void addAll({ parentId: part.parentId, afterId: id }, [copy]).then((added) => {
        const [first] = added ?? []
        if (first !== undefined) select(first.id)
      })
    },
    /** Puts ready parts where the selection is; says when they do not go there. */
    insert: async (selectedId: OrdinancePartId | null, parts: readonly NewPart[]): Promise<void> => {
      const [first] = parts
      if (first === undefined) return
      const place = placeForNew(whole(), first.kind, selectedId)
      if (place === null) {
        const name = partKindName(first.kind).one.toLocaleLowerCase('es')
        notifyProblem(`No se insertó: en este lugar no puede ir ${name}. Elija antes la parte dentro de la que va.`)
        return
      }
      const added = await addAll(place, parts)
      const last = added?.at(-1)
      if (added === null || last === undefined) return
      select(last.id)
      notifyUndoable(`Se insertó: ${kindWords(added)}.`, () => {
        removeAll(added)
      })
    },
    /** What was pasted is parts by itself: the first takes the place of one in which nothing is written. */
    pasteParts: async (id: OrdinancePartId, parts: readonly NewPart[]): Promise<void> => {
      const part = actions.partOf(id)
      const [first, ...others] = parts
      if (part === undefined || first === undefined) return
      const isFilled = isBlank(withUnsaved(part)) && part.kind === first.kind
      if (isFilled) {
        writeInPart(actions.ordinanceId, part, { title: first.title, text: first.text })
        if (first.children.length > 0) await addAll({ parentId: id, afterId: null }, first.children)
      }
      const rest = isFilled ? others : parts
      const added = rest.length === 0 ? [] : await addAll({ parentId: part.parentId, afterId: id }, rest)
      if (added === null) return
      edit(null)
      select(added.at(-1)?.id ?? id)
      notifyUndoable(`Se pegó: ${kindWords(parts)}.`, () => {
        removeAll(isFilled ? [part, ...added] : added)
      })
    },
    /** What did not fit in a part goes on in others after it. */
    pasteRest: async (id: OrdinancePartId, texts: readonly string[]): Promise<void> => {
      const part = actions.partOf(id)
      if (part === undefined) return
      const parts = texts.map((text): NewPart => ({ ...blank(part.kind), text }))
      const added = await addAll({ parentId: part.parentId, afterId: id }, parts)
      if (added === null) return
      notifyUndoable(
        `Lo pegado no cabía en una sola parte: siguió en ${count(added.length, 'parte más', 'partes más')}. No se perdió nada.`,
        () => {
          removeAll(added)
        },
      )
    },
  }
}

/** Whether the program takes these parts as they are; what it would refuse stays as paragraphs. */
export const mayBeParts = (parts: readonly unknown[]): boolean => parts.every((part) => NewPart.safeParse(part).success)
