import { IconAlertTriangle, IconCalendarX, IconCheck, IconClock, IconMailOff, IconUserOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { RollHolder, RollRow } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './padron-table.module.css'
import { daysLeftWords, documentsOf, requestStateOf, type RequestState } from './row-words.ts'
import { SeatMark } from './seat-mark.tsx'

const Lines = ({ first, second, title }: { first: ReactNode; second: ReactNode; title: string }) => (
  <div className={styles['lines']} title={title}>
    <div>{first}</div>
    <div className={styles['second']}>{second}</div>
  </div>
)

const Nothing = ({ children }: { children: string }) => <span className={styles['nothing']}>{children}</span>

type InstitutionCellProps = { institution: Institution; segment: string | null }

/** The institution by its acronym and its name, and below where it belongs. */
export const InstitutionCell = ({ institution: { name, acronym, province }, segment }: InstitutionCellProps) => (
  <Lines
    title={name}
    first={
      <>
        <strong>{acronym ?? name}</strong>
        {acronym !== null && <span className={styles['fullName']}>{name}</span>}
      </>
    }
    second={[segment ?? 'Sin segmento', province].filter((part) => part !== null).join(' · ')}
  />
)

/** What the seat is; one that left the term says so. */
export const StateCell = ({ row: { isActive, state } }: { row: RollRow }) =>
  isActive ? (
    <SeatMark state={state} />
  ) : (
    <Mark icon={IconUserOff} tone="neutral">
      Inactiva
    </Mark>
  )

/** Who fills a capacity. */
export const HolderCell = ({ holder }: { holder: RollHolder | null }) => {
  if (holder === null) return <Nothing>—</Nothing>
  const { personName, position } = holder
  return (
    <Lines title={`${personName}${position === null ? '' : ` · ${position}`}`} first={personName} second={position} />
  )
}

const Warned = ({ icon: Icon, children }: { icon: Icon; children: ReactNode }) => (
  <span className={styles['warned']}>
    <Icon size={14} stroke={2} aria-hidden />
    <span>{children}</span>
  </span>
)

/** Until when the seat stands as it is. */
export const ExpiryCell = ({ row: { principal, alternate, expiresOn, isExpiring }, on }: { row: RollRow; on: Day }) => {
  if (principal === null && alternate === null) return <Nothing>—</Nothing>
  if (expiresOn === null) return <Nothing>sin término</Nothing>
  const left = daysLeftWords(expiresOn, on)
  return (
    <Lines
      title={`hasta el ${shortDay(expiresOn)}, ${left}`}
      first={shortDay(expiresOn)}
      second={isExpiring ? <Warned icon={IconAlertTriangle}>{left}</Warned> : null}
    />
  )
}

/** With which papers. */
export const DocumentCell = ({ row }: { row: RollRow }) => {
  const documents = documentsOf(row)
  if (documents.length === 0) return <Nothing>—</Nothing>
  const lines = documents.map(
    (name) =>
      name ?? (
        <Warned key="none" icon={IconAlertTriangle}>
          Sin documento
        </Warned>
      ),
  )
  const title = documents.map((name) => name ?? 'Sin documento').join('; ')
  return <Lines title={title} first={lines[0]} second={lines[1] ?? null} />
}

const requestMarks: Record<Exclude<RequestState, 'none'>, { words: string; icon: Icon; isWarning: boolean }> = {
  answered: { words: 'Respondió', icon: IconCheck, isWarning: false },
  overdue: { words: 'Sin respuesta', icon: IconCalendarX, isWarning: true },
  waiting: { words: 'En plazo', icon: IconClock, isWarning: false },
  not_sent: { words: 'Sin enviar', icon: IconMailOff, isWarning: true },
}

/** What became of the letter that asked for its accreditation. */
export const RequestCell = ({ row, on }: { row: RollRow; on: Day }) => {
  const state = requestStateOf(row, on)
  if (state === 'none') return <Nothing>—</Nothing>
  const { words, icon: Icon, isWarning } = requestMarks[state]
  const until = row.request?.replyBy ?? null
  return (
    <Lines
      title={row.request === null ? words : `${row.request.number}: ${words.toLowerCase()}`}
      first={
        <span className={isWarning ? styles['warned'] : styles['said']}>
          <Icon size={14} stroke={2} aria-hidden />
          <span>{words}</span>
        </span>
      }
      second={state === 'waiting' || state === 'overdue' ? (until === null ? null : `plazo ${shortDay(until)}`) : null}
    />
  )
}
