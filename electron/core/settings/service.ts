import type { SettingsState } from '../../../shared/contract/settings.ts'
import { isConfigured, type Settings } from '../../../shared/domain/committee.ts'
import type { Unit } from '../context.ts'
import { readLocal, writeLocal } from '../database/local-state.ts'
import { requireVersion } from '../failure.ts'
import { programVersion } from '../program-version.ts'
import * as store from './store.ts'

/** The settings of the committee. */
export const currentSettings = ({ sql }: Unit): Settings => store.readSettings(sql).settings

/** The settings, and what the screen needs to know of this computer. */
export const getSettings = ({ sql }: Unit): SettingsState => {
  const { settings, version } = store.readSettings(sql)
  return {
    settings,
    version,
    isConfigured: isConfigured(settings),
    operatorName: readLocal(sql, 'operator_name'),
    deviceName: readLocal(sql, 'device_name') ?? '',
    isDemonstration: store.hasDemonstration(sql),
    programVersion,
  }
}

/** Keeps the settings, unless somebody changed them since the screen read them. */
export const saveSettings = (
  unit: Unit,
  { settings, expectedVersion }: { settings: Settings; expectedVersion: number },
): SettingsState => {
  const current = store.readSettings(unit.sql)
  requireVersion(expectedVersion, current.version, current.settings)
  store.saveSettings(unit.sql, settings)
  return getSettings(unit)
}

/** Fills the committee only while it is still unknown; says whether what is there is the same one. */
export const fillCommittee = (
  unit: Unit,
  committee: Partial<Settings['committee']>,
): 'filled' | 'same' | 'different' => {
  const { settings } = store.readSettings(unit.sql)
  if (!isConfigured(settings)) {
    store.saveSettings(unit.sql, { ...settings, committee: { ...settings.committee, ...committee } })
    return 'filled'
  }
  const keys = Object.keys(committee) as (keyof Settings['committee'])[]
  return keys.every((key) => settings.committee[key] === committee[key]) ? 'same' : 'different'
}

/** Remembers who works at this computer, to sign the changes made from now on. */
export const setOperator = (unit: Unit, { name }: { name: string }): SettingsState => {
  writeLocal(unit.sql, 'operator_name', name)
  return getSettings(unit)
}

/** Whether nothing was recorded yet. */
export const isEmptyProgram = ({ sql }: Unit): boolean => store.isEmpty(sql)
