import { ActionIcon, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarX, IconUserPlus } from '@tabler/icons-react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import { shortDay } from '../../texts/format.ts'
import styles from './institutions.module.css'
import { warningOf } from './rows.ts'

type AccreditedPersonProps = {
  capacity: Accreditation['capacity']
  accreditation: Accreditation | null
  institutionName: string
  today: Day
  onAccredit: () => void
  onEnd: (accreditation: Accreditation) => void
}

const validityOf = ({ validFrom, validTo }: Accreditation): string =>
  validTo === null ? `desde ${shortDay(validFrom)}` : `hasta ${shortDay(validTo)}`

/** Who holds one place of a seat, or the way to fill it. */
export const AccreditedPerson = (props: AccreditedPersonProps) => {
  const { capacity, accreditation, institutionName, today, onAccredit, onEnd } = props
  const capacityName = accreditationCapacityNames[capacity]
  if (accreditation === null)
    return (
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          aria-label={`Acreditar ${capacityName.toLowerCase()} de ${institutionName}`}
          onClick={onAccredit}
        >
          {`Acreditar ${capacityName.toLowerCase()}`}
        </Button>
      </div>
    )
  const warning = warningOf(accreditation, today)
  return (
    <div className={styles['person']}>
      <div className={styles['personWords']}>
        <Text fw={550} truncate title={accreditation.personName}>
          {accreditation.personName}
        </Text>
        <Text size="xs" c="dimmed" truncate title={`${accreditation.position ?? ''} ${validityOf(accreditation)}`}>
          {[accreditation.position, validityOf(accreditation)].filter((part) => part !== null).join(' · ')}
        </Text>
        {warning !== null && (
          <span className={styles['warning']}>
            <IconAlertTriangle size={14} aria-hidden />
            {warning}
          </span>
        )}
      </div>
      <ActionIcon
        aria-label={`Terminar la acreditación de ${accreditation.personName}`}
        title="Terminar la acreditación"
        onClick={() => {
          onEnd(accreditation)
        }}
      >
        <IconCalendarX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
