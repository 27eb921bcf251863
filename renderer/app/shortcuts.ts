/** The shortcuts that work today, for the help page and the sheet that `?` opens. */
export const shortcuts: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Ctrl', 'K'], does: 'Buscar o ir a cualquier parte' },
  { keys: ['?'], does: 'Ver estos atajos' },
  { keys: ['Alt', 'N'], does: 'Nueva sesión' },
  { keys: ['Ctrl', 'Enter'], does: 'En un panel de la derecha: guardar' },
  { keys: ['Enter'], does: 'En Asistencia: registrar a la primera persona de la lista' },
  { keys: ['Ctrl', 'Z'], does: 'En Asistencia: deshacer el último registro' },
  {
    keys: ['T', 'A', 'N', 'S'],
    does: 'En Convocatoria, sobre una fila: titular, alterno(a), no asiste, sin respuesta',
  },
  { keys: ['↓', 'Enter'], does: 'En Padrón, desde la búsqueda: bajar a la lista y abrir una institución' },
  { keys: ['Alt', '↓'], does: 'En Acta: pasar al punto siguiente' },
  { keys: ['Alt', '↑'], does: 'En Acta: volver al punto anterior' },
  { keys: ['Espacio', '↑ ↓'], does: 'En Agenda, sobre el asa de un punto: tomarlo y moverlo' },
  { keys: ['Ctrl', 'B'], does: 'En el texto del acta: negrita (I cursiva, U subrayado)' },
]
