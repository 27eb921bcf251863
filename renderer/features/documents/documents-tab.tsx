import { Button, Group, Text } from '@mantine/core'
import { IconClipboardText, IconFileTypeDocx } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { useSession } from '../sessions/use-session.ts'
import styles from './documents-tab.module.css'
import { useSessionDocuments } from './use-documents.ts'
import { VersionList } from './version-list.tsx'

const Preview = ({ sessionId }: { sessionId: SessionId }) => {
  // Drawn again whenever the session was read again: a change of the minutes shows in the preview.
  const readAt = useQueryClient().getQueryState(orpc.documents.list.queryKey({ input: { sessionId } }))?.dataUpdatedAt
  return (
    <iframe
      key={readAt}
      className={styles['preview']}
      title="Vista previa del acta"
      sandbox=""
      src={`/files/preview/minutes/${sessionId}`}
    />
  )
}

/** The minutes of a session as Word: seen first, written when asked, every version kept. */
export const DocumentsTab = () => {
  const { sessionId } = useSession()
  const { documents, generate, isGenerating, copyText } = useSessionDocuments(sessionId)
  return (
    <div className={styles['tab']}>
      <section aria-label="Vista previa" className={styles['left']}>
        <Preview sessionId={sessionId} />
      </section>
      <section aria-label="Archivos del acta" className={styles['right']}>
        <Text fw={650} fz="md">
          Acta de la sesión
        </Text>
        <Text c="dimmed" size="sm" mb="sm">
          A la izquierda ve cómo quedará. Al generarla se guarda en Word y puede abrirla, imprimirla o enviarla.
        </Text>
        <Group gap="xs" mb="lg">
          <Button loading={isGenerating} leftSection={<IconFileTypeDocx size={18} aria-hidden />} onClick={generate}>
            Generar acta
          </Button>
          <Button variant="default" leftSection={<IconClipboardText size={17} aria-hidden />} onClick={copyText}>
            Copiar como texto
          </Button>
        </Group>
        <Loaded query={documents} skeleton={<LineSkeletons lines={3} />}>
          {(all) =>
            all.length === 0 ? (
              <Text c="dimmed" size="sm">
                Todavía no se ha generado ninguna versión.
              </Text>
            ) : (
              <VersionList documents={all} />
            )
          }
        </Loaded>
      </section>
    </div>
  )
}
