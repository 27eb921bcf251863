import type { Plan } from '../../../shared/contract/plan.ts'
import { readDocumentName } from '../../../shared/domain/accreditation.ts'
import { defaultSettings, type Settings } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { readSessionRecord } from '../../../shared/domain/session-record.ts'
import { createAccreditation } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { loadSessionRecord } from '../exchange/service.ts'
import { fail } from '../failure.ts'
import { createInstitution, ensureSegment, findInstitutionNamed, plainInstitution } from '../institutions/service.ts'
import { createPersonNamed, recognisePerson } from '../people/service.ts'
import { addPlan, addPriorities, addTerritory } from '../plan/service.ts'
import { getSession, updateSession } from '../sessions/service.ts'
import { getSettings, isEmptyProgram, saveSettings } from '../settings/service.ts'
import { createTerm } from '../terms/service.ts'
import institutions from './institutions.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import planSource from './plan.json' with { type: 'json' }
import priorities from './priorities.json' with { type: 'json' }
import installation from './sessions/2023-02-21-installation.json' with { type: 'json' }
import firstOrdinary from './sessions/2023-03-28-ordinary.json' with { type: 'json' }
import extraordinary from './sessions/2023-05-10-extraordinary.json' with { type: 'json' }
import decentralised from './sessions/2023-06-22-ordinary-andahuaylas.json' with { type: 'json' }
import settingsSource from './settings.json' with { type: 'json' }
import territory from './territory.json' with { type: 'json' }

type DemonstrationPerson = {
  institution: string
  capacity: string
  givenNames: string
  surnames: string
  nationalId: string
  sex: string
  position: string
  phone: string
  email: string
  document: string | null
  documentDay: Day | null
  validFrom: Day
  validTo: Day
}

const toPlan = (): Plan => ({
  year: planSource.year,
  name: planSource.name,
  objectives: planSource.objectives.map((objective, position) => ({
    position,
    role: objective.role,
    text: objective.text,
    activities: objective.activities.map((activity, index) => ({
      position: index,
      text: activity.text,
      subActivities: activity.subActivities,
      responsibles: activity.responsibles,
      goals: activity.goals,
      priority: activity.priority,
      monthsMarked: activity.monthsMarked,
      months: activity.months,
      minimumDecentralisedSessions:
        'minimumDecentralisedSessions' in activity ? (activity.minimumDecentralisedSessions ?? null) : null,
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

const accredit = (unit: Unit, person: DemonstrationPerson): void => {
  const institution = findInstitutionNamed(unit, person.institution)
  if (!institution) throw new Error(`The demonstration accredits for an unlisted institution: ${person.institution}`)
  const data = {
    nationalId: person.nationalId,
    sex: person.sex === 'F' ? ('F' as const) : ('M' as const),
    phone: person.phone,
    email: person.email,
  }
  const name = `${person.givenNames} ${person.surnames}`
  const known = recognisePerson(unit, name, institution.id, data) ?? createPersonNamed(unit, name, data, true)
  createAccreditation(unit, {
    institutionId: institution.id,
    personId: known.id,
    capacity: person.capacity === 'alternate' ? 'alternate' : 'principal',
    position: person.position,
    ...readDocumentName(person.document),
    documentDay: person.documentDay,
    documentReceivedOn: person.documentDay,
    validFrom: person.validFrom,
    validTo: person.validTo,
  })
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
  for (const { name, acronym, segment } of institutions)
    createInstitution(unit, plainInstitution(name, acronym, ensureSegment(unit, segment)), true)
  createTerm(unit, people.term)
  for (const person of people.accreditations) accredit(unit, person)
  addPlan(unit, toPlan())
  const items = priorities.items.map(({ numberConfirmed, ...item }) => ({
    ...item,
    isNumberConfirmed: numberConfirmed,
  }))
  addPriorities(unit, priorities.name, items)
  addTerritory(unit, territory.provinces)
  const sessions = [installation, firstOrdinary, extraordinary, decentralised]
  for (const source of sessions) holdSession(unit, source, settings)
  return { sessions: sessions.length, institutions: institutions.length, people: people.accreditations.length }
}
