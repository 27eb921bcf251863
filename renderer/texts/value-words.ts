import { accreditingDocumentNames } from '../../shared/domain/accreditation.ts'
import type { AttachmentOwner } from '../../shared/contract/attachments.ts'
import {
  adoptionNames,
  agendaItemRoleNames,
  agendaItemStateNames,
  agendaKindNames,
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
}

const seriesNames = {
  'session.ordinary': 'Sesiones ordinarias',
  'session.extraordinary': 'Sesiones extraordinarias',
  'session.installation': 'Sesiones de instalación',
  agreement: 'Acuerdos',
  letter: 'Oficios',
}

/** What the codes of each column mean. Columns of one name in several tables share their codes here. */
export const wordsOfValues: Partial<Record<string, Partial<Record<string, string>>>> = {
  adoption: adoptionNames,
  answer: recipientAnswerNames,
  capacity: capacityNames,
  document_kind: accreditingDocumentNames,
  event: { submitted: 'Enviada a revisión', approved: 'Aprobada' },
  kind: { ...kindNames, ...agendaKindNames, ...letterKindNames, ...documentKindNames },
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
  state: agendaItemStateNames,
  status: { ...statusNames, ...commitmentStatusNames, ...letterStatusNames },
  status_before: commitmentStatusNames,
}
