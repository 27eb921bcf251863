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

// Phones, documents and mails of people stay masked in lists (Ley 29733).
const privateColumns = new Set(['national_id', 'phone', 'email'])

/** The value as a list may show it: private data by their last three characters only. */
export const shownValue = (column: string, value: string): string =>
  privateColumns.has(column) ? `•••••${value.slice(-3)}` : value
