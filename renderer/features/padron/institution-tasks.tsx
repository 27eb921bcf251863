import { Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Accreditation, InstitutionCard } from '../../../shared/contract/committee.ts'
import type { Roll } from '../../../shared/contract/roll.ts'
import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import { dayBefore } from '../../../shared/domain/dates.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { shortDay } from '../../texts/format.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { PersonForm } from '../people/person-form.tsx'
import { AccreditationForm } from './accreditation-form.tsx'
import { ContactsForm } from './contacts-form.tsx'
import { EndingForm } from './ending-form.tsx'
import { InstitutionForm } from './institution-form.tsx'
import { blankAccreditation, filledAccreditation } from './new-accreditation.ts'
import { placeOn, proposedReplacement, proposedStretch } from './seat.ts'
import { useAccrediting } from './use-accrediting.ts'
import { useEndings, useInstitutionCommands } from './use-institution.ts'

/** What is being done with the institution that is open. */
export type InstitutionTask =
  | { kind: 'edit' }
  | { kind: 'contacts' }
  | { kind: 'accredit'; capacity: AccreditationCapacity }
  | { kind: 'replace' | 'correct' | 'end' | 'revoke' | 'scans'; accreditation: Accreditation }
  | { kind: 'person'; personId: PersonId }

/** The title of the panel while something is being done. */
export const taskTitle = (task: InstitutionTask): string => {
  switch (task.kind) {
    case 'edit':
      return 'Editar institución'
    case 'contacts':
      return 'Contactos'
    case 'accredit':
      return `Acreditar ${accreditationCapacityNames[task.capacity].toLowerCase()}`
    case 'replace':
      return `Reemplazar a ${task.accreditation.personName}`
    case 'correct':
      return `Corregir la acreditación de ${task.accreditation.personName}`
    case 'end':
      return 'Terminar la acreditación'
    case 'revoke':
      return 'Revocar la acreditación'
    case 'scans':
      return `Documentos de ${task.accreditation.personName}`
    case 'person':
      return 'Datos de la persona'
  }
  return task satisfies never
}

type TaskProps = { card: InstitutionCard; roll: Roll; onDone: () => void }

type AccreditTaskProps = TaskProps & { capacity: AccreditationCapacity; accreditations: readonly Accreditation[] }

const AccreditTask = ({ card, roll, capacity, accreditations, onDone }: AccreditTaskProps) => {
  const { obstacle, accredit } = useAccrediting()
  const stretch = proposedStretch(placeOn(accreditations, capacity, roll.on), roll.term, today(), roll.on)
  return (
    <AccreditationForm
      purpose="accredit"
      initial={blankAccreditation(capacity, stretch)}
      submitLabel="Acreditar"
      obstacle={obstacle}
      onSave={(form, onPersonSaved) => accredit({ form, onPersonSaved, institutionId: card.institution.id })}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

type KeptTaskProps = TaskProps & { kept: Accreditation }

const ReplaceTask = ({ roll, kept, onDone }: KeptTaskProps) => {
  const { obstacle, replace } = useAccrediting()
  const validFrom = proposedReplacement(kept, today(), roll.on)
  const until = kept.validTo === null ? 'sin término' : `hasta el ${shortDay(kept.validTo)}`
  return (
    <AccreditationForm
      purpose="replace"
      initial={blankAccreditation(kept.capacity, { validFrom, validTo: kept.validTo })}
      submitLabel="Reemplazar"
      obstacle={obstacle}
      consequence={(day) =>
        day === null
          ? null
          : `La acreditación de ${kept.personName} terminará el ${dayInFigures(dayBefore(day))}; la nueva queda vigente ${until}.`
      }
      onSave={(form, onPersonSaved) => replace({ form, onPersonSaved, kept })}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

const CorrectTask = ({ kept, onDone }: KeptTaskProps) => {
  const { obstacle, correct } = useAccrediting()
  return (
    <AccreditationForm
      purpose="correct"
      initial={filledAccreditation(kept)}
      submitLabel="Guardar cambios"
      obstacle={obstacle}
      onSave={(form, onPersonSaved) => correct({ form, onPersonSaved, kept })}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

const EndTask = ({ roll, kept, purpose, onDone }: KeptTaskProps & { purpose: 'end' | 'revoke' }) => {
  const { end, revoke } = useEndings()
  return (
    <EndingForm
      accreditation={kept}
      on={roll.on}
      purpose={purpose}
      onEnd={(lastDay, reason) => (purpose === 'end' ? end(kept, lastDay) : revoke(kept, lastDay, reason))}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

const PersonTask = ({ personId, onDone }: { personId: PersonId; onDone: () => void }) => {
  const person = useQuery(orpc.people.get.queryOptions({ input: { id: personId } }))
  return (
    <Loaded query={person}>
      {(data) => <PersonForm key={data.version} person={data} onDone={onDone} onCancel={onDone} />}
    </Loaded>
  )
}

const ScansTask = ({ kept, onDone }: { kept: Accreditation; onDone: () => void }) => (
  <>
    <Attachments
      owner={{ kind: 'accreditation', id: kept.id }}
      title="Documentos escaneados"
      what="el documento que acredita, escaneado"
    />
    <Group mt="md">
      <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onDone}>
        Volver a la institución
      </Button>
    </Group>
  </>
)

const EditTask = ({ card, roll, onDone }: TaskProps) => {
  const { save } = useInstitutionCommands()
  return (
    <InstitutionForm
      kept={card.institution}
      segments={roll.segments}
      onSave={(draft) => save(card.institution, draft)}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

const ContactsTask = ({ card, onDone }: TaskProps) => {
  const { saveContacts } = useInstitutionCommands()
  return (
    <ContactsForm
      contacts={card.contacts}
      onSave={(contacts) => saveContacts(card.institution, contacts)}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

type InstitutionTaskPanelProps = TaskProps & { task: InstitutionTask; accreditations: readonly Accreditation[] }

/** The form of what is being done. */
export const InstitutionTaskPanel = ({ task, accreditations, ...rest }: InstitutionTaskPanelProps) => {
  switch (task.kind) {
    case 'edit':
      return <EditTask {...rest} />
    case 'contacts':
      return <ContactsTask {...rest} />
    case 'accredit':
      return <AccreditTask {...rest} capacity={task.capacity} accreditations={accreditations} />
    case 'replace':
      return <ReplaceTask {...rest} kept={task.accreditation} />
    case 'correct':
      return <CorrectTask {...rest} kept={task.accreditation} />
    case 'end':
    case 'revoke':
      return <EndTask {...rest} kept={task.accreditation} purpose={task.kind} />
    case 'scans':
      return <ScansTask kept={task.accreditation} onDone={rest.onDone} />
    case 'person':
      return <PersonTask personId={task.personId} onDone={rest.onDone} />
  }
  return task satisfies never
}
