import { Day, Instant } from '../../shared/domain/dates.ts'
import { RichText, richTextToPlain } from '../../shared/domain/rich-text.ts'
import { shortDay, shortInstant } from './format.ts'
import {
  adoptionNames,
  agendaKindNames,
  callNames,
  capacityNames,
  commitmentStatusNames,
  kindNames,
  minutesStateNames,
  modalityNames,
  notHeldReasonNames,
  statusNames,
} from './labels.ts'

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
  session: 'Sesión',
  issued_number: 'Número dado',
  agenda_item: 'Punto de agenda',
  item_notes: 'Notas del acta',
  attendance: 'Asistencia',
  attendance_stay: 'Horas en la sala',
  absence: 'Ausencia',
  agreement: 'Acuerdo',
  commitment: 'Compromiso',
  commitment_responsible: 'Responsable de un compromiso',
  document: 'Documento',
  loaded_record: 'Archivo cargado',
  priority: 'Prioridad AREGOB',
  plan: 'Plan',
  objective: 'Objetivo del plan',
  activity: 'Actividad del plan',
  province: 'Provincia',
  district: 'Distrito',
}

const columnWords: Partial<Record<string, string>> = {
  acronym: 'sigla',
  adoption: 'cómo se adoptó',
  arrived_at: 'hora de llegada',
  capacity: 'calidad',
  content: 'texto',
  created_at: 'creado',
  document_version: 'versión',
  created_by: 'creado por',
  district: 'distrito',
  document: 'documento que acredita',
  document_day: 'fecha del documento',
  due_on: 'para cuándo',
  ended_at: 'hora de término',
  file_name: 'archivo',
  first_call_at: 'primera convocatoria',
  first_day: 'primer día',
  given_names: 'nombres',
  held_on: 'día',
  is_decentralised: 'descentralizada',
  is_demonstration: 'es demostración',
  is_justified: 'justificada',
  kind: 'tipo',
  last_day: 'último día',
  left_at: 'hora de retiro',
  minutes_state: 'estado del acta',
  modality: 'modalidad',
  name: 'nombre',
  national_id: 'documento de identidad',
  next_session_on: 'próxima sesión',
  not_held_reason: 'por qué no se realizó',
  number: 'número',
  ordinal: 'orden',
  planned_minutes: 'minutos previstos',
  position: 'cargo u orden',
  presenter: 'quién presenta',
  presider_name: 'quien presidió',
  presider_position: 'cargo de quien presidió',
  priority: 'prioridad',
  province: 'provincia',
  quorum_call: 'convocatoria del quórum',
  reason: 'motivo',
  remarks: 'observaciones',
  saved_at: 'guardado',
  second_call_at: 'segunda convocatoria',
  secretary_name: 'secretaría',
  secretary_position: 'cargo de la secretaría',
  seats: 'asientos',
  seats_present: 'asientos presentes',
  sex: 'sexo',
  started_at: 'hora de inicio',
  status: 'estado',
  surnames: 'apellidos',
  text: 'texto',
  title: 'título',
  valid_from: 'vigente desde',
  valid_to: 'vigente hasta',
  value: 'valor',
  venue: 'lugar',
  votes_abstentions: 'abstenciones',
  votes_against: 'votos en contra',
  votes_in_favour: 'votos a favor',
}

/** What kind of thing changed. */
export const wordsOfTable = (table: string): string => tableWords[table] ?? table

/** Which of its data. */
export const wordsOfColumn = (column: string): string => columnWords[column] ?? column.replaceAll('_', ' ')

// What only the program needs: keys, order, sums of files.
const technicalColumns = new Set(['id', 'version', 'ordinal', 'sha256', 'model_sha256', 'size_bytes'])

/** Whether a column says nothing to a person. */
export const isTechnical = (column: string): boolean => technicalColumns.has(column) || column.endsWith('_id')

// Phones, documents and mails of people stay masked in lists (Ley 29733).
const privateColumns = new Set(['national_id', 'phone', 'email'])

const valueWords: Partial<Record<string, string>> = {
  ...kindNames,
  ...modalityNames,
  ...statusNames,
  ...notHeldReasonNames,
  ...minutesStateNames,
  ...agendaKindNames,
  ...capacityNames,
  ...callNames,
  ...adoptionNames,
  ...commitmentStatusNames,
  minutes: 'Acta',
}

const wordColumns = new Set([
  'kind',
  'modality',
  'status',
  'not_held_reason',
  'minutes_state',
  'capacity',
  'quorum_call',
  'adoption',
])

const notesText = (value: string): string => {
  const reading = RichText.safeParse(JSON.parse(value))
  return reading.success ? richTextToPlain(reading.data) : value
}

/** A value as a person reads it: words for codes, days with slashes, private data by their last three characters. */
export const shownValue = (column: string, value: string): string => {
  if (privateColumns.has(column)) return `•••••${value.slice(-3)}`
  if (wordColumns.has(column)) return valueWords[value] ?? value
  if (column.startsWith('is_')) return value === '1' ? 'sí' : 'no'
  if (column === 'content') return notesText(value)
  if (Instant.safeParse(value).success) return shortInstant(value)
  return Day.safeParse(value).success ? shortDay(value) : value
}
