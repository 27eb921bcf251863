import { z } from 'zod'
import { Day, Instant } from '../../shared/domain/dates.ts'
import { RichText, richTextToPlain } from '../../shared/domain/rich-text.ts'
import { shortDay, shortInstant } from './format.ts'
import { wordsOfValues } from './value-words.ts'

/*
 * The words for what the history names. The names come from the database, whose later versions may bring more: one
 * without words is shown as it is.
 */
const tableWords: Partial<Record<string, string>> = {
  setting: 'Configuración',
  term: 'Período',
  segment: 'Segmento',
  institution: 'Institución',
  person: 'Persona',
  accreditation: 'Acreditación',
  term_member: 'Institución en el período',
  contact: 'Contacto de una institución',
  coordination: 'Cargo de la coordinación',
  candidacy: 'Candidatura',
  election_round: 'Vuelta de una elección',
  letter: 'Oficio',
  recipient: 'Destinatario',
  dispatch: 'Envío',
  attachment: 'Archivo adjunto',
  padron_import: 'Importación del padrón',
  session: 'Sesión',
  suspension: 'Suspensión de una sesión',
  issued_number: 'Número dado',
  agenda_item: 'Punto de agenda',
  item_notes: 'Notas del acta',
  minutes_version: 'Versión del acta',
  minutes_comment: 'Comentario del acta',
  erratum: 'Fe de erratas',
  attendance: 'Asistencia',
  attendance_role: 'Calidad en otra fecha de la sesión',
  statement: 'Pronunciamiento',
  statement_signatory: 'Firmante de un pronunciamiento',
  working_group: 'Grupo o red',
  working_group_member: 'Miembro de un grupo',
  group_meeting: 'Reunión de un grupo',
  event: 'Evento',
  event_attendance: 'Asistencia a un evento',
  presentation: 'Turno de presentación',
  attendance_stay: 'Horas en la sala',
  absence: 'Ausencia',
  agreement: 'Acuerdo',
  commitment: 'Compromiso',
  commitment_responsible: 'Responsable de un compromiso',
  follow_up: 'Avance de un compromiso',
  document: 'Documento',
  loaded_record: 'Archivo cargado',
  priority: 'Prioridad AREGOB',
  plan: 'Plan',
  objective: 'Objetivo del plan',
  activity: 'Actividad del plan',
  activity_progress: 'Avance de una actividad',
  plan_link: 'Vínculo con el plan',
  province: 'Provincia',
  district: 'Distrito',
}

