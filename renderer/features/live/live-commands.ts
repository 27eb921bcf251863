import type { RefObject } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { notifyDone } from '../../ui/notify.tsx'
import type { LiveCommand } from './live-keys.ts'
import { focusNotesAtEnd, focusPlace, stopWaiting } from './places.ts'
import type { SideTab } from './side-panel.tsx'
import { neighbour, stepForward } from './stepping.ts'
import type { Progress } from './use-progress.ts'

type Desk = {
  page: RefObject<HTMLElement | null>
  entries: readonly MinutesItem[]
  shownId: AgendaItemId | null
  isEditable: boolean
  /** Items can be taken up and ended; else the keys only look. */
  isGoingOn: boolean
  progress: Progress
  show: (id: AgendaItemId) => void
  showTab: (tab: SideTab) => void
}

const goOn = ({ page, entries, shownId, isGoingOn, progress, show }: Desk): void => {
  if (shownId === null) return
  const look = (id: AgendaItemId) => {
    show(id)
    focusNotesAtEnd(page.current, id)
  }
  const items = entries.map(({ item }) => item)
  if (!isGoingOn) {
    look(neighbour(items, shownId, 1) ?? shownId)
    return
  }
  const step = stepForward(items, shownId)
  switch (step.kind) {
    case 'look':
      look(step.id)
      return
    case 'take_up':
      progress.takeUp(step.id)
      look(step.id)
      return
    case 'finish':
      progress.finish(step.id)
      notifyDone('Era el último punto: quedó tratado. Ya puede cerrar la sesión.')
      return
    case 'nothing_left':
      notifyDone('No queda ningún punto por tratar.')
      return
  }
  step satisfies never
}

// The row that has the focus in the rail, or else the item that is looked at.
const move = ({ page, entries, shownId, isEditable, progress }: Desk, by: 1 | -1): void => {
  const row = document.activeElement?.closest<HTMLElement>('[data-item]') ?? null
  const index = entries.findIndex(({ item }) => item.id === (row?.dataset['item'] ?? shownId))
  const moved = entries[index]
  const position = index + by
  if (!isEditable || moved === undefined || position < 0 || position >= entries.length) return
  progress.move(moved.item.id, position)
  // A row that is put elsewhere loses the focus on its way.
  if (row !== null)
    window.requestAnimationFrame(() => {
      page.current?.querySelector<HTMLElement>(`[data-item="${moved.item.id}"]`)?.focus()
    })
}

const look = (desk: Desk, by: 1 | -1): void => {
  const { page, entries, shownId, show } = desk
  if (shownId === null) return
  const near = neighbour(
    entries.map(({ item }) => item),
    shownId,
    by,
  )
  if (near !== null) show(near)
  focusNotesAtEnd(page.current, near ?? shownId)
}

/** Does what a key of the live screen asks for. */
export const runLiveCommand = (command: LiveCommand, desk: Desk): void => {
  const { page, showTab } = desk
  switch (command) {
    case 'next':
      goOn(desk)
      return
    case 'back':
      look(desk, -1)
      return
    case 'move_down':
      move(desk, 1)
      return
    case 'move_up':
      move(desk, -1)
      return
    case 'people':
      showTab('room')
      focusPlace(page.current, 'people')
      return
    case 'resolutions':
      showTab('resolutions')
      focusPlace(page.current, 'resolutions')
      return
    case 'line':
    case 'arrival':
    case 'rail':
    case 'add_item':
    case 'notes':
      focusPlace(page.current, command)
      return
    case 'more':
      stopWaiting()
      page.current?.querySelector<HTMLElement>('[data-place="more"] [aria-haspopup="menu"]')?.click()
      return
  }
  command satisfies never
}
