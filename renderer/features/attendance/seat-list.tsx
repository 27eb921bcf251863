import { Anchor } from '@mantine/core'
import { IconUserCheck, IconUsersGroup } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Attendance, AttendanceRegister, AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { useMarks } from './marks.ts'
import { countPresent, groupsOf, isShown, presentIn, type SeatFilter, type SeatGroup } from './seat-groups.ts'
import { holderOf, SeatRow, type SeatHandlers } from './seat-row.tsx'
import styles from './seats.module.css'

type Item = { group: SeatGroup; seat: AttendanceSeat | null }

const rowHeight = 47
const headHeight = 46
// All of a committee of the usual size, so that the search of the browser finds everybody.
const usualSize = 150

const scroller = (): HTMLElement | null => document.getElementById('contenido')

// The list begins below other things of the page that scrolls.
const useMargin = () => {
  const list = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const page = scroller()
    if (list.current === null || page === null) return
    setMargin(list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop)
  }, [])
  return { list, margin }
}

const Head = ({ group, present }: { group: SeatGroup; present: number }) => (
  <h2 className={styles['groupTitle']}>
    {group.name}
    <span>
      {present} de {group.seats.length}
    </span>
  </h2>
)

const NoSeats = () => (
  <EmptyState
    icon={IconUsersGroup}
    title="Ese día no hay instituciones acreditadas"
    action={
      <Anchor component={Link} to="/padron">
        Ir al padrón
      </Anchor>
    }
  >
    Agregue en el padrón las instituciones con su titular y su alterno. Mientras tanto puede registrar invitados.
  </EmptyState>
)

const nothingShown: Record<SeatFilter, string> = {
  all: '',
  missing: 'No falta nadie: todas las instituciones acreditadas están presentes.',
  present: 'Todavía no ha llegado nadie de las instituciones acreditadas.',
}

export type SeatListProps = SeatHandlers & {
  register: AttendanceRegister
  segments: readonly Segment[]
  session: Session
  filter: SeatFilter
  isEditable: boolean
  actions: AttendanceActions
}

const itemsOf = (groups: readonly SeatGroup[], isOf: (seat: AttendanceSeat) => boolean): Item[] =>
  groups.flatMap((group) => {
    const shown = group.seats.filter(isOf)
    return shown.length === 0 ? [] : [{ group, seat: null }, ...shown.map((seat) => ({ group, seat }))]
  })

const useItems = ({ register, segments, session, filter }: SeatListProps) => {
  const present = useMemo(() => presentIn(register, session.status), [register, session.status])
  const groups = useMemo(() => groupsOf(register.seats, segments), [register.seats, segments])
  // Without a filter the same at each mark: nothing of the list is measured again.
  const chosen = filter === 'all' ? null : present
  const items = useMemo(
    () => itemsOf(groups, ({ institutionId }) => chosen === null || isShown(chosen.has(institutionId), filter)),
    [groups, chosen, filter],
  )
  return { present, items }
}

const useRow = (props: SeatListProps) => {
  const { register, session, isEditable, actions, onOpen, onAbsence } = props
  const { markedAt } = useMarks(session.id)
  const byPerson = useMemo(
    () => new Map(register.attendances.map((attendance) => [attendance.personId, attendance])),
    [register.attendances],
  )
  const hasBegun = session.status !== 'planned' && session.status !== 'called'
  const markOf = (seat: AttendanceSeat, capacity: 'principal' | 'alternate') => {
    const holder = holderOf(seat, capacity)
    const found: Attendance | null = holder === null ? null : (byPerson.get(holder.personId) ?? null)
    const isHere = found !== null && found.institutionId === seat.institutionId
    return {
      attendance: isHere ? found : null,
      elsewhere: found === null || isHere ? null : (found.institutionName ?? 'otra condición'),
      markedAt: isHere ? (markedAt.get(found.id) ?? null) : null,
    }
  }
  return (seat: AttendanceSeat, isPresent: boolean) => {
    const principal = markOf(seat, 'principal')
    const alternate = markOf(seat, 'alternate')
    return (
      <SeatRow
        seat={seat}
        principal={principal.attendance}
        principalElsewhere={principal.elsewhere}
        principalMarkedAt={principal.markedAt}
        alternate={alternate.attendance}
        alternateElsewhere={alternate.elsewhere}
        alternateMarkedAt={alternate.markedAt}
        isPresent={isPresent}
        hasBegun={hasBegun}
        isEditable={isEditable}
        actions={actions}
        onOpen={onOpen}
        onAbsence={onAbsence}
      />
    )
  }
}

/** The seats of the committee by segment: principal and alternate in one row, because they are one seat. */
export const SeatList = (props: SeatListProps) => {
  const { register, filter } = props
  const { present, items } = useItems(props)
  const { list, margin } = useMargin()
  const row = useRow(props)
  const keyOf = useCallback(
    (index: number) => items[index]?.seat?.institutionId ?? items[index]?.group.key ?? index,
    [items],
  )
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: scroller,
    estimateSize: (index) => (items[index]?.seat === null ? headHeight : rowHeight),
    getItemKey: keyOf,
    overscan: items.length <= usualSize ? usualSize : 6,
    scrollMargin: margin,
  })
  if (register.seats.length === 0) return <NoSeats />
  if (items.length === 0)
    return (
      <EmptyState icon={IconUserCheck} title={nothingShown[filter]}>
        {' '}
      </EmptyState>
    )
  const inSight = virtualizer.getVirtualItems()
  const blocks = Map.groupBy(inSight, ({ index }) => items[index]?.group)
  const above = (inSight[0]?.start ?? margin) - margin
  const below = virtualizer.getTotalSize() - ((inSight.at(-1)?.end ?? margin) - margin)
  return (
    <div ref={list} style={{ paddingTop: above, paddingBottom: Math.max(0, below) }}>
      {[...blocks].map(([group, ofGroup]) =>
        group === undefined ? null : (
          <section key={group.key} aria-label={group.name}>
            {ofGroup
              .filter(({ index }) => items[index]?.seat === null)
              .map(({ index }) => (
                <div key="head" data-index={index} ref={virtualizer.measureElement}>
                  <Head group={group} present={countPresent(group.seats, present)} />
                </div>
              ))}
            <ul className={styles['seats']}>
              {ofGroup.map(({ index }) => {
                const seat = items[index]?.seat ?? null
                return seat === null ? null : (
                  <li key={seat.institutionId} data-index={index} ref={virtualizer.measureElement}>
                    {row(seat, present.has(seat.institutionId))}
                  </li>
                )
              })}
            </ul>
          </section>
        ),
      )}
    </div>
  )
}
