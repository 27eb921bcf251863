import { SimpleGrid } from '@mantine/core'
import { useWatch, type Control } from 'react-hook-form'
import type { Province } from '../../../shared/contract/plan.ts'
import { modalityNames, optionsOf } from '../../texts/labels.ts'
import { ChoiceField, FormCheck, FormDay, FormTime, TextField } from '../../ui/form.tsx'
import type { SessionForm } from './session-form.ts'
import { territoryOptions } from './session-form.ts'

type PlaceProps = {
  control: Control<SessionForm>
  territory: readonly Province[]
  onProvinceChosen: () => void
}

const PlaceFields = ({ control, territory, onProvinceChosen }: PlaceProps) => {
  const isDecentralised = useWatch({ control, name: 'isDecentralised' })
  const province = useWatch({ control, name: 'province' })
  const district = useWatch({ control, name: 'district' })
  const { provinces, districts } = territoryOptions(territory, province, district)
  if (!isDecentralised && province === null && district === null) return null
  if (territory.length === 0)
    return (
      <SimpleGrid cols={2}>
        <TextField control={control} name="province" label="Provincia" isOptional />
        <TextField control={control} name="district" label="Distrito" isOptional />
      </SimpleGrid>
    )
  return (
    <SimpleGrid cols={2}>
      <ChoiceField
        control={control}
        name="province"
        label="Provincia"
        options={provinces}
        isOptional
        isSearchable
        onChosen={onProvinceChosen}
      />
      <ChoiceField
        control={control}
        name="district"
        label="Distrito"
        options={districts}
        isOptional
        isSearchable
        isDisabled={province === null}
      />
    </SimpleGrid>
  )
}

// Only a session that somebody joins from afar has a link; one already written is never hidden.
const LinkField = ({ control }: { control: Control<SessionForm> }) => {
  const modality = useWatch({ control, name: 'modality' })
  const link = useWatch({ control, name: 'onlineLink' })
  if (modality === 'in_person' && link === null) return null
  return (
    <TextField
      control={control}
      name="onlineLink"
      label="Enlace de la reunión virtual"
      placeholder="https://…"
      description="Sale en la convocatoria y en la invitación de calendario."
      isOptional
    />
  )
}

/** When, where and how a session is to be held; the same fields to plan it and to correct it. */
export const SessionFields = ({ control, territory, onProvinceChosen }: PlaceProps) => (
  <>
    <SimpleGrid cols={3}>
      <FormDay control={control} name="heldOn" label="Día" isRequired />
      <FormTime control={control} name="firstCallAt" label="Primera convocatoria" />
      <FormTime control={control} name="secondCallAt" label="Segunda convocatoria" />
    </SimpleGrid>
    <SimpleGrid cols={2}>
      <TextField control={control} name="venue" label="Lugar" placeholder="Auditorio, sala, dirección…" isOptional />
      <ChoiceField control={control} name="modality" label="Modalidad" options={optionsOf(modalityNames)} />
    </SimpleGrid>
    <LinkField control={control} />
    <FormCheck
      control={control}
      name="isDecentralised"
      label="Sesión descentralizada"
      description="Se realiza en una provincia; el acta lo dice en su título."
    />
    <PlaceFields control={control} territory={territory} onProvinceChosen={onProvinceChosen} />
  </>
)
