import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArrivalDrawer } from '../../renderer/features/attendance/arrival-drawer.tsx'
import { arrivingNow, clockWords, hourNow, leavingOn, notedWords } from '../../renderer/features/attendance/hours.ts'
import { MarkCard } from '../../renderer/features/attendance/mark-card.tsx'
import { newCard, type Asking, type Card } from '../../renderer/features/attendance/marks.ts'
import { pastQuorumWords, quorumStanding } from '../../renderer/features/attendance/quorum-words.ts'
import { overWords, sittingWords, suspendedWords } from '../../renderer/features/attendance/sitting-words.ts'
import { undoneWords } from '../../renderer/features/attendance/stay-actions.ts'
import { theme } from '../../renderer/ui/theme.ts'
import { Attendance } from '../../shared/contract/attendance.ts'
import { SuspensionId } from '../../shared/domain/ids.ts'
import type { Stay } from '../../shared/domain/quorum.ts'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const person = (...stays: Stay[]) => ({ stays })
const open = { status: 'open', heldOn: '2023-08-24', startedAt: '10:06', suspensions: [] } as const
const day = '2023-08-24'

describe('the hour of what happens while a session is under way', () => {
  test('is that of the clock, and nobody is there from the start because they were marked after it', () => {
    expect(arrivingNow(open, [], day, '10:20')).toEqual({ kind: 'at', at: '10:20', warning: null })
    expect(arrivingNow(open, [], day, '10:06')).toMatchObject({ kind: 'at', at: '10:06' })
    expect(arrivingNow({ ...open, status: 'called' }, [], day, '09:50')).toEqual({ kind: 'from_start' })
  })

  test('is after the opening with a clock set back before it, and the screen says so', () => {
    const arriving = arrivingNow(open, [], day, '09:30')
    expect(arriving).toMatchObject({ kind: 'at', at: '10:07' })
    expect(arriving.kind === 'at' && notedWords(arriving.warning ?? '', arriving.at)).toBe(
      'El reloj de este equipo marca 09:30, antes de las 10:06 en que empezó la sesión. Se anotó 10:07; corrija la hora si no es esa.',
    )
    expect(arrivingNow({ ...open, startedAt: '23:59' }, [], day, '09:30')).toMatchObject({ at: '23:59' })
  })

  test('is the last one noted with a clock behind it: arrivals and departures count', () => {
    const people = [person({ arrivedAt: '10:30', leftAt: null }), person({ arrivedAt: null, leftAt: '10:40' })]
    expect(hourNow(open, people, day, '10:35')).toEqual({
      at: '10:40',
      warning: 'El reloj de este equipo marca 10:35, antes de las 10:40, la última hora anotada.',
    })
    expect(hourNow(open, people, day, '10:40')).toEqual({ at: '10:40', warning: null })
  })

  test('is the last minute of its day after midnight, and the screen says so', () => {
    const noted = hourNow({ ...open, startedAt: '18:00' }, [], '2023-08-25', '00:20')
    expect(noted?.at).toBe('23:59')
    expect(clockWords(noted?.warning ?? '', '23:59')).toBe(
      'Pasó la medianoche y la sesión es de ayer: el reloj marca 00:20. A quien llegue o se retire se le anotará 23:59, y podrá corregirlo.',
    )
    expect(leavingOn({ ...open, startedAt: '18:00' }, '2023-08-25', '00:20')).toBe('now')
  })

  test('is asked on any other day, while it is suspended and once it is over: none is invented', () => {
    const suspended = { ...open, suspensions: [{ resumedOn: null, resumedAt: null }] }
    const over = { ...open, status: 'closed' } as const
    for (const [session, today, clock] of [
      [open, '2023-08-25', '11:00'],
      [open, '2020-01-01', '10:30'],
      [suspended, day, '10:30'],
      [over, day, '10:30'],
    ] as const) {
      expect(arrivingNow(session, [], today, clock)).toEqual({ kind: 'ask' })
      expect(leavingOn(session, today, clock)).toBe('by_hour')
    }
  })

  test('of a session that went on another day is that of the later day', () => {
    const resumed = { ...open, suspensions: [{ resumedOn: '2023-08-31', resumedAt: '15:00' }] }
    expect(hourNow(resumed, [], '2023-08-31', '15:20')).toEqual({ at: '15:20', warning: null })
    expect(hourNow(resumed, [], day, '15:20')).toBeNull()
  })
})

const attendance = Attendance.parse({
  id: id(500),
  personId: id(1),
  personName: 'María del Carmen Quispe Huamaní de Salas',
  institutionId: null,
  institutionName: null,
  capacity: 'guest',
  position: null,
  stays: [{ arrivedAt: '10:07', leftAt: null }],
  note: null,
  version: 1,
})

const cardFor = (more: Partial<Card> = {}): Card =>
  newCard({
    kind: 'arrived',
    title: attendance.personName,
    detail: 'Invitada',
    hour: '10:07',
    warning: null,
    attendance,
    ...more,
  })

const showCard = (card: Card, onHours = vi.fn()) => {
  render(
    <MantineProvider theme={theme}>
      <div data-place="arrival">
        <MarkCard
          card={card}
          attendance={card.attendance}
          undoTitle={null}
          isFolding
          onUndo={vi.fn()}
          onNote={vi.fn()}
          onHours={onHours}
        />
      </div>
      <input aria-label="Notas" />
    </MantineProvider>,
  )
  return onHours
}

