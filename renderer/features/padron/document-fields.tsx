import { SimpleGrid, Text } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { accreditingDocumentNames } from '../../../shared/domain/accreditation.ts'
import { optionsOf } from '../../texts/labels.ts'
import { ChoiceField, FormDay, TextField } from '../../ui/form.tsx'
import type { AccreditationForm } from './new-accreditation.ts'

/** The paper that accredits: what it is, its number, its day and when the Mesa received it. */
export const DocumentFields = ({ control }: { control: Control<AccreditationForm> }) => (
  <div>
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
      <ChoiceField
        control={control}
        name="documentKind"
        label="Documento que acredita"
        options={optionsOf(accreditingDocumentNames)}
        isOptional
      />
      <TextField control={control} name="document" label="Número" placeholder="045-2023-DIRESA" isOptional />
      <FormDay control={control} name="documentDay" label="Fecha del documento" isOptional />
      <FormDay control={control} name="documentReceivedOn" label="Recibido por la Mesa" isOptional />
    </SimpleGrid>
    <Text size="sm" c="dimmed" mt={6}>
      Sin documento también se puede guardar; el padrón lo recordará hasta que llegue.
    </Text>
  </div>
)
