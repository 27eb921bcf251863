import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconMail } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { LetterDeskView } from '../letters/letter-desk-view.tsx'
import { useInstallation } from './use-installation.ts'

/** The letter that asks every institution of a term for its representatives. */
export const AccreditationRequestPage = () => {
  const { installation } = useInstallation()
  return (
    <>
      <Group mb="md" gap="md">
        <Button
          component={Link}
          to="/padron/instalacion"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          Instalación
        </Button>
        <Text fw={650}>Pedido de acreditaciones</Text>
      </Group>
      <Loaded query={installation}>
        {(known) =>
          known === null ? (
            <EmptyState icon={IconMail} title="Primero abra el período">
              El oficio pide acreditar representantes para un período: ábralo en Instalación y vuelva aquí.
            </EmptyState>
          ) : (
            <LetterDeskView key={known.term.id} purpose={{ kind: 'accreditation_request', termId: known.term.id }} />
          )
        }
      </Loaded>
    </>
  )
}
