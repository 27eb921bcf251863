import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil, IconSwitchHorizontal, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import styles from './minutes.module.css'

/** The other thing that a card may become, with its key; absent where it cannot. */
export type Conversion = { label: string; key: 'a' | 'c'; run: () => void }

/** What can be done with a card. */
export type CardDoings = { onEdit: () => void; onRemove: () => void; conversion: Conversion | null }

type CardActionsProps = CardDoings & { what: string }

/** Convert, edit and remove, named for who cannot see the icons. */
export const CardActions = ({ what, onEdit, onRemove, conversion }: CardActionsProps) => (
  <span className={styles['cardActions']}>
    {conversion !== null && (
      <Tooltip label={`${conversion.label} (Alt+${conversion.key.toUpperCase()})`}>
        <ActionIcon aria-label={`${conversion.label}: ${what}`} onClick={conversion.run}>
          <IconSwitchHorizontal size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )}
    <ActionIcon aria-label={`Editar ${what}`} onClick={onEdit}>
      <IconPencil size={16} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Quitar ${what}`} onClick={onRemove}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  </span>
)

/** The keys of a card, wherever in it the focus is: its conversion with Alt, and Supr. */
export const cardKeys =
  ({ conversion, onRemove }: CardDoings) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const isConversion = event.altKey && event.key.toLowerCase() === conversion?.key
    if (!isConversion && (event.altKey || event.key !== 'Delete')) return
    event.preventDefault()
    if (isConversion) conversion.run()
    else onRemove()
  }
