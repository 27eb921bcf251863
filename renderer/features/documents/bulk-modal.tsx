import { Button, Group, Modal, Progress, Text } from '@mantine/core'
import type { Bulk } from './use-bulk.ts'

/** How far writing many documents has come, and the way to stop it. */
export const BulkModal = ({ progress, cancel }: Pick<Bulk, 'progress' | 'cancel'>) => (
  <Modal
    opened={progress !== null}
    onClose={cancel}
    title="Generando los documentos"
    closeOnClickOutside={false}
    withCloseButton={false}
  >
    {progress !== null && (
      <>
        <Text mb="xs" role="status">
          {`${String(progress.done + 1)} de ${String(progress.total)}: ${progress.name}`}
        </Text>
        <Progress value={(100 * progress.done) / progress.total} aria-label="Avance" transitionDuration={150} mb="lg" />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            Los que ya se generaron quedan guardados.
          </Text>
          <Button variant="default" onClick={cancel} data-autofocus>
            Cancelar
          </Button>
        </Group>
      </>
    )}
  </Modal>
)
