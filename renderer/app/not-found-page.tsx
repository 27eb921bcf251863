import { Anchor } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

/** An address that leads nowhere, with two ways out. */
export const NotFoundPage = () => (
  <Page title="Esta página no existe">
    <EmptyState
      icon={IconMapOff}
      title="Aquí no hay nada"
      action={
        <Anchor component={Link} to="/">
          Volver al inicio
        </Anchor>
      }
    >
      Quizá la dirección está incompleta, o lo que había aquí se quitó. Con Ctrl+K puede buscar sesiones, instituciones
      y personas.
    </EmptyState>
  </Page>
)
