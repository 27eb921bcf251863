import { Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileCheck, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Absence } from '../../../shared/contract/attendance.ts'

type AbsenceControlProps = {
  absence: Absence | null
  institutionName: string
  isEditable: boolean
  onSet: (absence: Absence | null) => void
}

const wordsOf = (absence: Absence | null): string => {
  if (absence === null) return 'Justificar'
  return absence.isJustified ? 'Ausencia justificada' : 'Ausente'
}

/** Why nobody came for an institution; the minutes list those justified apart. */
export const AbsenceControl = ({ absence, institutionName, isEditable, onSet }: AbsenceControlProps) => {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const [isJustified, setJustified] = useState(absence?.isJustified ?? true)
  const [reason, setReason] = useState(absence?.reason ?? '')
  if (!isEditable && absence === null) return null
  const set = (next: Absence | null) => {
    onSet(next)
    close()
  }
  return (
    <Popover opened={isOpen} onChange={close} width={320} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant={absence === null ? 'subtle' : 'default'}
          color={absence === null ? 'gray' : 'teal'}
          size="compact-sm"
          fw={500}
          c={absence === null ? 'dimmed' : 'inherit'}
          disabled={!isEditable}
          aria-label={`${wordsOf(absence)}: ${institutionName}`}
          title={absence?.reason ?? undefined}
          leftSection={
            absence?.isJustified === true ? (
              <IconFileCheck size={15} aria-hidden />
            ) : (
              <IconUserOff size={15} aria-hidden />
            )
          }
          onClick={toggle}
        >
          {wordsOf(absence)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TextInput
            label="Motivo"
            placeholder="Oficio, llamada, viaje…"
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
            }}
          />
          <Checkbox
            label="Con justificación"
            checked={isJustified}
            onChange={(event) => {
              setJustified(event.currentTarget.checked)
            }}
          />
          <Group justify="flex-end" gap="xs">
            {absence !== null && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  set(null)
                }}
              >
                Borrar
              </Button>
            )}
            <Button
              size="xs"
              onClick={() => {
                set({ isJustified, reason: reason.trim() === '' ? null : reason.trim() })
              }}
            >
              Guardar
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
