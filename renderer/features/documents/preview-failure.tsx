import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import styles from './document-preview.module.css'

type PreviewFailureProps = { isEmpty: boolean; onRetry: () => void }

/** Says that the pages are not those of now, or that there are none, and lets a person try again. */
export const PreviewFailure = ({ isEmpty, onRetry }: PreviewFailureProps) => (
  <div className={styles['failure']} role="alert">
    <IconAlertTriangle size={18} aria-hidden />
    <span>
      {isEmpty
        ? 'No se pudo dibujar la vista previa. Lo que usted escribió no se ha tocado.'
        : 'La vista previa no se pudo actualizar: muestra lo de antes. Lo que usted escribió no se ha tocado.'}
    </span>
    <Button variant="default" size="compact-sm" leftSection={<IconRefresh size={15} aria-hidden />} onClick={onRetry}>
      Reintentar
    </Button>
  </div>
)
