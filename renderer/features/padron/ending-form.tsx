import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'
import { DayField } from '../../ui/day-field.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'

const proposedEnd = ({ validFrom, validTo }: Accreditation, on: Day): Day =>
  [today(), on].find((day) => isWithin(day, validFrom, validTo)) ?? validTo ?? validFrom

type EndingFormProps = {
  accreditation: Accreditation
  on: Day
  /** `revoke` says why, and the padrón keeps it. */
  purpose: 'end' | 'revoke'
  onEnd: (lastDay: Day, reason: string) => Promise<boolean>
  onDone: () => void
  onCancel: () => void
}

/** Ends an accreditation on a day, its last in force; revoking asks for the reason. */
export const EndingForm = ({ accreditation, on, purpose, onEnd, onDone, onCancel }: EndingFormProps) => {
  const [lastDay, setLastDay] = useState<Day | null>(proposedEnd(accreditation, on))
  const [reason, setReason] = useState('')
  const [isSaving, setSaving] = useState(false)
  const institution = accreditation.institutionAcronym ?? accreditation.institutionName
  const needsReason = purpose === 'revoke' && reason.trim() === ''
  useDrawerGuard(reason !== '' && !isSaving)
  const end = async () => {
    if (lastDay === null || needsReason || isSaving) return
    setSaving(true)
    const isDone = await onEnd(lastDay, reason.trim())
    setSaving(false)
    if (isDone) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}
    >
      <Stack>
        <Text>
          {`${accreditation.personName} dejará de representar a ${institution}. Las sesiones anteriores no cambian, y desde el día siguiente se puede acreditar a otra persona.`}
        </Text>
        <DayField label="Último día de vigencia" value={lastDay} onChange={setLastDay} w={220} data-autofocus />
        {purpose === 'revoke' && (
          <Textarea
            label="Motivo de la revocación"
            description="Queda en la historia del asiento."
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
            }}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button
            type="submit"
            loading={isSaving}
            disabled={lastDay === null || needsReason}
            {...(purpose === 'revoke' ? { color: 'brick' } : {})}
          >
            {purpose === 'revoke' ? 'Revocar acreditación' : 'Terminar acreditación'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
