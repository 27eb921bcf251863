import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { SuspensionId } from '../../../shared/domain/ids.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { shortDay } from '../../texts/format.ts'
import { useUnsuspending } from './use-unsuspending.ts'

type SuspensionItemsProps = { session: Session; onCorrect: (id: SuspensionId) => void }

/** What the menu offers of the suspensions of a session: one by mistake is taken back, and the hours of any can be wrong. */
export const SuspensionItems = ({ session, onCorrect }: SuspensionItemsProps) => {
  const unsuspend = useUnsuspending()
  return (
    <>
      {isSuspended(session) && (
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => {
            unsuspend({ sessionId: session.id, expectedVersion: session.version })
          }}
        >
          Deshacer la suspensión
        </Menu.Item>
      )}
      {session.suspensions.map(({ id, resumedOn }) => (
        <Menu.Item
          key={id}
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => {
            onCorrect(id)
          }}
        >
          {resumedOn === null ? 'Corregir la suspensión' : `Corregir la reanudación del ${shortDay(resumedOn)}`}
        </Menu.Item>
      ))}
    </>
  )
}
