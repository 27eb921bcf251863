import { useBlocker } from '@tanstack/react-router'

const question = 'Hay cambios sin guardar en esta pantalla. Si sale ahora se pierden. ¿Desea salir de todos modos?'

/** Asks before somebody leaves a form that has unsaved changes, to another page or out of the program. */
export const useUnsavedGuard = (hasUnsaved: boolean): void => {
  useBlocker({
    // Another term or filter of the same page keeps the form where it is.
    shouldBlockFn: ({ current, next }) => hasUnsaved && current.pathname !== next.pathname && !window.confirm(question),
    enableBeforeUnload: () => hasUnsaved,
  })
}
