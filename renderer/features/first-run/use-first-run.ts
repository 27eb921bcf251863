import { defaultSettings, type Settings } from '../../../shared/domain/committee.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import type { FirstRunDraft } from './first-run-draft.ts'

const settingsFrom = (draft: FirstRunDraft): Settings => ({
  ...defaultSettings,
  committee: {
    ...defaultSettings.committee,
    name: draft.name,
    acronym: draft.acronym,
    region: draft.region,
    city: draft.city,
    phone: draft.phone,
    email: draft.email,
  },
  signatories: {
    coordinator: { ...defaultSettings.signatories.coordinator, name: draft.coordinatorName },
    secretary: { ...defaultSettings.signatories.secretary, name: draft.secretaryName },
  },
})

// The name first: whatever comes after is signed with it.
const begin = async (draft: FirstRunDraft) => {
  const { version } = await client.settings.setOperator({ name: draft.operatorName })
  return client.settings.save({ settings: settingsFrom(draft), expectedVersion: version })
}

/** What the first-run page can do: begin with a Mesa of one's own, or with invented data. */
export const useFirstRun = () => {
  const saving = useCommand(begin)
  const loading = useCommand(() => client.settings.loadDemonstration())
  return {
    save: saving.run,
    loadDemonstration: () => {
      loading.run(undefined)
    },
    isWorking: saving.isRunning || loading.isRunning,
  }
}
