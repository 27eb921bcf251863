import { Alert, Button, FileButton, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileTypeDocx, IconUpload } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import styles from './edited.module.css'
import type { Bringing } from './use-edited.ts'

type EditedDropProps = {
  bringing: Exclude<Bringing, { step: 'compared' }>
  onFile: (file: File) => void
  onCancel: () => void
}

/** Where the edited Word is dropped or chosen; while it is read, how far it is; and why the last one was not taken. */
export const EditedDrop = ({ bringing, onFile, onCancel }: EditedDropProps) => {
  const [isOver, setOver] = useState(false)
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => {
      setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer.files.item(0)
      if (file !== null) onFile(file)
    },
  }
  return (
    <div className={styles['drop']} data-over={isOver || undefined} {...dropping}>
      <IconFileTypeDocx size={40} stroke={1.2} aria-hidden className={styles['dropIcon'] ?? ''} />
      {bringing.step === 'reading' ? (
        <>
          <Text fw={600} role="status">{`Leyendo «${bringing.fileName}»`}</Text>
          <Progress w={280} value={bringing.fraction * 100} aria-label={`Avance de ${bringing.fileName}`} />
          <Button variant="default" size="xs" onClick={onCancel}>
            Cancelar
          </Button>
        </>
      ) : (
        <>
          <Text fw={600} fz="md">
            Arrastre aquí el archivo que corrigió en Word
          </Text>
          <Text c="dimmed" className={styles['dropWords'] ?? ''}>
            Primero verá qué cambió respecto de los datos, párrafo por párrafo. No se guarda nada hasta que usted lo
            confirme.
          </Text>
          {bringing.refusal !== null && (
            <Alert color="brick" icon={<IconAlertTriangle size={19} aria-hidden />} role="alert" maw={560} ta="left">
              {bringing.refusal}
            </Alert>
          )}
          <FileButton
            accept=".docx"
            inputProps={{ 'aria-label': 'Word editado' }}
            onChange={(file) => {
              if (file !== null) onFile(file)
            }}
          >
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={17} aria-hidden />} data-autofocus>
                {bringing.refusal === null ? 'Elegir el archivo' : 'Elegir otro archivo'}
              </Button>
            )}
          </FileButton>
        </>
      )}
    </div>
  )
}
