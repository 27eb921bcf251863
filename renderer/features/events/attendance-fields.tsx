import { ActionIcon, Button, Group, NumberInput, Select, Table, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash, IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useController, useFieldArray, useWatch, type Control } from 'react-hook-form'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { EventDraft } from '../../../shared/contract/events.ts'
import { orpc } from '../../app/client.ts'
import styles from './events.module.css'
import { everybody, sexWords, sumOf } from './words.ts'

const institutionLabel = ({ name, acronym }: Institution): string => (acronym === null ? name : `${acronym} · ${name}`)

type CountProps = {
  control: Control<EventDraft>
  name: `attendance.${number}.${'women' | 'men' | 'unknownSex'}`
  label: string
}

const CountField = ({ control, name, label }: CountProps) => {
  const { field } = useController({ control, name })
  return (
    <NumberInput
      aria-label={label}
      size="sm"
      min={0}
      allowDecimal={false}
      hideControls
      value={field.value}
      onBlur={field.onBlur}
      onChange={(typed) => {
        field.onChange(typed === '' ? 0 : Number(typed))
      }}
      classNames={{ input: styles['number'] ?? '' }}
    />
  )
}

type WhoProps = { control: Control<EventDraft>; index: number; institutions: readonly Institution[] }

// An institution of the padrón, or a group that is none, as it was added.
const WhoField = ({ control, index, institutions }: WhoProps) => {
  const institution = useController({ control, name: `attendance.${index}.institutionId` })
  const label = useController({ control, name: `attendance.${index}.label` })
  const number = String(index + 1)
  if (label.field.value !== null)
    return (
      <TextInput
        aria-label={`Grupo ${number}`}
        placeholder="Madres de familia, estudiantes…"
        value={label.field.value}
        error={label.fieldState.error?.message}
        onBlur={label.field.onBlur}
        onChange={label.field.onChange}
      />
    )
  return (
    <Select
      aria-label={`Institución ${number}`}
      placeholder="Sigla o nombre"
      data={institutions.map((one) => ({ value: one.id, label: institutionLabel(one) }))}
      value={institution.field.value}
      error={label.fieldState.error === undefined ? undefined : 'Elija la institución.'}
      onBlur={institution.field.onBlur}
      onChange={institution.field.onChange}
      searchable
      nothingFoundMessage="Ninguna institución con esas letras"
    />
  )
}

/** Who came: people counted by institution, or by a group that is none, and by sex. */
export const AttendanceFields = ({ control }: { control: Control<EventDraft> }) => {
  const { data } = useQuery(orpc.institutions.list.queryOptions())
  const { fields, append, remove } = useFieldArray({ control, name: 'attendance' })
  const attendance = useWatch({ control, name: 'attendance' })
  const total = sumOf(attendance)
  const used = new Set(attendance.map(({ institutionId }) => institutionId))
  const none = { women: 0, men: 0, unknownSex: 0 }
  return (
    <div>
      <Text fw={600} mb={4}>
        Quiénes asistieron
      </Text>
      {fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          Se cuentan personas, sin nombres: por institución o por grupo, mujeres y hombres.
        </Text>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={6} aria-label="Quiénes asistieron">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Institución o grupo</Table.Th>
              <Table.Th className={styles['count'] ?? ''}>Mujeres</Table.Th>
              <Table.Th className={styles['count'] ?? ''}>Hombres</Table.Th>
              <Table.Th className={styles['count'] ?? ''}>Sin registrar</Table.Th>
              <Table.Th w={40}>
                <span className="visually-hidden">Quitar</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field, index) => (
              <Table.Tr key={field.id}>
                <Table.Td>
                  <WhoField
                    control={control}
                    index={index}
                    institutions={(data?.institutions ?? []).filter(
                      ({ id }) => !used.has(id) || attendance[index]?.institutionId === id,
                    )}
                  />
                </Table.Td>
                {(['women', 'men', 'unknownSex'] as const).map((part) => (
                  <Table.Td key={part}>
                    <CountField
                      control={control}
                      name={`attendance.${index}.${part}`}
                      label={`${{ women: 'Mujeres', men: 'Hombres', unknownSex: 'Sin registrar' }[part]}, línea ${String(index + 1)}`}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    aria-label={`Quitar la línea ${String(index + 1)}`}
                    onClick={() => {
                      remove(index)
                    }}
                  >
                    <IconTrash size={17} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="space-between" mt="xs">
        <Group gap="xs">
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              append({ institutionId: null, label: null, ...none })
            }}
          >
            Agregar institución
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconUsersPlus size={16} aria-hidden />}
            onClick={() => {
              append({ institutionId: null, label: '', ...none })
            }}
          >
            Agregar otro grupo
          </Button>
        </Group>
        {fields.length > 0 && (
          <Text fw={600} className="tabular" aria-live="polite">
            {`${String(everybody(total))} en total: ${sexWords(total)}`}
          </Text>
        )}
      </Group>
    </div>
  )
}
