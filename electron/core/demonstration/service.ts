import { defaultSettings, type Settings } from '../../../shared/domain/committee.ts'
import type { PlanContent } from '../../../shared/domain/plan-content.ts'
import { readSessionRecord } from '../../../shared/domain/session-record.ts'
import type { Unit } from '../context.ts'
import { loadSessionRecord } from '../exchange/service.ts'
import { fail } from '../failure.ts'
import { addPlan, addTerritory } from '../plan/service.ts'
import { getSession, updateSession } from '../sessions/service.ts'
import { getSettings, isEmptyProgram, saveSettings } from '../settings/service.ts'
import { addAgenda, addAgendaWork } from './agenda.ts'
import { addLetters } from './calls.ts'
import { addOrdinances } from './ordinances.ts'
import { addPadron } from './padron.ts'
import { addPlanProgress } from './plan-progress.ts'
import planSource from './plan.json' with { type: 'json' }
import installation from './sessions/2023-02-21-installation.json' with { type: 'json' }
import firstOrdinary from './sessions/2023-03-28-ordinary.json' with { type: 'json' }
import extraordinary from './sessions/2023-05-10-extraordinary.json' with { type: 'json' }
import decentralised from './sessions/2023-06-22-ordinary-andahuaylas.json' with { type: 'json' }
import settingsSource from './settings.json' with { type: 'json' }
import { addSpaces } from './spaces.ts'
import territory from './territory.json' with { type: 'json' }

const toPlan = (): PlanContent => ({
  year: planSource.year,
  name: planSource.name,
  objectives: planSource.objectives.map(({ role, text, activities }) => ({
    role,
    text,
    activities: activities.map((activity) => ({
      ...activity,
      minimumDecentralisedSessions:
        'minimumDecentralisedSessions' in activity ? (activity.minimumDecentralisedSessions ?? null) : null,
      observations: null,
    })),
  })),
})

const saveDemonstrationSettings = (unit: Unit): Settings => {
  const settings: Settings = {
    ...defaultSettings,
    committee: settingsSource.committee,
    signatories: settingsSource.signatories,
    yearNames: settingsSource.yearNames,
  }
  saveSettings(unit, { settings, expectedVersion: getSettings(unit).version })
  return settings
}

const holdSession = (unit: Unit, source: unknown, { signatories }: Settings): void => {
  const reading = readSessionRecord(source)
  if ('problems' in reading)
    throw new Error(`A demonstration session is not valid: ${JSON.stringify(reading.problems)}`)
  const { sessionId } = loadSessionRecord(unit, reading.record, true)
  const session = getSession(unit, { sessionId })
  const { coordinator: presider, secretary } = signatories
  updateSession(unit, {
    sessionId,
    draft: { ...session, firstCallAt: session.startedAt },
    facts: { ...session, quorumCall: 'first', presider, secretary },
    expectedVersion: session.version,
  })
}

/** Fills an empty program with the invented year of Apurímac 2023; refused when anything is already there. */
export const loadDemonstration = (unit: Unit): { sessions: number; institutions: number; people: number } => {
  if (!isEmptyProgram(unit)) fail('NOT_EMPTY', {})
  const settings = saveDemonstrationSettings(unit)
  const added = addPadron(unit)
  addPlan(unit, toPlan())
  const agenda = addAgenda(unit)
  addTerritory(unit, territory.provinces)
  const sessions = [installation, firstOrdinary, extraordinary, decentralised]
  for (const source of sessions) holdSession(unit, source, settings)
  addLetters(unit)
  addPlanProgress(unit)
  addSpaces(unit)
  addAgendaWork(unit, agenda)
  addOrdinances(unit)
  return { sessions: sessions.length, ...added }
}
