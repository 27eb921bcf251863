import { Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDoorEnter, IconDoorExit, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { currentTime } from '../../app/clock.ts'
import { TimeField } from '../../ui/time-field.tsx'
import styles from './attendance.module.css'
import { isInRoom, stayWords } from './hours.ts'
import type { AttendanceActions } from './use-attendance.ts'

type StayFormProps = { attendance: Attendance; actions: AttendanceActions; onDone: () => void }

const replaceAt = (stays: readonly Stay[], index: number, stay: Stay): Stay[] =>
  stays.map((one, position) => (position === index ? stay : one))

const StayForm = ({ attendance, actions, onDone }: StayFormProps) => {
  const [stays, setStays] = useState<Stay[]>(attendance.stays)
  const save = async (next: Stay[]) => {
    if ((await actions.setStays(attendance, next)) !== null) onDone()
  }
  const last = stays.length - 1
  const lastStay = stays[last]
  const isIn = isInRoom(attendance)
  return (
    <Stack gap="sm">
      <Text fw={600}>{attendance.personName}</Text>
      {stays.map((stay, index) => (
        <Group key={index} gap="sm" wrap="nowrap">
          <TimeField
            label="Llegó"
            value={stay.arrivedAt}
            onChange={(arrivedAt) => {
              setStays(replaceAt(stays, index, { ...stay, arrivedAt }))
            }}
          />
          <TimeField
            label="Se retiró"
            value={stay.leftAt}
            clearable
            onChange={(leftAt) => {
              setStays(replaceAt(stays, index, { ...stay, leftAt }))
            }}
          />
        </Group>
      ))}
      <Text size="xs" c="dimmed">
        Sin hora de llegada: estuvo desde el inicio. Sin hora de retiro: se quedó hasta el final.
      </Text>
      <Group gap="xs">
        {isIn && lastStay !== undefined ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDoorExit size={15} aria-hidden />}
            onClick={() => void save(replaceAt(stays, last, { ...lastStay, leftAt: currentTime() }))}
          >
            Se retira ahora
          </Button>
        ) : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDoorEnter size={15} aria-hidden />}
            onClick={() => void save([...stays, { arrivedAt: currentTime(), leftAt: null }])}
          >
            Volvió ahora
          </Button>
        )}
        <Button
          variant="subtle"
          size="xs"
          color="brick"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => {
            actions.remove(attendance)
            onDone()
          }}
        >
          Quitar
        </Button>
        <Button size="xs" ml="auto" onClick={() => void save(stays)}>
          Guardar horas
        </Button>
      </Group>
    </Stack>
  )
}

type StayControlProps = { attendance: Attendance; isEditable: boolean; actions: AttendanceActions }

/** The hours of one person: seen at a glance, corrected in a small panel. */
export const StayControl = ({ attendance, isEditable, actions }: StayControlProps) => {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  if (!isEditable) return <span className={styles['stay']}>{stayWords(attendance)}</span>
  return (
    <Popover opened={isOpen} onChange={close} width={330} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles['stay'] ?? ''}
          aria-expanded={isOpen}
          aria-label={`Horas de ${attendance.personName}: ${stayWords(attendance)}`}
          onClick={toggle}
        >
          {stayWords(attendance)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <StayForm key={attendance.version} attendance={attendance} actions={actions} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  )
}
