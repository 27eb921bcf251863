export type Shortcut = { keys: readonly string[]; does: string }
export type ShortcutGroup = { where: string; shortcuts: readonly Shortcut[] }

/** The shortcuts that work today, by screen, for the help page and the sheet that `?` opens. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    where: 'En cualquier pantalla',
    shortcuts: [
      { keys: ['Ctrl', 'K'], does: 'Buscar en todo, o ir a cualquier parte' },
      { keys: ['?'], does: 'Ver estos atajos (F1 mientras se escribe)' },
      { keys: ['Alt', 'N'], does: 'Nueva sesión' },
      { keys: ['Ctrl', 'Enter'], does: 'En un panel de la derecha: guardar' },
      { keys: ['Ctrl', 'P'], does: 'Donde se ve un documento: imprimirlo' },
    ],
  },
  {
    where: 'Conducir sesión',
    shortcuts: [
      { keys: ['Alt', '↓'], does: 'Pasar al punto siguiente: termina este y trata el otro' },
      { keys: ['Alt', '↑'], does: 'Mirar el punto anterior' },
      { keys: ['Esc'], does: 'Volver a las notas' },
      { keys: ['Alt', 'L'], does: 'Ir a la línea: nota, acuerdo, compromiso o pedido' },
      { keys: ['Alt', 'R'], does: 'Registrar a quien llega' },
      { keys: ['Alt', 'S'], does: 'Ver quiénes están en la sala' },
      { keys: ['Alt', 'V'], does: 'Ver los acuerdos y compromisos del punto' },
      { keys: ['Alt', 'G'], does: 'Ir a la agenda; ahí ↑ ↓ y Enter' },
      { keys: ['Alt', '+'], does: 'Agregar un punto' },
      { keys: ['Alt', 'M'], does: 'Más acciones: omitir, dejar para otra sesión…' },
      { keys: ['Alt', 'Mayús', '↑ ↓'], does: 'Mover el punto en la agenda' },
    ],
  },
  {
    where: 'Al escribir las notas',
    shortcuts: [
      { keys: ['F4'], does: 'Elegir quién habla entre los presentes' },
      { keys: ['Alt', '1 … 9'], does: 'Habla quien habló hace poco' },
      { keys: ['/'], does: 'Un texto frecuente: /quorum, /aprueba-acta' },
      { keys: ['@'], does: 'Una institución o alguien presente' },
      { keys: ['Alt', 'A'], does: 'El párrafo, o el compromiso elegido, pasa a acuerdo' },
      { keys: ['Alt', 'C'], does: 'El párrafo, o el acuerdo elegido, pasa a compromiso' },
      { keys: ['Alt', 'X'], does: 'Devolver a las notas lo que se convirtió' },
      { keys: ['Ctrl', 'Z'], does: 'Deshacer, también lo de antes de reiniciar (Ctrl Y rehace)' },
      { keys: ['Ctrl', 'B'], does: 'Negrita (I cursiva, U subrayado)' },
    ],
  },
  {
    where: 'En la línea rápida',
    shortcuts: [
      { keys: ['Enter'], does: 'Ver los detalles antes de guardar' },
      { keys: ['Ctrl', 'Enter'], does: 'Guardar de una vez' },
      { keys: ['↑'], does: 'Traer la línea anterior' },
    ],
  },
  {
    where: 'Compromisos de sesiones anteriores',
    shortcuts: [
      { keys: ['E', 'C', 'N'], does: 'En proceso, cumplido, no cumplido' },
      { keys: ['S', 'P'], does: 'Sin efecto, pendiente' },
      { keys: ['Enter'], does: 'Anotar el avance o una nueva fecha' },
    ],
  },
  {
    where: 'Asistencia',
    shortcuts: [
      { keys: ['Enter'], does: 'Registrar a la primera persona de la lista' },
      { keys: ['Ctrl', 'Enter'], does: 'Anotar que esa persona se retira' },
      { keys: ['Ctrl', 'Z'], does: 'Deshacer el último registro' },
    ],
  },
  {
    where: 'Agenda y acta',
    shortcuts: [
      { keys: ['Espacio', '↑ ↓'], does: 'En Agenda, sobre el asa de un punto: tomarlo y moverlo' },
      { keys: ['Alt', '↓ ↑'], does: 'En Acta: pasar al punto siguiente o al anterior' },
    ],
  },
  {
    where: 'Ordenanzas: estructura y texto',
    shortcuts: [
      { keys: ['Ctrl', 'Enter'], does: 'Agregar otra parte igual después' },
      { keys: ['Alt', '↑ ↓'], does: 'Subir o bajar la parte; las referencias se renumeran' },
      { keys: ['Alt', '→'], does: 'Pasar un numeral a literal del anterior' },
      { keys: ['Alt', '←'], does: 'Pasar un literal a numeral' },
      { keys: ['@'], does: 'Al escribir: referirse a otra parte' },
      { keys: ['Ctrl', 'Z'], does: 'Deshacer lo escrito y, si no queda nada, el último cambio de la estructura' },
      { keys: ['Enter', 'Esc'], does: 'Escribir en la parte elegida; volver a leerla' },
      { keys: ['Supr'], does: 'Quitar la parte que se lee' },
    ],
  },
  {
    where: 'Convocatoria y padrón',
    shortcuts: [
      { keys: ['T', 'A', 'N', 'S'], does: 'Sobre una fila: titular, alterno(a), no asiste, sin respuesta' },
      { keys: ['↓', 'Enter'], does: 'En Padrón, desde la búsqueda: bajar a la lista y abrir una institución' },
    ],
  },
]
