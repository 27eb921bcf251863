import { Button, FocusTrap, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'
import { DayField } from '../../ui/day-field.tsx'

type EndAccreditation = (accreditation: Accreditation, validTo: Day) => Promise<Accreditation | null>
type EndProps = { accreditation: Accreditation; onEnd: EndAccreditation; onClose: () => void }

const EndForm = ({ accreditation, onEnd, onClose }: EndProps) => {
  const { validTo } = accreditation
  const [lastDay, setLastDay] = useState<Day | null>(validTo !== null && validTo < today() ? validTo : today())
  const end = async () => {
    if (lastDay !== null && (await onEnd(accreditation, lastDay)) !== null) onClose()
  }
  return (
    <Stack>
      <FocusTrap.InitialFocus />
      <Text>
        {`${accreditation.personName} dejará de representar a ${accreditation.institutionName}. Las sesiones anteriores no cambian.`}
      </Text>
      <DayField label="Último día de vigencia" value={lastDay} onChange={setLastDay} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button onClick={() => void end()} disabled={lastDay === null}>
          Terminar acreditación
        </Button>
      </Group>
    </Stack>
  )
}

/** Ends an accreditation on a day, its last in force. */
export const EndAccreditationModal = ({
  accreditation,
  ...rest
}: Omit<EndProps, 'accreditation'> & { accreditation: Accreditation | null }) => (
  <Modal opened={accreditation !== null} onClose={rest.onClose} title="Terminar la acreditación">
    {accreditation !== null && <EndForm key={accreditation.id} accreditation={accreditation} {...rest} />}
  </Modal>
)
