import type { OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import {
  backFrom,
  indented,
  isBlank,
  outdented,
  referrersOf,
  stepped,
  turned,
} from '../../../shared/domain/part-places.ts'
import { notifyDone, notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import { createAdding } from './desk-adding.ts'
import type { CaretAt, EditedText } from './editing.ts'
import { showWritten, withUnsaved } from './part-keepers.ts'
import { focusPart, isWriting, keepKeys, partWithKeys, showPartInText } from './part-dom.ts'
import { neighbourOf, type Structure } from './part-lines.ts'
import type { PartMove } from './part-shown.ts'

/** A part that others speak of, about to be taken away. */
export type Removal = { part: OrdinancePart; referrers: OrdinancePart[] }

export type Move = 'up' | 'down' | 'in' | 'out'

type DeskOptions = EditedText & {
  structure: () => Structure
  askRemoval: (removal: Removal | null) => void
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
  // Set while a part moves that is being written in: where in it the keys were.
  let keysIn: 'title' | 'text' | null = null

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
  const nextTo = (id: OrdinancePartId) => neighbourOf(structure(), id, -1) ?? neighbourOf(structure(), id, 1)

  const removeNow = (part: OrdinancePart) => {
    const name = nameOf(part)
    const next = nextTo(part.id)
    askRemoval(null)
    edit(null)
    select(next?.part.id ?? null)
    const hadKeys = partWithKeys() === part.id
    const giveBack = () => {
      const held = partWithKeys()
      void actions.restore(part.id).then((isBack) => {
        // Whoever writes elsewhere, or went on meanwhile, stays there.
        if (!isBack || held !== partWithKeys() || isWriting()) return
        select(part.id)
        if (held === null) keepKeys(part.id)
        else focusPart(part.id)
      })
    }
    undos.push(giveBack)
    const gone = actions.remove(part)
    if (next !== undefined && hadKeys) focusPart(next.part.id)
    // What asked about it goes away a moment later, and the keys with it.
    else if (next !== undefined) keepKeys(next.part.id)
    void gone.then((isGone) => {
      if (isGone && !isBlank(withUnsaved(part))) notifyUndoable(`Se quitó: ${name}.`, giveBack)
    })
  }

  const remove = (id: OrdinancePartId) => {
    const part = actions.partOf(id)
    if (part === undefined) return
    const referrers = referrersOf(whole().parts, id)
    if (referrers.length === 0) removeNow(part)
    else askRemoval({ part, referrers })
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

  return {
    ...createAdding({ actions, whole, undos, nextTo, open, select, edit }),
    actions,
    select,
    /** The structure as it is now. */
    structure,
    /** How a part is called now; undefined of one that is not there. */
    wordsOf: (id: string): string | undefined => structure().numbers.get(id)?.reference,
    open,
    /** Leaves the part that is written in, which stays selected and keeps the keys. */
    stop: (id: OrdinancePartId) => {
      keepKeys(id)
      edit(null)
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
      keysIn = at === 'title' ? 'title' : 'text'
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
    /** Where in a part that has moved the keys were, once: it takes them again. */
    takeKeysIn: (): typeof keysIn => {
      const where = keysIn
      keysIn = null
      return where
    },
    /** Asks when others speak of it; else takes it away and offers it back. */
    remove,
    /** Takes away a part in which nothing is written: the caret goes on at the end of the one before. */
    withdraw: (id: OrdinancePartId) => {
      const before = neighbourOf(structure(), id, -1)
      remove(id)
      if (before !== undefined && actions.partOf(id) === undefined) open(before.part.id, 'end')
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
  }
}
export type EditorDesk = ReturnType<typeof createEditorDesk>
