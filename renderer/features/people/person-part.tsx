import { Button, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Control } from 'react-hook-form'
import type { PersonDraft } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { splitFullName } from '../../../shared/domain/person-name.ts'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import styles from './people.module.css'
import { PersonFields } from './person-fields.tsx'
import { PersonPicker } from './person-picker.tsx'

type Named = Pick<PersonDraft, 'givenNames' | 'surnames' | 'nationalId'>

type PersonPartProps<Values extends { person: PersonDraft }> = {
  control: Control<Values>
  error: string | undefined
  /** Null is somebody to be written down, or nobody yet. The name goes along so that the form is complete. */
  onChoose: (id: PersonId | null, name: Named) => void
}

const nobody: Named = { givenNames: '', surnames: '', nationalId: null }

// Somebody looked for by document is written down with it.
const startOf = (typed: string): Named =>
  /^\d+$/.test(typed) ? { ...nobody, nationalId: typed } : { ...splitFullName(typed), nationalId: null }

/** Who a form is about: found among those known, or written down as somebody new. */
export const PersonPart = <Values extends { person: PersonDraft }>(props: PersonPartProps<Values>) => {
  const { control, error, onChoose } = props
  const [isNew, setNew] = useState(false)
  if (!isNew)
    return (
      <PersonPicker
        error={error}
        onChoose={(person) => {
          onChoose(person?.id ?? null, person === null ? nobody : { ...nobody, givenNames: person.name })
        }}
        onNew={(typed) => {
          setNew(true)
          onChoose(null, startOf(typed))
        }}
      />
    )
  return (
    <div className={styles['newFields']} role="group" aria-label="Persona nueva">
      <div className={styles['newHead']}>
        <Text fw={600} size="sm">
          Persona nueva
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconSearch size={15} aria-hidden />}
          onClick={() => {
            setNew(false)
            onChoose(null, nobody)
          }}
        >
          Buscar entre las conocidas
        </Button>
      </div>
      <FocusedPanel>
        <PersonFields control={control} takesFocus />
      </FocusedPanel>
    </div>
  )
}
