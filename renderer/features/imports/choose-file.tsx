import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { DropZone } from '../../ui/drop-zone.tsx'
import { handOver } from '../documents/host-bridge.ts'
import { useUpload, type ChosenFile } from './use-upload.ts'

type ChooseFileProps = {
  onChosen: (file: ChosenFile) => void
  /** Why the last file could not be read. */
  refusal: string | null
}

/** Where a spreadsheet is dropped or chosen. */
export const ChooseFile = ({ onChosen, refusal }: ChooseFileProps) => {
  const { sending, send, cancel } = useUpload(onChosen)
  return (
    <DropZone
      icon={IconFileSpreadsheet}
      title="Arrastre aquí la hoja de cálculo del padrón"
      accept=".xlsx,.xls,.ods,.csv,.txt"
      label="Hoja de cálculo del padrón"
      sending={sending.kind === 'sending' ? sending : null}
      refusal={sending.kind === 'refused' ? sending.sentence : refusal}
      action={
        <Button
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => void handOver({ kind: 'rollTemplate' }, 'Plantilla del padrón.xlsx')}
        >
          Descargar una plantilla
        </Button>
      }
      onFile={(file) => void send(file)}
      onCancel={cancel}
    >
      De Excel, LibreOffice o texto separado por comas (.xlsx, .xls, .ods, .csv). No hace falta que tenga un orden fijo:
      usted verá qué entendió el programa antes de que se guarde algo.
    </DropZone>
  )
}
