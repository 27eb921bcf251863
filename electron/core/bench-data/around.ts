import { mixed, padded, pick, type World } from './world.ts'
import type { Padron, Region } from './padron.ts'
import { topics } from './words.ts'

/*
 * What stands around the sessions of a year: the plan with its progress, the working groups with their meetings, the events
 * and the turns in which institutions present their own plans.
 */

const objectivesOfPlan = 4
const activitiesOfObjective = 7

/** The plan of a year; gives the ids of its activities. */
export const addPlanOfYear = ({ put, newId }: World, year: number): string[] => {
  const day = `${year}-01-03`
  const planId = newId(day)
  put('plan', { id: planId, year, name: `Plan Operativo Anual ${year}` })
  return Array.from({ length: objectivesOfPlan }, (_none, position) => {
    const objectiveId = newId(day)
    const text = `Objetivo ${String(position + 1)} del plan: ${pick(topics, year, position)}`
    put('objective', { id: objectiveId, plan_id: planId, position, role: 'Seguimiento concertado', text })
    return Array.from({ length: activitiesOfObjective }, (_nothing, index) => {
      const id = newId(day)
      put('activity', {
        id,
        objective_id: objectiveId,
        position: index,
        text: `Seguimiento concertado de ${pick(topics, year, position, index)}`,
        sub_activities: '[]',
        responsibles: JSON.stringify(['Coordinación regional']),
        goals: JSON.stringify(['Cuatro reportes']),
        priority: (index % 10) + 1,
        months_marked: 4,
        months: '[3,6,9,12]',
      })
      for (const [turn, month] of ['03', '06', '09'].entries())
        put('activity_progress', {
          id: newId(`${year}-${month}-28`),
          activity_id: id,
          recorded_on: `${year}-${month}-28`,
          percentage: (turn + 1) * 25,
          text: 'Se presentó el reporte del trimestre.',
          author: 'Secretaría técnica',
        })
      return id
    })
  }).flat()
}

/** The agenda of priorities of the whole time. */
export const addPriorityAgenda = ({ put, newId, firstYear, lastYear }: World): void => {
  const agendaId = newId(`${firstYear}-01-02`)
  put('priority_agenda', {
    id: agendaId,
    name: 'Agenda de prioridades de medida',
    first_year: firstYear,
    last_year: lastYear,
    is_main: 1,
  })
  for (let number = 1; number <= 10; number += 1)
    put('priority', {
      id: newId(`${firstYear}-01-02`),
      agenda_id: agendaId,
      number,
      is_number_confirmed: 1,
      text: `Prioridad ${String(number)}: ${pick(topics, number)}`,
    })
}

const groupKinds = ['COPARE', 'COREM', 'GRIDES'] as const

/** The working groups of a region; gives their ids. */
const addGroups = ({ put, newId, firstYear }: World, region: Region): string[] =>
  groupKinds.map((acronym, kind) => {
    const id = newId(`${firstYear}-01-02`)
    put('working_group', {
      id,
      name: `${acronym} de ${region.name}`,
      acronym,
      kind: kind === 0 ? 'council' : 'network',
      installed_on: `${firstYear}-01-02`,
      is_active: 1,
    })
    for (const [ordinal, institution] of region.institutions.slice(kind, kind + 6).entries())
      put('working_group_member', {
        id: newId(`${firstYear}-01-02`),
        group_id: id,
        ordinal,
        institution_id: institution.id,
      })
    return id
  })

const addEvents = ({ put, newId, lastYear }: World, region: Region, year: number): void => {
  for (let turn = 0; turn < 4; turn += 1) {
    const day = `${year}-${padded(turn * 3 + 2, 2)}-${padded((region.index % 26) + 1, 2)}`
    const id = newId(day)
    put('event', {
      id,
      kind: 'forum',
      name: `Foro sobre ${pick(topics, region.index, year, turn)} en ${region.name}`,
      status: day > `${lastYear}-11-30` ? 'planned' : 'held',
      held_on: day,
      place: region.name,
      partners: '[]',
      summary: '',
      is_demonstration: 1,
    })
    for (const [ordinal, institution] of region.institutions.slice(turn, turn + 5).entries())
      put('event_attendance', {
        id: newId(day),
        event_id: id,
        ordinal,
        institution_id: institution.id,
        women: mixed(year, turn, ordinal) % 9,
        men: mixed(year, turn, ordinal, 1) % 9,
        unknown_sex: 0,
      })
  }
}

const addGroupMeetings = ({ put, newId }: World, groups: readonly string[], year: number): void => {
  for (const [index, group] of groups.entries())
    for (const month of ['05', '10']) {
      const day = `${year}-${month}-${padded((index % 28) + 1, 2)}`
      put('group_meeting', {
        id: newId(day),
        group_id: group,
        held_on: day,
        attendees: 12,
        topics: pick(topics, year, index),
        conclusions: 'Se informará al comité en su próxima sesión.',
      })
    }
}

const addPresentations = ({ put, newId }: World, region: Region, year: number): void => {
  for (const [index, institution] of region.institutions.entries())
    put('presentation', { id: newId(`${year}-01-05`), year, institution_id: institution.id, month: (index % 12) + 1 })
}

const addStatements = ({ put, newId }: World, year: number): void => {
  for (let month = 1; month <= 12; month += 1) {
    const day = `${year}-${padded(month, 2)}-15`
    const id = newId(day)
    const topic = pick(topics, year, month)
    put('statement', {
      id,
      title: `Pronunciamiento sobre ${topic}`,
      body: `La Mesa se pronuncia sobre ${topic}.`,
      issued_on: day,
    })
    put('statement_signatory', {
      id: newId(day),
      statement_id: id,
      ordinal: 0,
      name: 'Coordinación regional',
      institution: 'Mesa de Concertación',
    })
  }
}

/** The working groups of every region. */
export const addGroupsOfRegions = (world: World, { regions }: Padron): string[] =>
  regions.flatMap((region) => addGroups(world, region))

/** The events, meetings of groups, presentations and statements of a year. */
export const addLifeOfYear = (world: World, { regions }: Padron, groups: readonly string[], year: number): void => {
  addGroupMeetings(world, groups, year)
  addStatements(world, year)
  for (const region of regions) {
    addEvents(world, region, year)
    addPresentations(world, region, year)
  }
}
