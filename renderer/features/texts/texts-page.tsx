import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { SettingsState } from '../../../shared/contract/settings.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useUnsavedGuard } from '../../app/use-unsaved-guard.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { Page } from '../../ui/page.tsx'
import { TextsView } from './texts-view.tsx'
import { useTextEdits } from './use-text-edits.ts'

const address = '/configuracion/textos'

const TextsForm = ({ settings, version }: Pick<SettingsState, 'settings' | 'version'>) => {
  const { texto } = useSearch({ from: address })
  const navigate = useNavigate()
  const edits = useTextEdits(settings)
  useUnsavedGuard(edits.changed.length > 0)
  const saving = useCommand(client.settings.save, {
    onDone: () => {
      notifyDone('Se guardaron los textos. Los documentos nuevos ya salen así.')
    },
  })
  return (
    <TextsView
      edits={edits}
      selectedId={texto}
      isSaving={saving.isRunning}
      onSelect={(id) => void navigate({ to: address, search: { texto: id }, replace: true })}
      onSave={async (edited) => (await saving.runAndWait({ settings: edited, expectedVersion: version })) !== null}
    />
  )
}

const back = (
  <Button component={Link} to="/configuracion" variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />}>
    Configuración
  </Button>
)

/** The fixed sentences of actas, letters and certificates, in the words of the committee. */
export const TextsPage = () => {
  const state = useQuery(orpc.settings.get.queryOptions())
  return (
    <Page
      title="Textos de los documentos"
      description="Las frases fijas, en palabras de su comité. Las actas aprobadas y los oficios emitidos no cambian."
      actions={back}
    >
      <Loaded query={state}>{({ settings, version }) => <TextsForm settings={settings} version={version} />}</Loaded>
    </Page>
  )
}
