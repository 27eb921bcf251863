import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isOverTime,
  minutesSince,
  minutesWords,
  spentAt,
  stopwatchWords,
} from '../../renderer/features/live/item-clock.ts'
import { liveCommandOf } from '../../renderer/features/live/live-keys.ts'
import { itemAtHand, neighbour, stepForward, titlesOf } from '../../renderer/features/live/stepping.ts'
import { AgendaItemId } from '../../shared/domain/ids.ts'
import { AgendaItemState } from '../../shared/domain/session.ts'

const idOf = (number: number): AgendaItemId =>
  AgendaItemId.parse(`01890000-0000-7000-8000-${String(number).padStart(12, '0')}`)
const agendaOf = (...states: AgendaItemState[]) => states.map((state, index) => ({ id: idOf(index), state }))

test('the meeting goes on to the next item that is still to come, over those left aside', () => {
  const items = agendaOf('done', 'in_hand', 'skipped', 'carried_over', 'pending')
  expect(stepForward(items, idOf(1))).toEqual({ kind: 'take_up', id: idOf(4) })
})

test('before the first item is taken up, the one that is looked at is', () => {
  expect(stepForward(agendaOf('pending', 'pending'), idOf(0))).toEqual({ kind: 'take_up', id: idOf(0) })
})

test('whoever looked back goes forward by looking, and ends nothing', () => {
  const items = agendaOf('done', 'done', 'in_hand', 'pending')
  expect(stepForward(items, idOf(0))).toEqual({ kind: 'look', id: idOf(1) })
})

test('an item that is looked at ahead is the next one', () => {
  const items = agendaOf('in_hand', 'pending', 'pending')
  expect(stepForward(items, idOf(2))).toEqual({ kind: 'take_up', id: idOf(2) })
})

test('one that was passed over is taken up before the last one is ended', () => {
  expect(stepForward(agendaOf('pending', 'in_hand'), idOf(1))).toEqual({ kind: 'take_up', id: idOf(0) })
  expect(stepForward(agendaOf('done', 'in_hand'), idOf(1))).toEqual({ kind: 'finish', id: idOf(1) })
  expect(stepForward(agendaOf('done', 'skipped'), idOf(1))).toEqual({ kind: 'nothing_left' })
})

test('going on and on, whatever was skipped or carried over, treats every item that is to come and then stops', () => {
  const states = fc.array(fc.constantFrom(...AgendaItemState.options), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(states, (written) => {
      // Only one is in hand at a time.
      const first = written.indexOf('in_hand')
      const items = agendaOf(
        ...written.map((state, index) => (state === 'in_hand' && index !== first ? 'done' : state)),
      )
      let shown = itemAtHand(items)?.id ?? idOf(0)
      for (let press = 0; press <= items.length + 1; press += 1) {
        const step = stepForward(items, shown)
        if (step.kind === 'nothing_left') break
        for (const item of items) if (item.state === 'in_hand' && step.kind !== 'look') item.state = 'done'
        const target = items.find(({ id }) => id === step.id)
        if (step.kind === 'take_up' && target !== undefined) target.state = 'in_hand'
        if (step.kind !== 'finish') shown = step.id
      }
      expect(items.map(({ state }) => state)).not.toContain('pending')
      expect(items.map(({ state }) => state)).not.toContain('in_hand')
    }),
  )
})

test('the page opens at the item in hand, or at the first to be treated', () => {
  expect(itemAtHand(agendaOf('done', 'pending', 'in_hand'))?.id).toBe(idOf(2))
  expect(itemAtHand(agendaOf('done', 'pending'))?.id).toBe(idOf(1))
  expect(itemAtHand(agendaOf('done', 'skipped'))?.id).toBe(idOf(0))
  expect(itemAtHand([])).toBeNull()
})

test('the agenda ends at its ends', () => {
  const items = agendaOf('pending', 'pending')
  expect(neighbour(items, idOf(0), -1)).toBeNull()
  expect(neighbour(items, idOf(0), 1)).toBe(idOf(1))
  expect(neighbour(items, idOf(1), 1)).toBeNull()
})

test('three lines pasted are three titles, without what numbered them', () => {
  expect(titlesOf('1. Despacho\r\n\n 2) Informes\n- Pedidos  \n• Orden del día\n2023: balance')).toEqual([
    'Despacho',
    'Informes',
    'Pedidos',
    'Orden del día',
    '2023: balance',
  ])
  expect(titlesOf('  \n ')).toEqual([])
})

test('an item is timed by what it took and what is running; a clock set back takes nothing away', () => {
  const item = { spentSeconds: 90, runningSince: '2023-08-24T15:00:00.000Z' }
  expect(spentAt(item, '2023-08-24T15:01:30.000Z')).toBe(180)
  expect(spentAt(item, '2023-08-24T14:00:00.000Z')).toBe(90)
  expect(spentAt({ ...item, runningSince: null }, '2023-08-24T18:00:00.000Z')).toBe(90)
})

test('ten minutes planned are over at the next second, and told against those spent', () => {
  expect(isOverTime(600, 10)).toBe(false)
  expect(isOverTime(601, 10)).toBe(true)
  expect(isOverTime(9_000, null)).toBe(false)
  expect(minutesWords(0, 10)).toBe('10 min')
  expect(minutesWords(61, 10)).toBe('2 de 10 min')
  expect(minutesWords(61, null)).toBe('2 min')
  expect(minutesWords(0, null)).toBeNull()
  expect(stopwatchWords(7)).toBe('0:07')
  expect(stopwatchWords(4_350)).toBe('1:12:30')
})

test('the session is timed from its hour in Peru, only on its day', () => {
  expect(minutesSince('2023-08-24', '09:10', '2023-08-24T15:30:00.000Z')).toBe(80)
  expect(minutesSince('2023-08-24', '09:10', '2023-08-24T13:00:00.000Z')).toBeNull()
  expect(minutesSince('2023-08-24', '09:10', '2023-09-24T15:30:00.000Z')).toBeNull()
  expect(minutesSince('2023-08-24', null, '2023-08-24T15:30:00.000Z')).toBeNull()
})

const pressed = (key: string, modifiers: Partial<Record<'alt' | 'shift' | 'ctrl' | 'meta', boolean>> = {}) => {
  const { alt = false, shift = false, ctrl = false, meta = false } = modifiers
  return liveCommandOf({ key, altKey: alt, shiftKey: shift, ctrlKey: ctrl, metaKey: meta })
}

test('a letter alone is never a key of the live screen, nor one that AltGr writes', () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
  fc.assert(
    fc.property(letters, (key) => {
      expect(pressed(key)).toBeNull()
      expect(pressed(key, { alt: true, ctrl: true })).toBeNull()
    }),
  )
})

test('Alt and the arrows go on, look back, and with Mayús move an item', () => {
  expect(pressed('ArrowDown', { alt: true })).toBe('next')
  expect(pressed('ArrowUp', { alt: true })).toBe('back')
  expect(pressed('ArrowDown', { alt: true, shift: true })).toBe('move_down')
  expect(pressed('ArrowUp', { alt: true, shift: true })).toBe('move_up')
  expect(pressed('ArrowDown')).toBeNull()
})

test('Alt with capitals is the same key, and Mayús makes it another program’s, but for the plus that needs it', () => {
  expect(pressed('L', { alt: true })).toBe('line')
  expect(pressed('l', { alt: true, shift: true })).toBeNull()
  expect(pressed('+', { alt: true, shift: true })).toBe('add_item')
  expect(pressed('Escape')).toBe('notes')
})