describe('the card of the last mark', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('says which hour was noted against the clock, and a press on the hour corrects it', async () => {
    const onHours = showCard(cardFor({ warning: 'El reloj marca 09:30.' }))
    expect(screen.getByText(/Se anotó 10:07; corrija la hora/u)).toBeInstanceOf(HTMLElement)
    await userEvent.click(screen.getByRole('button', { name: /^Corregir la hora de María/u }))
    expect(onHours).toHaveBeenCalledWith(attendance.id)
  })

  test('is one line once something else is written, and whole again when it is pressed', async () => {
    showCard(cardFor({ warning: 'El reloj marca 09:30.' }))
    await userEvent.type(screen.getByLabelText('Notas'), 'a')
    expect(screen.queryByText(/Se anotó/u)).toBeNull()
    expect(screen.getByRole('status', { name: 'Último registro' }).textContent).toBe(attendance.personName)
    await userEvent.click(screen.getByTitle('Ver el último registro'))
    expect(screen.getByText(/Se anotó/u)).toBeInstanceOf(HTMLElement)
  })

  test('is one line after a while, unless it has something to say', () => {
    vi.useFakeTimers()
    showCard(cardFor())
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByTitle('Ver el último registro')).toBeInstanceOf(HTMLElement)
    showCard(cardFor({ warning: 'El reloj marca 09:30.' }))
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByText(/Se anotó/u)).toBeInstanceOf(HTMLElement)
  })
})

describe('somebody marked at a session that is not under way', () => {
  const ask = async () => {
    const answer = vi.fn<Asking['answer']>(() => Promise.resolve(null))
    const onClose = vi.fn()
    const component = () => (
      <ArrivalDrawer asking={{ title: 'Ana Quispe', answer }} why="La sesión ya concluyó." onClose={onClose} />
    )
    const router = createRouter({
      routeTree: createRootRoute({ component }),
      history: createMemoryHistory({ initialEntries: ['/'] }),
    })
    render(
      <MantineProvider theme={theme} env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>,
    )
    await screen.findByLabelText('Estuvo desde el inicio')
    return { answer, onClose }
  }
  const register = () => userEvent.click(screen.getByRole('button', { name: 'Registrar' }))

  test('is not saved until it is said since when they were there', async () => {
    const { answer } = await ask()
    await register()
    expect(screen.getByText('Escriba a qué hora llegó, o marque que estuvo desde el inicio.')).toBeInstanceOf(
      HTMLElement,
    )
    expect(answer).not.toHaveBeenCalled()
  })

  test('was there from the start only when somebody says so', async () => {
    const { answer, onClose } = await ask()
    await userEvent.click(screen.getByLabelText('Estuvo desde el inicio'))
    await register()
    expect(answer).toHaveBeenCalledWith(null)
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('has the hour that was written', async () => {
    const { answer } = await ask()
    await userEvent.type(screen.getByLabelText('Llegó: horas'), '10')
    await userEvent.type(screen.getByLabelText('Llegó: minutos'), '40')
    await register()
    expect(answer).toHaveBeenCalledWith('10:40')
  })
})

describe('the words of a session that is not under way', () => {
  const suspension = {
    id: SuspensionId.parse(id(900)),
    suspendedAt: '10:40',
    reason: null,
    resumedOn: null,
    resumedAt: null,
    quorumCall: null,
    presider: null,
    secretary: null,
  }
  const suspended = { status: 'open' as const, heldOn: day, suspensions: [suspension] }
  const quorum = { seats: 22, present: 3, required: 12, missing: 9, hasQuorum: false, segments: [] }

  test('say since when it is suspended, of which day, and what comes first', () => {
    expect(suspendedWords(suspended).replaceAll('\u00A0', ' ')).toBe(
      'La sesión está suspendida desde las 10:40 del 24 de agosto de 2023. Para registrar a quienes llegan, primero reanúdela.',
    )
    expect(overWords('closed')).toContain('se corrigen en Asistencia')
  })

  test('warn of no missing quorum when nobody is expected any more', () => {
    expect(quorumStanding(suspended)).toBe('suspended')
    expect(quorumStanding({ status: 'closed', suspensions: [] })).toBe('over')
    expect(quorumStanding({ status: 'open', suspensions: [] })).toBe('now')
    expect(pastQuorumWords(quorum, 'suspended')).toBe('Sesión suspendida')
    expect(pastQuorumWords(quorum, 'over')).toBe('3 de 22 · no hubo quórum')
  })

  test('do not say of a day that is over that it begins', () => {
    const second = { sitting: 1, day: '2023-12-14' }
    expect(sittingWords({ ...second, isOver: false })).toContain('esta empieza de nuevo')
    expect(sittingWords({ ...second, isOver: true })).not.toContain('empieza')
    expect(sittingWords({ sitting: 0, day, isOver: true })).toBeNull()
  })

  test('count those who were taken back', () => {
    const ids = [attendance.id, attendance.id]
    expect(undoneWords({ kind: 'remove', ids: [attendance.id] })).toBe('Se deshizo: ya no está en la lista')
    expect(undoneWords({ kind: 'remove', ids })).toBe('Se deshizo: 2 personas ya no están en la lista')
  })
})
