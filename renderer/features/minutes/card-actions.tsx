import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import styles from './minutes.module.css'

type CardActionsProps = { what: string; onEdit: () => void; onRemove: () => void }

/** Edit and remove, named for who cannot see the icons. */
export const CardActions = ({ what, onEdit, onRemove }: CardActionsProps) => (
  <span className={styles['cardActions']}>
    <ActionIcon aria-label={`Editar ${what}`} onClick={onEdit}>
      <IconPencil size={16} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Quitar ${what}`} onClick={onRemove}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  </span>
)
