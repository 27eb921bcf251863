import { Button, Group } from '@mantine/core'
import {
  IconBuildingPlus,
  IconCalendarPlus,
  IconFileImport,
  IconFileSpreadsheet,
  IconFilterOff,
  IconPlus,
  IconSearchOff,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Term } from '../../../shared/contract/committee.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { handOver } from '../documents/host-bridge.ts'

/** Before the first term: everything else hangs from it. */
export const NoTerm = () => (
  <EmptyState
    icon={IconCalendarPlus}
    title="Todavía no hay ningún período"
    action={
      <Button component={Link} to="/padron/instalacion">
        Abrir el primer período
      </Button>
    }
  >
    Un período es el tiempo por el que se instala el comité, como «CER 2023». Ábralo con su primer y su último día;
    después se agregan las instituciones y se acredita a sus representantes.
  </EmptyState>
)

/** A term without institutions: the two ways to fill it. */
export const NoInstitutions = ({ term, onAdd }: { term: Term; onAdd: () => void }) => (
  <EmptyState
    icon={IconBuildingPlus}
    title={`El padrón de ${term.name} está vacío`}
    action={
      <Group justify="center" gap="xs">
        <Button component={Link} to="/padron/importar" leftSection={<IconFileImport size={17} aria-hidden />}>
          Importar una hoja de Excel
        </Button>
        <Button variant="default" leftSection={<IconPlus size={17} aria-hidden />} onClick={onAdd}>
          Agregar una institución
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
          onClick={() => void handOver({ kind: 'rollTemplate' }, 'Plantilla del padrón.xlsx')}
        >
          Plantilla para llenar
        </Button>
      </Group>
    }
  >
    Si ya tiene la lista en Excel, impórtela: verá qué hará cada fila antes de guardar. Si no, agregue cada institución
    y acredite a su titular y a su alterno(a): con eso el programa cuenta el quórum.
  </EmptyState>
)

/** Nothing is left of the list. */
export const NoMatch = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    icon={IconSearchOff}
    title="Ninguna institución coincide"
    action={
      <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
        Limpiar filtros
      </Button>
    }
  >
    Pruebe con menos letras o quite algún filtro. No importan las tildes ni el orden de las palabras.
  </EmptyState>
)
