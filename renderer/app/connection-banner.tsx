import { Button } from '@mantine/core'
import { IconCopy, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { copyText } from '../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../ui/notify.tsx'
import { orpc } from './client.ts'
import styles from './connection-banner.module.css'
import { hasUnsavedWords, unsavedWords } from './kept.ts'
import { queryClient } from './query-client.ts'
import { useSaveStatus } from './save-indicator.tsx'
import { useNow } from './use-now.ts'

const retryEveryMs = 1_500

/** What to do while nothing answers: in a browser the program is started again beside the page, in its own window with it. */
export const lostWords = (isInBrowser: boolean, hasUnsaved: boolean): string => {
  const again = isInBrowser
    ? 'Si el programa se cerró, ábralo de nuevo desde su ícono y deje abierta esta ventana: se conecta sola.'
    : 'Se intenta de nuevo a cada momento.'
  const kept = !hasUnsaved
    ? 'Lo que escribió está guardado.'
    : isInBrowser
      ? 'Lo que falta guardar sigue aquí; si no se conecta, cópielo y péguelo en la ventana nueva.'
      : 'Lo que falta guardar sigue aquí; si no vuelve, cópielo antes de cerrar el programa.'
  return `Se perdió la conexión con el programa. ${again} ${kept}`
}

const copyUnsaved = async (): Promise<void> => {
  if (await copyText(unsavedWords())) notifyDone('Se copió lo que falta guardar.')
  else notifyProblem('No se pudo copiar: selecciónelo en las notas y pulse Ctrl+C.')
}

// Asks again and again until something answers; then everything on the screen is read anew.
const Waiting = () => {
  useQuery({
    queryKey: ['connection'],
    queryFn: async () => {
      const answer = await orpc.settings.get.call()
      await queryClient.invalidateQueries()
      return answer.programVersion
    },
    refetchInterval: retryEveryMs,
    retry: false,
    gcTime: 0,
  })
  // Somebody may go on writing meanwhile.
  useNow(retryEveryMs)
  const hasUnsaved = hasUnsavedWords()
  return (
    <div className={styles['banner']} role="alert">
      <IconPlugConnectedX size={18} aria-hidden />
      <span className={styles['words']}>{lostWords(window.location.protocol === 'http:', hasUnsaved)}</span>
      {hasUnsaved && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => void copyUnsaved()}
        >
          Copiar lo que falta guardar
        </Button>
      )}
    </div>
  )
}

/** A quiet line while the program behind the screens does not answer. */
export const ConnectionBanner = () => (useSaveStatus().isConnectionLost ? <Waiting /> : null)
