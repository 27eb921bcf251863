import { IconFileTypeDocx } from '@tabler/icons-react'
import { DropZone } from '../../ui/drop-zone.tsx'
import type { Bringing } from './use-edited.ts'

type EditedDropProps = {
  bringing: Exclude<Bringing, { step: 'compared' }>
  onFile: (file: File) => void
  onCancel: () => void
}

/** Where the edited Word is dropped or chosen. */
export const EditedDrop = ({ bringing, onFile, onCancel }: EditedDropProps) => (
  <DropZone
    icon={IconFileTypeDocx}
    title="Arrastre aquí el archivo que corrigió en Word"
    accept=".docx"
    label="Word editado"
    sending={bringing.step === 'reading' ? bringing : null}
    refusal={bringing.step === 'choosing' ? bringing.refusal : null}
    onFile={onFile}
    onCancel={onCancel}
  >
    Primero verá qué cambió respecto de los datos, párrafo por párrafo. No se guarda nada hasta que usted lo confirme.
  </DropZone>
)
