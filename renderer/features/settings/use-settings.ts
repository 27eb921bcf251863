import { useQuery } from '@tanstack/react-query'
import type { SettingsState } from '../../../shared/contract/settings.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { inOfficeOn } from '../coordination/offices.ts'

/** The settings of the program and how to change them. */
export const useSettings = () => {
  const state = useQuery(orpc.settings.get.queryOptions())
  const coordination = useQuery(orpc.coordination.list.queryOptions())
  const institutions = useQuery(orpc.institutions.list.queryOptions())
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
    inOffice: inOfficeOn(coordination.data ?? [], today()),
    segments: institutions.data?.segments ?? [],
    save: (current: SettingsState, settings: Settings) =>
      saving.runAndWait({ settings, expectedVersion: current.version }),
    setOperator: (name: string) => naming.runAndWait({ name }),
  }
}
