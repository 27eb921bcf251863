import { Menu } from '@mantine/core'
import { IconCalendarDown, IconCalendarShare, IconExternalLink } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CalendarSession } from '../../../shared/contract/calendar.ts'
import { handOverSession } from './hand-over-session.ts'
import { isMovable } from './use-move.tsx'

type SessionMenuProps = { session: CalendarSession; onMove: (session: CalendarSession) => void; children: ReactNode }

/** What can be done with a session from the calendar, without the mouse too. */
export const SessionMenu = ({ session, onMove, children }: SessionMenuProps) => {
  const navigate = useNavigate()
  return (
    <Menu position="bottom-start" width={250}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconExternalLink size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/sesiones/$sessionId/datos', params: { sessionId: session.id } })}
        >
          Ver la sesión
        </Menu.Item>
        {isMovable(session) && (
          <Menu.Item
            leftSection={<IconCalendarShare size={16} aria-hidden />}
            onClick={() => {
              onMove(session)
            }}
          >
            Mover a otro día…
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCalendarDown size={16} aria-hidden />}
          onClick={() => {
            handOverSession(session)
          }}
        >
          Llevar a otro calendario (.ics)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
