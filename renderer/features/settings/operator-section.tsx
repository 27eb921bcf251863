import { Button, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { Section } from '../../ui/section.tsx'

type OperatorSectionProps = {
  operatorName: string | null
  deviceName: string
  onSave: (name: string) => Promise<unknown>
}

/** Who signs the changes made on this computer. */
export const OperatorSection = ({ operatorName, deviceName, onSave }: OperatorSectionProps) => {
  const [name, setName] = useState(operatorName ?? '')
  const canSave = name.trim() !== '' && name.trim() !== operatorName
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (canSave) void onSave(name.trim())
  }
  return (
    <Section title="Esta computadora">
      <form onSubmit={save}>
        <TextInput
          label="¿Quién la usa?"
          description="Cada cambio queda con este nombre."
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
          }}
        />
        <Text size="sm" c="dimmed" mt={6}>
          {`Se identifica como «${deviceName}».`}
        </Text>
        <Button type="submit" variant="light" mt="sm" disabled={!canSave}>
          Guardar nombre
        </Button>
      </form>
    </Section>
  )
}
