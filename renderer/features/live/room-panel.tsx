import { ActionIcon, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDoorEnter, IconDoorExit, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { currentTime, today } from '../../app/clock.ts'
import { capacityNames } from '../../texts/labels.ts'
import type { AttendanceActions } from '../attendance/attendance-actions.ts'
import { isInRoom, leavingOn, stayWords } from '../attendance/hours.ts'
import { useMarks } from '../attendance/marks.ts'
import { RecordDrawer } from '../attendance/record-drawer.tsx'
import { roomOf } from './room.ts'
import styles from './room-panel.module.css'

type PersonProps = {
  attendance: Attendance
  /** The acronym is enough here, where there is one. */
  institution: string | null
  /** The session is under way and the acta can be changed: somebody may leave, or come back. */
  canTurn: boolean
  actions: AttendanceActions
  onOpen: (() => void) | null
}

const Person = ({ attendance, institution, canTurn, actions, onOpen }: PersonProps) => {
  const isIn = isInRoom(attendance)
  const what = isIn ? 'Se retira ahora' : 'Volvió ahora'
  const Icon = isIn ? IconDoorExit : IconDoorEnter
  const hours = stayWords(attendance)
  return (
    <li className={styles['person']} data-gone={!isIn || undefined}>
      <span className={styles['who']}>
        <strong>{attendance.personName}</strong>
        <span>
          {`${institution ?? 'Sin institución'} · ${capacityNames[attendance.capacity]} · `}
          {onOpen === null ? (
            hours
          ) : (
            <UnstyledButton
              className={styles['hours'] ?? ''}
              aria-label={`Horas de ${attendance.personName}: ${hours}`}
              onClick={onOpen}
            >
              {hours}
            </UnstyledButton>
          )}
        </span>
      </span>
      {canTurn && (
        <Tooltip label={what}>
          <ActionIcon
            size="lg"
            variant="default"
            aria-label={`${what}: ${attendance.personName}`}
            onClick={() => {
              if (isIn) actions.leave(attendance)
              else actions.comeBack(attendance)
            }}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

const Missing = ({ names }: { names: readonly string[] }) => (
  <Text size="sm" c="dimmed">
    <strong>{names.length === 1 ? 'Falta 1 institución: ' : `Faltan ${String(names.length)} instituciones: `}</strong>
    {names.join(', ')}
  </Text>
)

type RoomPanelProps = {
  session: Session
  register: AttendanceRegister
  isEditable: boolean
  actions: AttendanceActions
}

/** Who is in the room now, who left, and which institutions are missing. */
export const RoomPanel = ({ session, register, isEditable, actions }: RoomPanelProps) => {
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<Attendance['id'] | null>(null)
  const { markedAt } = useMarks(session.id)
  const { present, gone, missing } = roomOf(register, typed)
  const people = [...present, ...gone]
  const shortNames = new Map<Attendance['institutionId'], string | null>(
    register.seats.map(({ institutionId, institutionAcronym }) => [institutionId, institutionAcronym]),
  )
  const isNobody = register.attendances.length === 0
  const canLeave = isEditable && leavingOn(session, today(), currentTime()) === 'now'
  const open = register.attendances.find(({ id }) => id === openId) ?? null
  return (
    <div className={styles['room']}>
      {isNobody ? (
        <Text c="dimmed">
          Todavía no hay nadie en la sala. Escriba arriba el nombre, la institución o el DNI de quien llega, y pulse
          Enter.
        </Text>
      ) : (
        <TextInput
          size="sm"
          aria-label="Buscar entre quienes están en la sala"
          placeholder="Buscar en la sala"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      )}
      {people.length === 0 && !isNobody && <Text c="dimmed">Nadie en la lista con esas letras.</Text>}
      <ul className={styles['people']} aria-label="Personas en la lista">
        {people.map((attendance) => (
          <Person
            key={attendance.id}
            attendance={attendance}
            institution={shortNames.get(attendance.institutionId) ?? attendance.institutionName}
            canTurn={canLeave}
            actions={actions}
            onOpen={
              isEditable
                ? () => {
                    setOpenId(attendance.id)
                  }
                : null
            }
          />
        ))}
      </ul>
      {missing.length > 0 && <Missing names={missing} />}
      <RecordDrawer
        attendance={open}
        markedAt={open === null ? null : (markedAt.get(open.id) ?? null)}
        canLeave={canLeave}
        actions={actions}
        onClose={() => {
          setOpenId(null)
        }}
      />
    </div>
  )
}
