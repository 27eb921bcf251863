import type { Dispatch, SetStateAction } from 'react'
import { NewPart, type OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { hasTitle, type PartKind } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import {
  backFrom,
  indented,
  isBlank,
  outdented,
  placeForNew,
  placeNow,
  referrersOf,
  stepped,
  turned,
} from '../../../shared/domain/part-places.ts'
import { count } from '../../texts/format.ts'
import { notifyDone, notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import { asNewPart, type PartActions } from './part-actions.ts'
import { showWritten, withUnsaved, writeInPart } from './part-keepers.ts'
import { focusPart, keepKeys, partWithKeys, showPartInText } from './part-dom.ts'
import { neighbourOf, type Structure } from './part-lines.ts'
import type { PartMove, PartPlace } from './part-shown.ts'

/** Where the caret goes in a part that is opened: at a place of the window, where somebody pressed, or of the text. */
export type CaretAt = 'title' | 'start' | 'end' | { x: number; y: number } | { offset: number }

/** The part that is being written in. */
export type Editing = { id: OrdinancePartId; at: CaretAt }

/** A part that others speak of, about to be taken away. */
export type Removal = { part: OrdinancePart; referrers: OrdinancePart[] }

export type Move = 'up' | 'down' | 'in' | 'out'
export type NewPlace = 'before' | 'after' | 'inside'

type DeskOptions = {
  actions: PartActions
  structure: () => Structure
  select: Dispatch<SetStateAction<OrdinancePartId | null>>
  edit: Dispatch<SetStateAction<Editing | null>>
  askRemoval: (removal: Removal | null) => void
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

// Why the keys do not make a part what they make of others.
const whyNot = ({ kind }: OrdinancePart, move: Move): string | null => {
  if (kind === 'numeral' && move === 'in')
    return 'No pasó a literal: antes de este numeral no hay otro del que pueda serlo. Para que sea literal aquí mismo, elija «Convertir en literal» en sus acciones.'
  if (kind === 'letter' && move === 'out')
    return 'No pasó a numeral: este literal no está dentro de un numeral. Para que sea numeral aquí mismo, elija «Convertir en numeral» en sus acciones.'
  return null
}

/** What can be done with the parts of a text, by keys, menus and pointer; the same object as long as the text is open. */
export const createEditorDesk = ({ actions, structure, select, edit, askRemoval }: DeskOptions) => {
  const undos: (() => void)[] = []
  // Set while a part moves that is being written in: it takes the keys again.
  let mustFocus = false

  const whole = () => {
    const ordinance = actions.shown()
    return { kind: ordinance?.kind ?? 'ordinance', parts: ordinance?.parts ?? [] }
  }
  const nameOf = (part: OrdinancePart): string =>
    structure().numbers.get(part.id)?.reference ?? partKindName(part.kind).one.toLocaleLowerCase('es')

  const open = (id: OrdinancePartId, at: CaretAt) => {
    select(id)
    edit({ id, at })
  }
  const openNew = (part: OrdinancePart) => {
    open(part.id, hasTitle(part.kind) ? 'title' : 'start')
  }

  const nextTo = (id: OrdinancePartId) => neighbourOf(structure(), id, -1) ?? neighbourOf(structure(), id, 1)

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

  const removeNow = (part: OrdinancePart) => {
    const name = nameOf(part)
    const next = nextTo(part.id)
    askRemoval(null)
    edit(null)
    select(next?.part.id ?? null)
    const giveBack = () => {
      void actions.restore(part.id).then((isBack) => {
        if (isBack) select(part.id)
      })
    }
    undos.push(giveBack)
    void actions.remove(part).then((isGone) => {
      if (isGone && !isBlank(withUnsaved(part))) notifyUndoable(`Se quitó: ${name}.`, giveBack)
    })
  }

  const partOfKeys = (): OrdinancePart | null => {
    const id = partWithKeys()
    return whole().parts.find((part) => part.id === id) ?? null
  }

  const moveTo = (id: OrdinancePartId, move: PartMove) => {
    const part = actions.partOf(id)
    if (part === undefined) return
    const back = backFrom(whole(), part, move)
    undos.push(() => {
      void actions.move(id, back)
    })
    void actions.move(id, move)
  }

  const moveBy = (part: OrdinancePart, move: Move): PartMove | null => {
    switch (move) {
      case 'up':
        return stepped(whole(), part, -1)
      case 'down':
        return stepped(whole(), part, 1)
      case 'in':
        return indented(whole(), part)
      case 'out':
        return outdented(whole(), part)
    }
    return move satisfies never
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
    // Once it is drawn, in the turn after this one: until then the keys stay where they are.
    setTimeout(() => {
      openNew(part)
    })
    if (!(await isAdded)) leave(part.id, next, undo)
  }

  return {
    actions,
    select,
    /** The structure as it is now. */
    structure,
    /** How a part is called now; undefined of one that is not there. */
    wordsOf: (id: string): string | undefined => structure().numbers.get(id)?.reference,
    open,
    /** Leaves the part that is written in, which stays selected and keeps the keys. */
    stop: (id: OrdinancePartId) => {
      edit(null)
      focusPart(id)
    },
    /** Selects the part before or after, which is read and not written in. */
    step: (id: OrdinancePartId, step: -1 | 1) => {
      const next = neighbourOf(structure(), id, step)
      if (next === undefined) return
      select(next.part.id)
      focusPart(next.part.id)
      showPartInText(next.part.id)
    },
    /** Selects a part from elsewhere in the page, and brings it into sight. */
    show: (id: OrdinancePartId) => {
      edit(null)
      select(id)
      showPartInText(id)
    },
    /** Goes to the part before or after; answers whether there is one. */
    go: (id: OrdinancePartId, step: -1 | 1, at: CaretAt): boolean => {
      const next = neighbourOf(structure(), id, step)
      if (next !== undefined) open(next.part.id, at)
      return next !== undefined
    },
    wasWritten: (id: OrdinancePartId) => {
      showWritten(actions.ordinanceId, id)
    },
    /** Answers whether it may move so; `at` is where the caret is, when it is being written in. */
    move: (id: OrdinancePartId, move: Move, at?: CaretAt): boolean => {
      const part = actions.partOf(id)
      if (part === undefined) return false
      const to = moveBy(part, move)
      if (to === null) {
        const reason = whyNot(part, move)
        if (reason !== null) notifyProblem(reason)
        return false
      }
      mustFocus = true
      // Under another part, or as another kind, it is drawn anew: the caret goes along.
      if (at !== undefined && (to.parentId !== part.parentId || to.kind !== undefined)) edit({ id, at })
      const held = partOfKeys()
      moveTo(id, to)
      if (held?.id === id && at === undefined) keepKeys(id)
      return true
    },
    /** Whether the keys that move it in or out do the same as `turn`. */
    turnsByKey: (id: OrdinancePartId): boolean => {
      const part = actions.partOf(id)
      return part !== undefined && [moveBy(part, 'in'), moveBy(part, 'out')].some((to) => to?.kind !== undefined)
    },
    /** Makes a letter of a numeral, or a numeral of a letter, with what is under it. */
    turn: (id: OrdinancePartId) => {
      const part = actions.partOf(id)
      const to = part === undefined ? null : turned(whole(), part)
      if (to !== null) moveTo(id, to)
    },
    moveTo,
    takesFocus: (): boolean => {
      const is = mustFocus
      mustFocus = false
      return is
    },
    /** Asks when others speak of it; else takes it away and offers it back. */
    remove: (id: OrdinancePartId) => {
      const part = actions.partOf(id)
      if (part === undefined) return
      const referrers = referrersOf(whole().parts, id)
      if (referrers.length === 0) removeNow(part)
      else askRemoval({ part, referrers })
    },
    removeNow,
    restore: (id: OrdinancePartId) => {
      void actions.restore(id).then((isBack) => {
        if (!isBack) return
        select(id)
        undos.push(() => {
          const part = actions.partOf(id)
          if (part !== undefined) removeNow(part)
        })
      })
    },
    /** Takes back the latest change of the structure. */
    undo: () => {
      const last = undos.pop()
      if (last === undefined) return
      const held = partOfKeys()
      const next = held === null ? undefined : nextTo(held.id)
      last()
      if (held !== null && actions.partOf(held.id) !== undefined) keepKeys(held.id)
      else if (held !== null) {
        edit(null)
        select(next?.part.id ?? null)
        if (next !== undefined) focusPart(next.part.id)
      }
      // What takes it back is not to be taken back itself by the next one.
      notifyDone('Se deshizo el último cambio de la estructura.')
    },
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
export type EditorDesk = ReturnType<typeof createEditorDesk>

/** Whether the program takes these parts as they are; what it would refuse stays as paragraphs. */
export const mayBeParts = (parts: readonly unknown[]): boolean => parts.every((part) => NewPart.safeParse(part).success)
