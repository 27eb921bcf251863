import { Group, Radio, Stack, Textarea } from '@mantine/core'

type ObservationsFieldProps = {
  /** Null: without observations. */
  value: string | null
  onChange: (value: string | null) => void
  error?: string | undefined
}

/** Whether an acta is approved as it stands, or with remarks, which are written here. */
export const ObservationsField = ({ value, onChange, error }: ObservationsFieldProps) => (
  <Stack gap="xs">
    <Radio.Group
      label="¿Cómo se aprueba?"
      value={value === null ? 'none' : 'some'}
      onChange={(choice) => {
        onChange(choice === 'none' ? null : (value ?? ''))
      }}
    >
      <Group gap="lg" mt={6}>
        <Radio value="none" label="Sin observaciones" />
        <Radio value="some" label="Con observaciones" />
      </Group>
    </Radio.Group>
    {value !== null && (
      <Textarea
        label="Observaciones"
        description="Salen al final del acta aprobada."
        value={value}
        error={error}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
    )}
  </Stack>
)
