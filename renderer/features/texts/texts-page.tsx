import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { Page } from '../../ui/page.tsx'
import { TextsView } from './texts-view.tsx'

const address = '/configuracion/textos'

/** The fixed sentences of actas, letters and certificates, in the words of the committee. */
export const TextsPage = () => {
  const { texto } = useSearch({ from: address })
  const navigate = useNavigate()
  const state = useQuery(orpc.settings.get.queryOptions())
  const saving = useCommand(client.settings.save, {
    onDone: () => {
      notifyDone('Se guardaron los textos. Los documentos nuevos ya salen así.')
    },
  })
  return (
    <Page
      title="Textos de los documentos"
      description="Las frases fijas, en palabras de su comité. Las actas aprobadas y los oficios emitidos no cambian."
      actions={
        <Button
          component={Link}
          to="/configuracion"
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          Configuración
        </Button>
      }
    >
      <Loaded query={state}>
        {({ settings, version }) => (
          <TextsView
            settings={settings}
            selectedId={texto}
            isSaving={saving.isRunning}
            onSelect={(id) => void navigate({ to: address, search: { texto: id }, replace: true })}
            onSave={async (edited) =>
              (await saving.runAndWait({ settings: edited, expectedVersion: version })) !== null
            }
          />
        )}
      </Loaded>
    </Page>
  )
}
