import { balanceRatingNames } from '../../shared/domain/report-balance.ts'
import { accreditingDocumentNames } from '../../shared/domain/accreditation.ts'
import type { AttachmentOwner } from '../../shared/contract/attachments.ts'
import type { PlanLinkSubjectKind } from '../../shared/contract/plan-links.ts'
import { OrdinanceKind, OrdinanceStage, PartKind } from '../../shared/domain/ordinance.ts'
import { ordinanceKindName, partKindName, stageName } from '../../shared/domain/ordinance-words.ts'
import {
  adoptionNames,
  agendaItemRoleNames,
  agendaItemStateNames,
  agendaKindNames,
  agreementStateNames,
  callNames,
  capacityNames,
  commitmentStatusNames,
  coordinationRoleNames,
  dispatchMediumNames,
  documentKindNames,
  documentOriginNames,
  institutionLevelNames,
  kindNames,
  letterKindNames,
  letterStatusNames,
  minutesStateNames,
  modalityNames,
  notHeldReasonNames,
  recipientAnswerNames,
  sexNames,
  statusNames,
} from './labels.ts'

const ownerNames: Record<AttachmentOwner['kind'], string> = {
  session: 'Sesión',
  agenda_item: 'Punto de agenda',
  agreement: 'Acuerdo',
  commitment: 'Compromiso',
  term: 'Período',
  institution: 'Institución',
  person: 'Persona',
  accreditation: 'Acreditación',
  letter: 'Oficio',
  dispatch: 'Envío',
  coordination: 'Cargo de la coordinación',
  absence: 'Ausencia',
  minutes: 'Acta',
  follow_up: 'Seguimiento de un compromiso',
  activity_progress: 'Avance de una actividad',
  working_group: 'Grupo o red',
  group_meeting: 'Reunión de un grupo',
  event: 'Evento',
  presentation: 'Turno de presentación',
  ordinance_step: 'Paso del trámite de una ordenanza',
  monitoring_report: 'Reporte de seguimiento',
  ratification: 'Acta de ratificación',
}

const seriesNames = {
  'session.ordinary': 'Sesiones ordinarias',
  'session.extraordinary': 'Sesiones extraordinarias',
  'session.installation': 'Sesiones de instalación',
  agreement: 'Acuerdos',
  letter: 'Oficios',
}

// Of groups and of events.
const spaceKindNames = {
  working_group: 'Grupo de trabajo',
  network: 'Red',
  council: 'Consejo',
  dialogue: 'Diálogo',
  forum: 'Foro',
  workshop: 'Taller',
  training: 'Capacitación',
}

const linkedNames: Record<PlanLinkSubjectKind, string> = {
  activity: 'Actividad del plan',
  session: 'Sesión',
  agreement: 'Acuerdo',
  commitment: 'Compromiso',
  event: 'Evento',
  group_meeting: 'Reunión de un grupo',
  ordinance: 'Ordenanza',
}

const stageNames = Object.fromEntries(OrdinanceStage.options.map((stage) => [stage, stageName(stage)]))

// Of the texts and of their parts; a `letter` is «Oficio» where letters are.
const ordinanceNames = {
  ...Object.fromEntries(PartKind.options.map((kind) => [kind, partKindName(kind).one])),
  ...Object.fromEntries(OrdinanceKind.options.map((kind) => [kind, ordinanceKindName(kind).one])),
}

/** What the codes of each column mean. Columns of one name in several tables share their codes here. */
export const wordsOfValues: Partial<Record<string, Partial<Record<string, string>>>> = {
  rating: balanceRatingNames,
  adoption: adoptionNames,
  answer: recipientAnswerNames,
  capacity: capacityNames,
  document_kind: accreditingDocumentNames,
  event: { submitted: 'Enviada a revisión', approved: 'Aprobada' },
  kind: {
    ...ordinanceNames,
    ...kindNames,
    ...agendaKindNames,
    ...letterKindNames,
    ...documentKindNames,
    ...spaceKindNames,
  },
  level: institutionLevelNames,
  medium: dispatchMediumNames,
  minutes_state: minutesStateNames,
  modality: modalityNames,
  not_held_reason: notHeldReasonNames,
  origin: documentOriginNames,
  owner_kind: ownerNames,
  quorum_call: callNames,
  role: { ...coordinationRoleNames, ...agendaItemRoleNames },
  series: seriesNames,
  sex: sexNames,
  stage: stageNames,
  state: { ...agendaItemStateNames, ...agreementStateNames },
  status: { held: 'Realizado', cancelled: 'Cancelado', ...statusNames, ...commitmentStatusNames, ...letterStatusNames },
  status_before: commitmentStatusNames,
  subject_kind: linkedNames,
}
