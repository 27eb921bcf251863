import { Button, Group } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

type PanelFootProps = {
  /** What takes the record away; null while there is none. */
  removal: { label: string; onRemove: () => void } | null
  isSaving: boolean
  onClose: () => void
}

/** The end of a panel on one record: taking it away at the left, leaving and saving at the right. */
export const PanelFoot = ({ removal, isSaving, onClose }: PanelFootProps) => (
  <Group justify="space-between" mt="md">
    {removal === null ? (
      <span />
    ) : (
      <Button
        variant="subtle"
        color="brick"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={removal.onRemove}
      >
        {removal.label}
      </Button>
    )}
    <Group gap="sm">
      <Button variant="default" onClick={onClose}>
        Cancelar
      </Button>
      <Button type="submit" loading={isSaving}>
        Guardar
      </Button>
    </Group>
  </Group>
)
