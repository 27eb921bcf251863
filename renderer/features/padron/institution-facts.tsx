import { Anchor, Button, Text } from '@mantine/core'
import { IconMail, IconMapPin, IconPencil, IconPhone, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Contact, InstitutionCard } from '../../../shared/contract/committee.ts'
import type { RollRow } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import styles from './institution.module.css'
import { requestStateOf, type RequestState } from './row-words.ts'

type FactProps = { icon: Icon; label: string; children: ReactNode }

const Fact = ({ icon: Icon, label, children }: FactProps) => (
  <li>
    <Icon size={16} stroke={1.7} aria-hidden />
    <span>
      <span className="visually-hidden">{`${label}: `}</span>
      {children}
    </span>
  </li>
)

const Missing = ({ children }: { children: string }) => <span className={styles['missing']}>{children}</span>

const ContactCard = ({ contact, isFirst }: { contact: Contact; isFirst: boolean }) => {
  const { treatment, name, position, phone, email } = contact
  return (
    <li className={styles['person']}>
      <Text fw={600}>{[treatment, name].filter((part) => part !== null).join(' ')}</Text>
      {position !== null && <Text size="sm">{position}</Text>}
      <Text size="sm" c="dimmed">
        {[phone, email].filter((part) => part !== null).join(' · ') || 'Sin teléfono ni correo'}
      </Text>
      {isFirst && <span className={styles['addressee']}>A su nombre van los oficios</span>}
    </li>
  )
}

type EditableProps = { card: InstitutionCard; onEdit: () => void; onContacts: () => void }

const EditButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    variant="subtle"
    size="compact-sm"
    leftSection={<IconPencil size={15} aria-hidden />}
    aria-label={label}
    onClick={onClick}
  >
    Editar
  </Button>
)

/** Where the institution is and whom to write to. */
export const InstitutionFacts = ({ card: { institution, contacts }, onEdit, onContacts }: EditableProps) => {
  const { address, province, phone, email } = institution
  const place = [address, province].filter((part) => part !== null).join(', ')
  return (
    <div className={styles['columns']}>
      <section aria-label="Datos">
        <div className={styles['partHead']}>
          <h3>Datos</h3>
          <EditButton label="Editar los datos de la institución" onClick={onEdit} />
        </div>
        <ul className={styles['facts']}>
          <Fact icon={IconMapPin} label="Dirección">
            {place === '' ? <Missing>Sin dirección</Missing> : place}
          </Fact>
          <Fact icon={IconPhone} label="Teléfono">
            {phone ?? <Missing>Sin teléfono</Missing>}
          </Fact>
          <Fact icon={IconMail} label="Correo">
            {email === null ? <Missing>Sin correo</Missing> : <Anchor href={`mailto:${email}`}>{email}</Anchor>}
          </Fact>
        </ul>
      </section>
      <section aria-label="Contactos">
        <div className={styles['partHead']}>
          <h3>Contactos</h3>
          <EditButton label="Editar los contactos" onClick={onContacts} />
        </div>
        {contacts.length === 0 ? (
          <ul className={styles['facts']}>
            <Fact icon={IconUser} label="Contactos">
              <Missing>Sin contactos: los oficios van sin nombre</Missing>
            </Fact>
          </ul>
        ) : (
          <ul className={styles['people']}>
            {contacts.map((contact, index) => (
              <ContactCard key={contact.id} contact={contact} isFirst={index === 0} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

const requestWords: Record<Exclude<RequestState, 'none'>, string> = {
  answered: 'Respondió',
  overdue: 'El plazo venció sin respuesta',
  waiting: 'Todavía en plazo',
  not_sent: 'Todavía no se envía',
}

/** What became of the letter that asked for the accreditation; nothing when none was written. */
export const RequestLine = ({ row, on }: { row: RollRow; on: Day }) => {
  const state = requestStateOf(row, on)
  const { request } = row
  if (state === 'none' || request === null) return null
  const { number, dispatchedOn, replyBy } = request
  const parts = [
    `Oficio N° ${number}`,
    ...(dispatchedOn === null ? [] : [`enviado el ${shortDay(dispatchedOn)}`]),
    ...(replyBy === null ? [] : [`plazo ${shortDay(replyBy)}`]),
  ]
  return (
    <Text size="sm" c="dimmed">
      {`Pedido de acreditación: ${parts.join(', ')}. ${requestWords[state]}.`}
    </Text>
  )
}
