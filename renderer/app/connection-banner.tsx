import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { orpc } from './client.ts'
import styles from './connection-banner.module.css'
import { queryClient } from './query-client.ts'
import { useSaveStatus } from './save-indicator.tsx'

const retryEveryMs = 1_500

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
  return (
    <div className={styles['banner']} role="alert">
      <IconPlugConnectedX size={18} aria-hidden />
      <span>
        Se perdió la conexión con el programa. Lo que escribió sigue aquí y se guardará apenas vuelva; no cierre esta
        ventana.
      </span>
    </div>
  )
}

/** A quiet line while the program behind the screens does not answer. */
export const ConnectionBanner = () => (useSaveStatus().isConnectionLost ? <Waiting /> : null)
