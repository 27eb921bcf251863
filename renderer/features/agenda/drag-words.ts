import type { Announcements } from '@dnd-kit/core'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'

/** What a screen reader says of the handle of an item. */
export const instructions =
  'Para mover este punto pulse la barra espaciadora, use las flechas arriba y abajo, y pulse otra vez la barra para soltarlo. Escape lo deja donde estaba.'

/** What a screen reader says while an item moves. */
export const announcements = (items: readonly AgendaItem[]): Announcements => {
  const titleOf = (id: string | number) => items.find((item) => item.id === id)?.title ?? 'el punto'
  const placeOf = (id: string | number | undefined) => String(items.findIndex((item) => item.id === id) + 1)
  return {
    onDragStart: ({ active }) => `Tomó «${titleOf(active.id)}», en el lugar ${placeOf(active.id)}.`,
    onDragOver: ({ over }) => (over === null ? 'Fuera de la lista.' : `Lugar ${placeOf(over.id)}.`),
    onDragEnd: ({ active, over }) => `«${titleOf(active.id)}» quedó en el lugar ${placeOf(over?.id)}.`,
    onDragCancel: ({ active }) => `«${titleOf(active.id)}» volvió a su lugar.`,
  }
}
