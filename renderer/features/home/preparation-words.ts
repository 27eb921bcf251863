import type { CallProgress } from '../../../shared/domain/call-progress.ts'
import type { PreparationPart } from '../../../shared/domain/next-steps.ts'
import { answersWords } from './step-words.ts'

type PreparationWords = { label: string; note: string; address: string }

const labels: Record<PreparationPart, { label: string; tab: string }> = {
  place: { label: 'Día, hora y lugar', tab: 'datos' },
  agenda: { label: 'Agenda', tab: 'agenda' },
  seats: { label: 'Instituciones acreditadas', tab: 'asistencia' },
  call: { label: 'Convocatoria', tab: 'convocatoria' },
  answers: { label: 'Confirmaciones', tab: 'convocatoria' },
  sheets: { label: 'Lista de asistencia', tab: 'documentos' },
}

const callNote = (call: CallProgress): string => {
  switch (call.state) {
    case 'none':
      return 'falta'
    case 'draft':
      return 'en borrador'
    case 'issued':
      return call.isStale
        ? `la sesión cambió después del Oficio N° ${call.number}`
        : `Oficio N° ${call.number}, entregado a ${String(call.dispatched)} de ${String(call.recipients)}`
  }
  return call satisfies never
}

const noteOf = (part: PreparationPart, isDone: boolean, call: CallProgress): string => {
  if (part === 'call') return callNote(call)
  return (part === 'answers' ? answersWords(call) : null) ?? (isDone ? 'listo' : 'falta')
}

/** A part of the preparation of a session: its name, how it stands, and where it is done. */
export const preparationWords = (
  part: PreparationPart,
  isDone: boolean,
  sessionId: string,
  call: CallProgress,
): PreparationWords => {
  const { label, tab } = labels[part]
  // Without seats there is nobody to see in the list: they come from the padrón of the day.
  const isElsewhere = part === 'seats' && !isDone
  return {
    label,
    note: noteOf(part, isDone, call),
    address: isElsewhere ? '/padron/instalacion' : `/sesiones/${sessionId}/${tab}`,
  }
}
