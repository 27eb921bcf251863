export type StartFailureCode =
  | 'LOCKED'
  | 'NEWER'
  | 'DAMAGED'
  | 'NOT_A_DATABASE'
  | 'NO_PERMISSION'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'PAGE_CRASHED'
  | 'UNKNOWN'

/** Four sentences for a person who is worried about their work: none of them may leave a doubt about the data. */
export type StartFailureText = { title: string; whatHappened: string; whatWasKept: string; whatToDo: string }

const untouched = 'No se modificó ningún archivo: todo quedó como estaba.'

/** The Spanish explanation of each reason why the program cannot start; total, so that a new reason needs its words. */
export const startFailureTexts = {
  LOCKED: {
    title: 'Mesa CER ya está abierta',
    whatHappened: 'Otra ventana o programa está usando esta misma carpeta de datos.',
    whatWasKept: 'No se modificó nada: la otra ventana sigue trabajando con todo lo guardado.',
    whatToDo:
      'Use la ventana que ya está abierta. Si no la encuentra, cierre todas las ventanas de Mesa CER y del navegador, espere un minuto y vuelva a abrirla.',
  },
  NEWER: {
    title: 'Los datos son de una versión más nueva de Mesa CER',
    whatHappened: 'Esta carpeta fue usada con una versión más reciente del programa, que esta no sabe leer.',
    whatWasKept: untouched,
    whatToDo: 'Instale en esta computadora la misma versión del programa, o una más reciente, y vuelva a abrirla.',
  },
  DAMAGED: {
    title: 'El archivo de datos está dañado',
    whatHappened: 'Al revisar el archivo de datos se encontró que una parte no se puede leer.',
    whatWasKept: 'El archivo no se modificó ni se borró, y los respaldos siguen en su lugar.',
    whatToDo:
      'No borre ni reemplace nada. Haga una copia de toda la carpeta de datos y llame a soporte para restaurar el último respaldo.',
  },
  NOT_A_DATABASE: {
    title: 'El archivo de datos no es de Mesa CER',
    whatHappened: 'En el lugar del archivo de datos hay un archivo de otro tipo.',
    whatWasKept: untouched,
    whatToDo: 'Revise si eligió la carpeta correcta. Si es la de siempre, no borre nada y llame a soporte.',
  },
  NO_PERMISSION: {
    title: 'No hay permiso para usar la carpeta de datos',
    whatHappened: 'La computadora no permite que su usuario lea o escriba en la carpeta de datos.',
    whatWasKept: untouched,
    whatToDo:
      'Abra el programa con el usuario de siempre, o pida a quien administra la computadora permiso para leer y escribir en esa carpeta.',
  },
  READ_ONLY: {
    title: 'La carpeta de datos es de solo lectura',
    whatHappened: 'El programa puede leer los datos, pero no guardar cambios, y sin guardar se perdería su trabajo.',
    whatWasKept: untouched,
    whatToDo:
      'Si está en una memoria USB, quite el seguro de escritura. Si no, quite la marca «solo lectura» de la carpeta o copie la carpeta a su computadora.',
  },
  DISK_FULL: {
    title: 'No hay espacio en el disco',
    whatHappened: 'El disco está lleno y el programa no podría guardar su trabajo.',
    whatWasKept: 'Todo lo que ya estaba guardado sigue en su lugar.',
    whatToDo: 'Libere espacio (por ejemplo, vaciando la papelera) y vuelva a abrir el programa.',
  },
  PAGE_CRASHED: {
    title: 'La pantalla de Mesa CER dejó de funcionar',
    whatHappened: 'La pantalla del programa se cerró dos veces seguidas, y volver a mostrarla no sirvió.',
    whatWasKept: 'Lo que ya estaba guardado sigue en su lugar; podrían faltar las palabras del último segundo.',
    whatToDo:
      'Cierre esta ventana y vuelva a abrir el programa. Si continúa, reinicie la computadora, y si tampoco sirve, llame a soporte y lea este aviso.',
  },
  UNKNOWN: {
    title: 'Mesa CER no pudo abrirse',
    whatHappened: 'Ocurrió un problema que el programa no esperaba.',
    whatWasKept: 'El programa se detuvo antes de trabajar con sus datos; lo guardado sigue en su lugar.',
    whatToDo: 'Reinicie la computadora y vuelva a intentarlo. Si continúa, llame a soporte y lea este aviso.',
  },
} satisfies Record<StartFailureCode, StartFailureText>

/** The explanation as one paragraph, for a terminal. */
export const startFailureSentence = (code: StartFailureCode): string => {
  const { title, whatHappened, whatWasKept, whatToDo } = startFailureTexts[code]
  return `${title}. ${whatHappened} ${whatWasKept} ${whatToDo}`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark }
body { margin: 0; background: #faf7f1; color: #1d1b18; font: 17px/1.6 'Source Sans 3', 'Segoe UI', system-ui, sans-serif }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 2rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1.5rem }
h1::before { content: '⚠ '; color: #a3362a }
dt { font-weight: 600; margin-top: 1.1rem }
dd { margin: 0 }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #d8d1c4; font-size: 0.9rem; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { background: #1b1a18; color: #f1ece3 } h1::before { color: #f0897b } footer { border-color: #4a463f } }
`

/** A complete page with the explanation: no scripts, nothing loaded, readable without the program. */
export const startFailurePage = (code: StartFailureCode, dataFolder: string): string => {
  const text = startFailureTexts[code]
  return `<!doctype html>
<html lang="es-PE">
<head><meta charset="utf-8"><title>${escapeHtml(text.title)}</title><style>${style}</style></head>
<body><main role="alert">
<h1>${escapeHtml(text.title)}</h1>
<dl>
<dt>Qué pasó</dt><dd>${escapeHtml(text.whatHappened)}</dd>
<dt>Qué pasó con sus datos</dt><dd>${escapeHtml(text.whatWasKept)}</dd>
<dt>Qué puede hacer</dt><dd>${escapeHtml(text.whatToDo)}</dd>
</dl>
<footer>Carpeta de datos: ${escapeHtml(dataFolder)}<br>Código del problema: ${code}</footer>
</main></body>
</html>
`
}
