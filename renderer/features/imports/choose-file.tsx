import { Alert, Button, FileButton, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { handOver } from '../documents/host-bridge.ts'
import styles from './imports.module.css'
import { useUpload, type ChosenFile } from './use-upload.ts'

const accepted = '.xlsx,.xls,.ods,.csv,.txt'

const useDrop = (onFile: (file: File) => void) => {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    handlers: {
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
    },
  }
}

type ChooseFileProps = {
  onChosen: (file: ChosenFile) => void
  /** Why the last file could not be read. */
  refusal: string | null
}

/** Where a spreadsheet is dropped or chosen; while it is being handed over, how far it is. */
export const ChooseFile = ({ onChosen, refusal }: ChooseFileProps) => {
  const { sending, send, cancel } = useUpload(onChosen)
  const { isOver, handlers } = useDrop((file) => void send(file))
  const problem = sending.kind === 'refused' ? sending.sentence : sending.kind === 'idle' ? refusal : null
  return (
    <div className={styles['drop']} data-over={isOver || undefined} {...handlers}>
      <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden className={styles['dropIcon'] ?? ''} />
      {sending.kind === 'sending' ? (
        <>
          <Text fw={600}>{`Leyendo «${sending.fileName}»`}</Text>
          <Progress w={280} value={sending.fraction * 100} aria-label={`Avance de ${sending.fileName}`} />
          <Button variant="default" size="xs" onClick={cancel}>
            Cancelar
          </Button>
        </>
      ) : (
        <>
          <Text fw={600} fz="md">
            Arrastre aquí la hoja de cálculo del padrón
          </Text>
          <Text c="dimmed" className={styles['dropWords'] ?? ''}>
            De Excel, LibreOffice o texto separado por comas (.xlsx, .xls, .ods, .csv). No hace falta que tenga un orden
            fijo: usted verá qué entendió el programa antes de que se guarde algo.
          </Text>
          {problem !== null && (
            <Alert color="brick" icon={<IconAlertTriangle size={19} aria-hidden />} role="alert" maw={560} ta="left">
              {problem}
            </Alert>
          )}
          <div className={styles['dropActions']}>
            <FileButton
              accept={accepted}
              inputProps={{ 'aria-label': 'Hoja de cálculo del padrón' }}
              onChange={(file) => {
                if (file !== null) void send(file)
              }}
            >
              {(props) => (
                <Button {...props} leftSection={<IconUpload size={17} aria-hidden />}>
                  {problem === null ? 'Elegir el archivo' : 'Elegir otro archivo'}
                </Button>
              )}
            </FileButton>
            <Button
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
              onClick={() => void handOver({ kind: 'rollTemplate' }, 'Plantilla del padrón.xlsx')}
            >
              Descargar una plantilla
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
