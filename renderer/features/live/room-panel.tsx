import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core'
import { IconDoorEnter, IconDoorExit, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { capacityNames } from '../../texts/labels.ts'
import { isInRoom } from '../attendance/hours.ts'
import { StayControl } from '../attendance/stay-control.tsx'
import type { AttendanceActions } from '../attendance/attendance-actions.ts'
import { roomOf } from './room.ts'
import styles from './room-panel.module.css'

type PersonProps = { attendance: Attendance; isEditable: boolean; actions: AttendanceActions }

const Person = ({ attendance, isEditable, actions }: PersonProps) => {
  const isIn = isInRoom(attendance)
  const what = isIn ? 'Se retira ahora' : 'Volvió ahora'
  const Icon = isIn ? IconDoorExit : IconDoorEnter
  return (
    <li className={styles['person']} data-gone={!isIn || undefined}>
      <span className={styles['who']}>
        <strong>{attendance.personName}</strong>
        <span>
          {attendance.institutionName ?? 'Sin institución'} · {capacityNames[attendance.capacity]}
        </span>
        <StayControl attendance={attendance} isEditable={isEditable} actions={actions} />
      </span>
      {isEditable && (
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

type RoomPanelProps = { register: AttendanceRegister; isEditable: boolean; actions: AttendanceActions }

/** Who is in the room now, who left, and which institutions are missing. */
export const RoomPanel = ({ register, isEditable, actions }: RoomPanelProps) => {
  const [typed, setTyped] = useState('')
  const { present, gone, missing } = roomOf(register, typed)
  const people = [...present, ...gone]
  const isNobody = register.attendances.length === 0
  return (
    <div className={styles['room']}>
      {isNobody ? (
        <Text c="dimmed">
          Todavía no hay nadie en la lista. Escriba arriba el nombre, la institución o el DNI de quien llega, y pulse
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
      <ul className={styles['people']}>
        {people.map((attendance) => (
          <Person key={attendance.id} attendance={attendance} isEditable={isEditable} actions={actions} />
        ))}
      </ul>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          <strong>{missing.length === 1 ? 'Falta 1 institución: ' : `Faltan ${String(missing.length)}: `}</strong>
          {missing.join(', ')}
        </Text>
      )}
    </div>
  )
}
