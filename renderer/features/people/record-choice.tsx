import { Radio } from '@mantine/core'
import { IconBuildingCommunity, IconId, IconMail, IconPhone, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PersonDuplicate } from '../../../shared/contract/committee.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { count } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import styles from './people.module.css'

const Fact = ({ icon: Icon, isAbsent = false, children }: { icon: Icon; isAbsent?: boolean; children: ReactNode }) => (
  <li data-absent={isAbsent || undefined}>
    <Icon size={16} stroke={1.7} aria-hidden />
    <span>{children}</span>
  </li>
)

const heldWords = ({ accreditationCount, attendanceCount }: PersonDuplicate): string =>
  `${count(accreditationCount, 'acreditación', 'acreditaciones')} · ${count(attendanceCount, 'asistencia', 'asistencias')}`

const Facts = ({ person }: { person: PersonDuplicate }) => (
  <ul className={styles['facts']}>
    <Fact icon={IconUserCheck}>{heldWords(person)}</Fact>
    <Fact icon={IconBuildingCommunity} isAbsent={person.institutions.length === 0}>
      {person.institutions.length === 0 ? 'Sin institución' : person.institutions.join('; ')}
    </Fact>
    <Fact icon={IconId} isAbsent={person.maskedNationalId === null}>
      {person.maskedNationalId ?? 'Sin documento de identidad'}
    </Fact>
    <Fact icon={IconPhone} isAbsent={!person.hasPhone}>
      {person.hasPhone ? 'Con teléfono' : 'Sin teléfono'}
    </Fact>
    <Fact icon={IconMail} isAbsent={!person.hasEmail}>
      {person.hasEmail ? 'Con correo' : 'Sin correo'}
    </Fact>
  </ul>
)

type RecordChoiceProps = {
  people: readonly PersonDuplicate[]
  keptId: PersonId | null
  onChoose: (id: PersonId) => void
}

/** The records that may be one person, side by side with what each holds; one is chosen to be kept. */
export const RecordChoice = ({ people, keptId, onChoose }: RecordChoiceProps) => (
  <Radio.Group
    label="¿Con cuál registro se queda?"
    description="Lo de los otros pasa a este; lo que a este le falta se completa con ellos."
    value={keptId ?? ''}
    onChange={(value) => {
      const chosen = PersonId.safeParse(value)
      if (chosen.success) onChoose(chosen.data)
    }}
  >
    <div className={styles['records']}>
      {people.map((person) => (
        <Radio.Card key={person.id} value={person.id} className={styles['record'] ?? ''} aria-label={person.name}>
          <span className={styles['recordHead']}>
            <Radio.Indicator aria-hidden />
            <strong>{person.name}</strong>
          </span>
          <Facts person={person} />
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
)
