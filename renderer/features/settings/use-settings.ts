import { useQuery } from '@tanstack/react-query'
import type { SettingsState } from '../../../shared/contract/settings.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'

/** The settings of the program and how to change them. */
export const useSettings = () => {
  const state = useQuery(orpc.settings.get.queryOptions())
  const committee = useQuery(orpc.institutions.list.queryOptions())
  const saving = useCommand(client.settings.save, {
    onDone: () => {
      notifyDone('Se guardó la configuración.')
    },
  })
  const naming = useCommand(client.settings.setOperator, {
    onDone: () => {
      notifyDone('Desde ahora los cambios llevan ese nombre.')
    },
  })
  return {
    state,
    segments: committee.data?.segments ?? [],
    save: (current: SettingsState, settings: Settings) =>
      saving.runAndWait({ settings, expectedVersion: current.version }),
    setOperator: (name: string) => naming.runAndWait({ name }),
  }
}
