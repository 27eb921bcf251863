import type { PlanBalanceData } from '../../electron/core/plan/document.ts'
import type { PlanActivity, PlanObjective } from '../../shared/contract/plan.ts'
import { measuresOf, standingOfActivities } from '../../shared/domain/plan-progress.ts'
import { ActivityId, ActivityProgressId, ObjectiveId } from '../../shared/domain/ids.ts'
import { richMinutes } from './sample-minutes.ts'

const { committee, yearName } = richMinutes()

const activityId = ActivityId.parse('018b0000-0000-7000-8000-00000000000a')
const objectiveId = ObjectiveId.parse('018b0000-0000-7000-8000-00000000000b')

const untouched = (text: string): PlanActivity => ({
  id: activityId,
  objectiveId,
  position: 0,
  text,
  subActivities: [],
  responsibles: [],
  goals: [],
  priority: null,
  monthsMarked: null,
  months: null,
  minimumDecentralisedSessions: null,
  observations: null,
  percentage: null,
  progressCount: 0,
  lastProgress: null,
  linkCount: 0,
  measures: [],
  version: 1,
})

const sessions = {
  ...untouched('Reuniones ordinarias y extraordinarias del CER; al menos 2 reuniones descentralizadas'),
  subActivities: ['Convocatoria', 'Sesión', 'Seguimiento de los acuerdos'],
  responsibles: ['Coordinación regional', 'CER'],
  goals: ['9 sesiones ordinarias', '2 descentralizadas'],
  monthsMarked: 9,
  minimumDecentralisedSessions: 2,
  measures: measuresOf(
    { minimumDecentralisedSessions: 2, monthsMarked: 9 },
    [
      { heldOn: '2023-03-28', isHeld: true, isDecentralised: false, province: null },
      { heldOn: '2023-06-22', isHeld: true, isDecentralised: true, province: 'Andahuaylas' },
    ],
    2023,
  ),
}

const school = {
  ...untouched('Veeduría al buen inicio del año escolar'),
  subActivities: ['Visita a las escuelas', 'Informe'],
  responsibles: ['DREA'],
  goals: ['Un informe de la veeduría'],
  priority: 3,
  monthsMarked: 2,
  months: [3, 4],
  observations: 'Se visitaron también dos colegios de Cotabambas.',
  percentage: 60,
  progressCount: 1,
  lastProgress: {
    id: ActivityProgressId.parse('018b0000-0000-7000-8000-00000000000c'),
    activityId,
    recordedOn: '2023-04-14',
    percentage: 60,
    text: 'Se visitaron doce de las veinte escuelas previstas.',
    author: 'Secretaría técnica',
    version: 1,
  },
}

const objective = (role: string, text: string, activities: PlanActivity[]): PlanObjective => ({
  id: objectiveId,
  position: 0,
  role,
  text,
  standing: standingOfActivities(activities),
  activities,
  version: 1,
})

const planOf = (objectives: PlanObjective[]): PlanBalanceData['plan'] => ({
  year: 2023,
  name: 'Plan Operativo Anual 2023',
  standing: standingOfActivities(objectives.flatMap(({ activities }) => activities)),
  objectives,
})

/** A plan with an activity that advances, one that is measured, and months that nobody can read. Invented. */
export const planBalance = (): PlanBalanceData => ({
  committee,
  yearName,
  on: '2023-12-31',
  plan: planOf([
    objective('Seguimiento concertado', 'Contribuir a que las políticas contra la pobreza se cumplan', [school]),
    objective('Fortalecimiento institucional', 'Fortalecer al Comité Ejecutivo Regional', [
      sessions,
      untouched('Designación de la coordinación regional'),
    ]),
  ]),
})

/** Begun a minute ago: a role without activities. */
export const barePlanBalance = (): PlanBalanceData => ({
  ...planBalance(),
  yearName: null,
  plan: planOf([objective('Concertación', 'Concertar propuestas', [])]),
})
