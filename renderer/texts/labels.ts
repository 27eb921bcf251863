import type { InstitutionLevel, Sex } from '../../shared/contract/committee.ts'
import type { AgreementState } from '../../shared/contract/agreements.ts'
import type { CoordinationRole } from '../../shared/contract/coordination.ts'
import type { DocumentKind, DocumentOrigin } from '../../shared/contract/documents.ts'
import type { CommitmentStatus } from '../../shared/contract/resolutions.ts'
import type { AccreditationCapacity } from '../../shared/domain/accreditation.ts'
import type { DispatchMedium, LetterKind, LetterStatus, RecipientAnswer } from '../../shared/domain/letter.ts'
import type { Capacity, QuorumCall } from '../../shared/domain/quorum.ts'
import type {
  Adoption,
  AgendaItemKind,
  AgendaItemRole,
  AgendaItemState,
  MinutesState,
  Modality,
  NotHeldReason,
  SessionKind,
  SessionStatus,
} from '../../shared/domain/session.ts'

export const kindNames: Record<SessionKind, string> = {
  ordinary: 'Ordinaria',
  extraordinary: 'Extraordinaria',
  installation: 'De instalación',
}

export const modalityNames: Record<Modality, string> = {
  in_person: 'Presencial',
  virtual: 'Virtual',
  mixed: 'Mixta',
}

export const statusNames: Record<SessionStatus, string> = {
  planned: 'Programada',
  called: 'Convocada',
  open: 'En curso',
  closed: 'Concluida',
  not_held: 'No realizada',
}

export const notHeldReasonNames: Record<NotHeldReason, string> = {
  no_quorum: 'Sin quórum',
  postponed: 'Postergada',
  cancelled: 'Cancelada',
}

export const minutesStateNames: Record<MinutesState, string> = {
  draft: 'Acta en borrador',
  in_review: 'Acta en revisión',
  approved: 'Acta aprobada',
  signed: 'Firmada',
}

export const agendaKindNames: Record<AgendaItemKind, string> = {
  reading: 'Lectura del acta',
  dispatch: 'Despacho',
  report: 'Informe',
  request: 'Pedido',
  presentation: 'Presentación',
  debate: 'Debate',
  agreement: 'Acuerdo',
  election: 'Elección',
  other: 'Otro',
}

export const agendaItemStateNames: Record<AgendaItemState, string> = {
  pending: 'Por tratar',
  in_hand: 'En curso',
  done: 'Tratado',
  skipped: 'Omitido',
  carried_over: 'Para otra sesión',
}

export const agendaItemRoleNames: Record<AgendaItemRole, string> = {
  previous_minutes: 'Aprobación del acta anterior',
  open_commitments: 'Compromisos pendientes',
}

export const capacityNames: Record<Capacity, string> = {
  principal: 'Titular',
  alternate: 'Alterno(a)',
  guest: 'Invitado(a)',
  staff: 'Equipo técnico',
}

export const callNames: Record<QuorumCall, string> = { first: 'Primera convocatoria', second: 'Segunda convocatoria' }

export const adoptionNames: Record<Adoption, string> = { consensus: 'Por consenso', votes: 'Por votación' }

export const agreementStateNames: Record<AgreementState, string> = {
  in_force: 'Vigente',
  fulfilled: 'Cumplido',
  void: 'Sin efecto',
}

export const commitmentStatusNames: Record<CommitmentStatus, string> = {
  pending: 'Pendiente',
  in_progress: 'En proceso',
  fulfilled: 'Cumplido',
  not_fulfilled: 'No cumplido',
  rescheduled: 'Reprogramado',
  void: 'Sin efecto',
}

export const accreditationCapacityNames: Record<AccreditationCapacity, string> = {
  principal: 'Titular',
  alternate: 'Alterno(a)',
}

export const institutionLevelNames: Record<InstitutionLevel, string> = {
  national: 'Nacional',
  regional: 'Regional',
  provincial: 'Provincial',
  local: 'Local',
}

export const sexNames: Record<Sex, string> = { F: 'Mujer', M: 'Hombre' }

export const coordinationRoleNames: Record<CoordinationRole, string> = {
  coordinator: 'Coordinación',
  alternate: 'Coordinación alterna',
  secretary: 'Secretaría técnica',
}

export const letterKindNames: Record<LetterKind, string> = {
  call: 'Convocatoria',
  accreditation_request: 'Pedido de acreditación',
}

export const letterStatusNames: Record<LetterStatus, string> = {
  draft: 'Borrador',
  issued: 'Emitido',
  superseded: 'Sin efecto',
}

export const dispatchMediumNames: Record<DispatchMedium, string> = {
  physical: 'Físico con cargo',
  email: 'Correo electrónico',
  whatsapp: 'WhatsApp',
}

export const recipientAnswerNames: Record<RecipientAnswer, string> = {
  none: 'Sin respuesta',
  principal: 'Asiste titular',
  alternate: 'Asiste alterno(a)',
  declined: 'No asiste',
}

export const documentKindNames: Record<DocumentKind, string> = {
  minutes: 'Acta',
  agenda: 'Agenda',
  attendance_list: 'Lista de asistencia',
  letters: 'Oficio múltiple',
  letter: 'Oficio',
  certificate: 'Constancia de acreditación',
  certificates: 'Constancias de acreditación',
  session_commitments: 'Compromisos de una sesión',
  term_commitments: 'Compromisos de un período',
  institution_commitments: 'Hoja de compromisos',
  overdue_commitments: 'Compromisos vencidos',
  attendance_report: 'Reporte de asistencia',
  plan_balance: 'Balance del POA',
  statement: 'Pronunciamiento',
  agreement_certificate: 'Certificación de acuerdo',
  installation_minutes: 'Acta de instalación',
  designation_minutes: 'Acta de designación',
  group_report: 'Informe de grupo',
  event_report: 'Informe de evento',
  presentation_schedule: 'Cronograma de presentaciones',
  monitoring_report: 'Reporte de seguimiento',
  agenda_balance: 'Balance de la agenda',
  ratification_minutes: 'Acta de ratificación',
  ordinance: 'Ordenanza regional',
  ordinance_reasons: 'Exposición de motivos',
  ordinance_letter: 'Oficio de presentación',
  ordinance_comparison: 'Cuadro comparativo',
  regulation: 'Reglamento interno',
}

export const documentOriginNames: Record<DocumentOrigin, string> = {
  program: 'Escrito por el programa',
  edited: 'Editado en Word',
}

/** A closed list as the options of a select, in the order it was written. */
export const optionsOf = <Key extends string>(names: Record<Key, string>): { value: Key; label: string }[] =>
  (Object.keys(names) as Key[]).map((value) => ({ value, label: names[value] }))
