import type { SettingsState } from '../../../shared/contract/settings.ts'
import { isConfigured, wrongSentences, type Committee, type Settings } from '../../../shared/domain/committee.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { Letterhead } from '../../../shared/domain/letterhead.ts'
import type { Unit } from '../context.ts'
import { readLocal, writeLocal } from '../database/local-state.ts'
import { fail, requireVersion } from '../failure.ts'
import { programVersion } from '../program-version.ts'
import * as store from './store.ts'

/** The settings of the committee. */
export const currentSettings = ({ sql }: Unit): Settings => store.readSettings(sql).settings

/** The official name of the year of a day, without quotes; null where nobody wrote it down. */
export const yearNameOf = (unit: Unit, day: Day): string | null =>
  currentSettings(unit).yearNames[String(yearOf(day))] ?? null

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

/** Keeps the settings, unless somebody changed them since the screen read them or a sentence of a document went wrong. */
export const saveSettings = (
  unit: Unit,
  { settings, expectedVersion }: { settings: Settings; expectedVersion: number },
): SettingsState => {
  const current = store.readSettings(unit.sql)
  requireVersion(expectedVersion, current.version, current.settings)
  const [wrong] = wrongSentences(current.settings, settings)
  if (wrong) fail('SENTENCE_REFUSED', wrong)
  // The letterhead names files: it is changed where they are looked at.
  store.saveSettings(unit.sql, { ...settings, letterhead: current.settings.letterhead })
  return getSettings(unit)
}

/**
 * Fills in what is not known yet of the committee. When something known says that it is another one nothing is touched,
 * and the keys that differ come back.
 */
export const fillCommittee = (unit: Unit, said: Partial<Committee>): (keyof Committee)[] => {
  const { settings } = store.readSettings(unit.sql)
  const known = settings.committee
  const told = (Object.keys(said) as (keyof Committee)[]).filter((key) => said[key] !== '')
  const differing = told.filter((key) => known[key] !== '' && known[key] !== said[key])
  if (differing.length > 0) return differing
  const news = Object.fromEntries(told.filter((key) => known[key] === '').map((key) => [key, said[key]]))
  store.saveSettings(unit.sql, { ...settings, committee: { ...known, ...news } })
  return []
}

/** Keeps another letterhead, whose files are in the store. */
export const changeLetterhead = ({ sql }: Unit, letterhead: Letterhead): void =>
  store.saveSettings(sql, { ...store.readSettings(sql).settings, letterhead })

/** Remembers who works at this computer, to sign the changes made from now on. */
export const setOperator = (unit: Unit, { name }: { name: string }): SettingsState => {
  writeLocal(unit.sql, 'operator_name', name)
  return getSettings(unit)
}

/** Whether nothing was recorded yet. */
export const isEmptyProgram = ({ sql }: Pick<Unit, 'sql'>): boolean => store.isEmpty(sql)