const columnWords: Partial<Record<string, string>> = {
  city: 'lugar',
  institution: 'institución',
  acronym: 'sigla',
  added_at: 'adjuntado',
  added_by: 'adjuntado por',
  address: 'dirección',
  adopted_at: 'hora en que se adoptó',
  adoption: 'cómo se adoptó',
  agenda_name: 'nombre de la agenda',
  answer: 'respuesta',
  answer_note: 'nota de la respuesta',
  answered_on: 'día de la respuesta',
  applied_at: 'importado',
  approved_on: 'día de la aprobación',
  arrival_text: 'frase de su llegada',
  arrived_at: 'hora de llegada',
  author: 'quién lo anotó',
  blank_votes: 'votos en blanco',
  body: 'texto',
  capacity: 'calidad',
  content: 'texto',
  copies: 'copias',
  created_at: 'creado',
  created_by: 'creado por',
  created_count: 'registros nuevos',
  departure_text: 'frase de su retiro',
  dispatched_at: 'hora del envío',
  dispatched_on: 'día del envío',
  district: 'distrito',
  document: 'documento que acredita',
  document_day: 'fecha del documento',
  document_kind: 'tipo de documento que acredita',
  document_received_on: 'día en que se recibió el documento',
  document_version: 'versión',
  due_before: 'fecha anterior',
  due_on: 'para cuándo',
  email: 'correo',
  ended_at: 'hora de término',
  event: 'paso',
  file_name: 'archivo',
  filled_body: 'texto emitido',
  first_call_at: 'primera convocatoria',
  first_day: 'primer día',
  given_names: 'nombres',
  goals: 'metas',
  has_quorum: 'con quórum',
  held_on: 'día',
  institution_name: 'institución',
  is_active: 'participa',
  is_closed: 'período cerrado',
  is_decentralised: 'descentralizada',
  is_demonstration: 'es demostración',
  is_guest: 'es invitado(a)',
  is_justified: 'justificada',
  is_number_confirmed: 'número confirmado',
  issued_on: 'día de emisión',
  kind: 'tipo',
  last_day: 'último día',
  left_at: 'hora de retiro',
  level: 'nivel',
  medium: 'medio',
  minimum_decentralised_sessions: 'mínimo de sesiones descentralizadas',
  minutes_state: 'estado del acta',
  modality: 'modalidad',
  months: 'meses',
  months_marked: 'meses marcados',
  name: 'nombre',
  national_id: 'documento de identidad',
  next_session_on: 'próxima sesión',
  not_held_reason: 'por qué no se realizó',
  note: 'nota',
  number: 'número',
  observations: 'observaciones',
  online_link: 'enlace de la reunión',
  ordinal: 'orden',
  origin: 'de quién es el texto',
  owner_kind: 'adjunto a',
  percentage: 'avance en porcentaje',
  phone: 'teléfono',
  planned_minutes: 'minutos previstos',
  position: 'cargo u orden',
  presenter: 'quién presenta',
  presider_name: 'quien presidió',
  presider_position: 'cargo de quien presidió',
  priority: 'prioridad',
  province: 'provincia',
  quorum_call: 'convocatoria del quórum',
  quote: 'párrafo',
  reason: 'motivo',
  received_by: 'recibido por',
  recorded_by: 'anotado por',
  recorded_on: 'día en que se anotó',
  reference: 'referencia',
  remarks: 'observaciones',
  removed_at: 'quitado',
  reopen_reason: 'motivo de la reapertura',
  reopened_at: 'reabierta',
  reopened_by: 'reabierta por',
  reply_by: 'plazo para responder',
  resolved_at: 'resuelto',
  resolved_by: 'resuelto por',
  responsibles: 'responsables',
  resumed_at: 'hora de reanudación',
  resumed_on: 'día de reanudación',
  revoked_reason: 'motivo de la revocación',
  role: 'función',
  round: 'vuelta',
  row_count: 'filas',
  running_since: 'en curso desde',
  saved_at: 'guardado',
  says: 'dice',
  seats: 'asientos',
  seats_present: 'asientos presentes',
  seats_required: 'asientos requeridos',
  second_call_at: 'segunda convocatoria',
  secretary_name: 'secretaría',
  secretary_position: 'cargo de la secretaría',
  sequence: 'correlativo',
  series: 'serie',
  sex: 'sexo',
  sheet_name: 'hoja',
  should_say: 'debe decir',
  signatory_name: 'quien firma',
  signatory_position: 'cargo de quien firma',
  sitting: 'fecha de la sesión',
  spent_seconds: 'segundos empleados',
  spoiled_votes: 'votos viciados',
  started_at: 'hora de inicio',
  state: 'estado del punto',
  state_reason: 'motivo',
  status: 'estado',
  status_before: 'estado anterior',
  sub_activities: 'subactividades',
  subject: 'asunto',
  surnames: 'apellidos',
  suspended_at: 'hora de suspensión',
  text: 'texto',
  title: 'título',
  treatment: 'tratamiento',
  state_note: 'motivo del estado',
  state_on: 'estado desde',
  undone_at: 'deshecho',
  undone_by_id: 'acuerdo que lo dejó sin efecto',
  updated_count: 'registros cambiados',
  valid_from: 'vigente desde',
  valid_to: 'vigente hasta',
  value: 'valor',
  venue: 'lugar',
  votes: 'votos',
  votes_abstentions: 'abstenciones',
  votes_against: 'votos en contra',
  votes_in_favour: 'votos a favor',
  year: 'año',
}

/** What kind of thing changed. */
export const wordsOfTable = (table: string): string => tableWords[table] ?? table

/** Which of its data. */
export const wordsOfColumn = (column: string): string => columnWords[column] ?? column.replaceAll('_', ' ')

// What only the program needs: keys, order, sums of files.
const technicalColumns = new Set([
  'id',
  'version',
  'ordinal',
  'sha256',
  'record_sha256',
  'model_sha256',
  'size_bytes',
  'media_type',
  'facts',
  'quorum_basis',
  // Stamps of many numbers, which the acta tells in words.
  'opening_quorum',
  'closing_quorum',
  'text_sha256',
  'file_sha256',
])

/** Whether a column says nothing to a person. */
export const isTechnical = (column: string): boolean => technicalColumns.has(column) || column.endsWith('_id')

// Phones, documents and mails of people stay masked in lists (Ley 29733).
const privateColumns = new Set(['national_id', 'phone', 'email'])

const notesText = (value: string): string => {
  const reading = RichText.safeParse(JSON.parse(value))
  return reading.success ? richTextToPlain(reading.data) : value
}

const listColumns = new Set(['copies', 'goals', 'months', 'responsibles', 'sub_activities'])

const listText = (value: string): string => {
  const reading = z.array(z.union([z.string(), z.number()])).safeParse(JSON.parse(value))
  return reading.success ? reading.data.join('; ') : value
}

/** A value as a person reads it: words for codes, days with slashes, private data by their last three characters. */
export const shownValue = (column: string, value: string): string => {
  if (privateColumns.has(column)) return `•••••${value.slice(-3)}`
  const words = wordsOfValues[column]
  if (words !== undefined) return words[value] ?? value
  if (column.startsWith('is_')) return value === '1' ? 'sí' : 'no'
  if (column === 'content') return notesText(value)
  if (listColumns.has(column)) return listText(value)
  if (Instant.safeParse(value).success) return shortInstant(value)
  return Day.safeParse(value).success ? shortDay(value) : value
}
