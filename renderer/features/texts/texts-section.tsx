import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconWriting } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Settings } from '../../../shared/domain/committee.ts'
import { today } from '../../app/clock.ts'
import { Mark } from '../../ui/mark.tsx'
import { textsStanding } from './entries.ts'

const countWords = (edited: number): string => {
  if (edited === 0) return 'Todos están como los trae el programa.'
  return edited === 1 ? 'Un texto está editado.' : `${edited} textos están editados.`
}

/** What the settings say of the fixed sentences of the documents, and the way to them. */
export const TextsSection = ({ settings }: { settings: Settings }) => {
  const { edited, wrong } = textsStanding(settings, today())
  return (
    <Stack gap="sm">
      <Text>
        La apertura y el cierre del acta, lo que dicen los oficios, las constancias y las certificaciones: todas las
        frases fijas se pueden escribir en palabras de su comité.
      </Text>
      {wrong.map((entry) => (
        <Group key={entry.id} gap="xs">
          <Mark icon={IconAlertTriangle} tone="attention">
            Con un error
          </Mark>
          <Link to="/configuracion/textos" search={{ texto: entry.id }}>
            {`Corrija «${entry.label}» antes de guardar la configuración`}
          </Link>
        </Group>
      ))}
      <Group gap="md">
        <Button
          component={Link}
          to="/configuracion/textos"
          variant="light"
          leftSection={<IconWriting size={18} aria-hidden />}
        >
          Ver y cambiar los textos
        </Button>
        <Text size="sm" c="dimmed">
          {countWords(edited)}
        </Text>
      </Group>
    </Stack>
  )
}
