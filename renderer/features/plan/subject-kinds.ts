import type { PlanLinkSubjectKind } from '../../../shared/contract/plan-links.ts'

/** What is looked for from the plan; an activity is linked from its own side. */
export type ChosenSubjectKind = Exclude<PlanLinkSubjectKind, 'activity'>

/** How people call each kind of thing that counts for the plan. */
export const subjectKindNames: Record<PlanLinkSubjectKind, { one: string; many: string }> = {
  activity: { one: 'Actividad del plan', many: 'Actividades del plan' },
  session: { one: 'Sesión', many: 'Sesiones' },
  agreement: { one: 'Acuerdo', many: 'Acuerdos' },
  commitment: { one: 'Compromiso', many: 'Compromisos' },
  event: { one: 'Evento', many: 'Eventos' },
  group_meeting: { one: 'Reunión de grupo', many: 'Reuniones de grupos' },
  ordinance: { one: 'Ordenanza o reglamento', many: 'Ordenanzas y reglamentos' },
}
