import { Button, Menu, Text, ActionIcon } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBan,
  IconCalendarX,
  IconCertificate,
  IconDotsVertical,
  IconPaperclip,
  IconPencil,
  IconTrash,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import { isExpiring } from '../../../shared/domain/accreditation.ts'
import { dayAfter, type Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import styles from './institution.module.css'
import { daysLeftWords } from './row-words.ts'
import type { Place } from './seat.ts'

/** What can be done with an accreditation. */
export type SeatAct = 'replace' | 'correct' | 'person' | 'scans' | 'certificate' | 'end' | 'revoke' | 'remove'

type SeatCardProps = {
  place: Place
  on: Day
  /** The last day of the term: an end before it leaves the place empty. */
  termEnd: Day
  onAccredit: () => void
  onAct: (act: SeatAct, accreditation: Accreditation) => void
}

const acts: readonly { act: SeatAct; label: string; icon: Icon }[] = [
  { act: 'correct', label: 'Corregir o completar', icon: IconPencil },
  { act: 'person', label: 'Datos de la persona', icon: IconUser },
  { act: 'scans', label: 'Documentos escaneados', icon: IconPaperclip },
  { act: 'certificate', label: 'Constancia en Word', icon: IconCertificate },
]

const endings: readonly { act: SeatAct; label: string; icon: Icon }[] = [
  { act: 'end', label: 'Terminar en una fecha', icon: IconCalendarX },
  { act: 'revoke', label: 'Revocar', icon: IconBan },
  { act: 'remove', label: 'Quitar: fue un error', icon: IconTrash },
]

type ActsMenuProps = { accreditation: Accreditation; onAct: SeatCardProps['onAct'] }

const ActsMenu = ({ accreditation, onAct }: ActsMenuProps) => {
  const item = ({ act, label, icon: Icon }: { act: SeatAct; label: string; icon: Icon }) => (
    <Menu.Item
      key={act}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => {
        onAct(act, accreditation)
      }}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon size="lg" variant="default" aria-label={`Más sobre la acreditación de ${accreditation.personName}`}>
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(item)}
        <Menu.Divider />
        {endings.map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}

const Validity = ({ accreditation: { validFrom, validTo }, on }: { accreditation: Accreditation; on: Day }) => {
  const words =
    validTo === null ? `Desde el ${shortDay(validFrom)}, sin término` : `${shortDay(validFrom)} – ${shortDay(validTo)}`
  if (!isExpiring(validTo, on)) return <span className="tabular">{words}</span>
  return (
    <span className={styles['warned']}>
      <IconAlertTriangle size={15} aria-hidden />
      <span className="tabular">{`${words} · ${daysLeftWords(validTo ?? on, on)}`}</span>
    </span>
  )
}

const Holder = ({ accreditation, on }: { accreditation: Accreditation; on: Day }) => (
  <div className={styles['holder']}>
    <Text fw={650} fz="md" lh={1.3}>
      {accreditation.personName}
    </Text>
    {accreditation.position !== null && <Text size="sm">{accreditation.position}</Text>}
    <Text size="sm" c={accreditation.documentName === null ? '' : 'dimmed'}>
      {accreditation.documentName ?? (
        <span className={styles['warned']}>
          <IconAlertTriangle size={15} aria-hidden />
          Sin documento que acredite
        </span>
      )}
    </Text>
    <Text size="sm" c="dimmed" component="div">
      <Validity accreditation={accreditation} on={on} />
    </Text>
  </div>
)

const comingWords = ({ personName, validFrom }: Accreditation): string =>
  `Desde el ${shortDay(validFrom)}: ${personName}`

/** One place of a seat: who fills it that day, who comes after, and what can be done. */
export const SeatCard = ({ place: { capacity, current, coming }, on, termEnd, onAccredit, onAct }: SeatCardProps) => {
  const capacityName = accreditationCapacityNames[capacity]
  const lastDay = current?.validTo ?? null
  const emptyFrom = lastDay !== null && lastDay < termEnd && coming.length === 0 ? dayAfter(lastDay) : null
  return (
    <section className={styles['card']} aria-label={capacityName}>
      <h3 className={styles['capacity']}>{capacityName}</h3>
      {current === null ? (
        <Text c="dimmed" className={styles['vacant'] ?? ''}>
          {`Nadie acreditado al ${shortDay(on)}.`}
        </Text>
      ) : (
        <Holder accreditation={current} on={on} />
      )}
      {coming.map((next) => (
        <div key={next.id} className={styles['coming']}>
          <Text size="sm">{comingWords(next)}</Text>
          <ActsMenu accreditation={next} onAct={onAct} />
        </div>
      ))}
      <div className={styles['cardActions']}>
        {current === null ? (
          <Button variant="light" leftSection={<IconUserPlus size={17} aria-hidden />} onClick={onAccredit}>
            {`Acreditar ${capacityName.toLowerCase()}`}
          </Button>
        ) : (
          <>
            <Button
              variant="default"
              leftSection={<IconArrowsExchange size={17} aria-hidden />}
              aria-label={`Reemplazar a ${current.personName}`}
              onClick={() => {
                onAct('replace', current)
              }}
            >
              Reemplazar
            </Button>
            <ActsMenu accreditation={current} onAct={onAct} />
          </>
        )}
      </div>
      {emptyFrom !== null && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconUserPlus size={15} aria-hidden />}
            aria-label={`Acreditar ${capacityName.toLowerCase()} desde el ${shortDay(emptyFrom)}`}
            onClick={onAccredit}
          >
            {`Acreditar desde el ${shortDay(emptyFrom)}`}
          </Button>
        </div>
      )}
    </section>
  )
}
