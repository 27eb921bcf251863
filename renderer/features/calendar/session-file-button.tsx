import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import type { Session } from '../../../shared/contract/sessions.ts'
import { handOverSession } from './hand-over-session.ts'

const words = 'Llevar a otro calendario (.ics)'

/** Takes a session that is still to come to the calendar of whoever has to be there. */
export const SessionFileButton = ({ session }: { session: Pick<Session, 'id' | 'label'> }) => (
  <Tooltip label={words}>
    <ActionIcon
      size={36}
      variant="default"
      aria-label={words}
      onClick={() => {
        handOverSession(session)
      }}
    >
      <IconCalendarDown size={18} aria-hidden />
    </ActionIcon>
  </Tooltip>
)
