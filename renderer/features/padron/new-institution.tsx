import { Alert, Button, Text } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { Roll } from '../../../shared/contract/roll.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { InstitutionForm } from './institution-form.tsx'
import { useAddingInstitution } from './use-institution.ts'

type KnownAlertProps = { known: Institution; roll: Roll; onBring: () => void; onOpen: () => void }

/** The name is taken: that institution is opened, or brought over from another term. */
const KnownAlert = ({ known, roll, onBring, onOpen }: KnownAlertProps) => {
  const isHere = roll.rows.some(({ institution }) => institution.id === known.id)
  return (
    <Alert color="ochre" icon={<IconBuildingCommunity aria-hidden />} role="alert">
      <Text mb="xs">
        {isHere
          ? `«${known.name}» ya está en este padrón. No se agregó otra vez.`
          : `«${known.name}» ya está en el programa, de otro período. No se agregó otra vez: puede traerla con sus datos y contactos.`}
      </Text>
      <Button variant="default" size="xs" onClick={isHere ? onOpen : onBring}>
        {isHere ? 'Abrirla' : `Traerla al padrón de ${roll.term.name}`}
      </Button>
    </Alert>
  )
}

type NewInstitutionProps = { roll: Roll; onCreated: (id: InstitutionId) => void; onCancel: () => void }

/** Adds an institution to the padrón that is looked at. */
export const NewInstitution = ({ roll, onCreated, onCancel }: NewInstitutionProps) => {
  const { known, add, bring } = useAddingInstitution()
  const [isSettled, setSettled] = useState(false)
  const openKnown = ({ id }: Institution) => {
    // What was typed is of the one that is there already: leaving it is no loss to ask about.
    flushSync(() => {
      setSettled(true)
    })
    onCreated(id)
  }
  const bringKnown = async (institution: Institution) => {
    if ((await bring(institution, roll.term)) !== null) openKnown(institution)
  }
  return (
    <InstitutionForm
      kept={null}
      segments={roll.segments}
      isSettled={isSettled}
      obstacle={
        known !== null && (
          <KnownAlert
            known={known}
            roll={roll}
            onBring={() => void bringKnown(known)}
            onOpen={() => {
              openKnown(known)
            }}
          />
        )
      }
      onSave={(draft) => add(draft, roll.term)}
      onDone={({ id }) => {
        onCreated(id)
      }}
      onCancel={onCancel}
    />
  )
}
