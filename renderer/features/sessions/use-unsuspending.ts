import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'

/** Takes back a suspension that has not gone on, and says what came back with it. */
export const useUnsuspending = () =>
  useCommand(client.sessions.unsuspend, {
    onDone: () => {
      notifyDone('La sesión sigue en curso: quienes estaban en la sala siguen en ella.')
    },
  }).run
