import { Radio, SimpleGrid, Stack } from '@mantine/core'
import { useController, type Control } from 'react-hook-form'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import { callNames, optionsOf } from '../../texts/labels.ts'
import { FormDay, FormTime, TextField } from '../../ui/form.tsx'
import type { ResumptionForm } from './resumption-form.ts'

type ResumptionFieldsProps = { control: Control<ResumptionForm>; proposed: QuorumCall }

/** The day on which a suspended session goes on: when, on which call, and who presides and is secretary then. */
export const ResumptionFields = ({ control, proposed }: ResumptionFieldsProps) => {
  const { field } = useController({ control, name: 'quorumCall' })
  return (
    <>
      <SimpleGrid cols={2}>
        <FormDay control={control} name="resumedOn" label="Día en que continúa" isRequired />
        <FormTime control={control} name="resumedAt" label="Hora" isRequired />
      </SimpleGrid>
      <Radio.Group label="¿Con qué convocatoria?" value={field.value ?? proposed} onChange={field.onChange}>
        <Stack gap={6} mt={6}>
          {optionsOf<QuorumCall>(callNames).map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={2}>
        <TextField control={control} name="presider.name" label="Preside ese día" />
        <TextField control={control} name="presider.position" label="Cargo" />
        <TextField control={control} name="secretary.name" label="Actúa en secretaría" />
        <TextField control={control} name="secretary.position" label="Cargo" />
      </SimpleGrid>
    </>
  )
}
