import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconFileTypeDocx, IconRestore } from '@tabler/icons-react'
import type { Letterhead } from '../../../shared/domain/letterhead.ts'
import { handOver } from '../documents/host-bridge.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import styles from './letterhead.module.css'
import { Refusal } from './refusal.tsx'

type WordTemplateProps = {
  template: Letterhead['template']
  isMissing: boolean
  isBusy: boolean
  refusal: string | undefined
  onFile: (file: File) => void
  onRemove: () => void
  onForget: () => void
}

type Which = 'template' | 'sample' | 'starter'

const Download = ({ which, fileName, children }: { which: Which; fileName: string; children: string }) => (
  <Button
    variant="default"
    size="xs"
    leftSection={<IconDownload size={15} aria-hidden />}
    onClick={() => void handOver({ kind: 'letterhead', which }, fileName)}
  >
    {children}
  </Button>
)

const InUse = ({ fileName, isMissing }: { fileName: string; isMissing: boolean }) => (
  <div className={styles['inUse']}>
    <IconFileTypeDocx size={26} stroke={1.4} aria-hidden />
    <div>
      <Text fw={600}>{fileName}</Text>
      <Text size="sm" c="dimmed">
        {isMissing
          ? 'El archivo ya no está en el disco, o está dañado: las hojas verticales no se escriben sin él. Elíjalo de nuevo o vuelva al membrete del programa.'
          : 'Actas, oficios, constancias y demás hojas verticales se escriben en él; los logos y textos de arriba no se usan en ellas.'}
      </Text>
    </div>
  </div>
)

const Choose = ({ isChosen, isBusy, onFile }: { isChosen: boolean; isBusy: boolean; onFile: (file: File) => void }) => (
  <FileChoice
    label="Word con el membrete"
    accept=".docx"
    loading={isBusy}
    onFiles={([file]) => {
      onFile(file)
    }}
  >
    {isChosen ? 'Cambiar por otro' : 'Elegir un Word'}
  </FileChoice>
)

/** The Word file of the Mesa in which documents are written: chosen, tried, downloaded and given up. */
export const WordTemplate = ({
  template,
  isMissing,
  isBusy,
  refusal,
  onFile,
  onRemove,
  onForget,
}: WordTemplateProps) => {
  const { isOver, handlers } = useDrop(([file]) => {
    onFile(file)
  })
  return (
    <div className={styles['slot']} data-over={isOver || undefined} {...handlers}>
      <Stack gap="sm">
        {template === null ? (
          <Text size="sm" c="dimmed">
            Si la Mesa ya tiene su hoja membretada en Word, escriba {'{{contenido}}'} solo en una línea, donde deba
            empezar el documento, y elija aquí el archivo. Donde escriba {'{{anio}}'} saldrá el nombre del año.
          </Text>
        ) : (
          <InUse fileName={template.fileName} isMissing={isMissing} />
        )}
        <Group gap="xs">
          <Choose isChosen={template !== null} isBusy={isBusy} onFile={onFile} />
          {template === null ? (
            <Download which="starter" fileName="Membrete de ejemplo.docx">
              Descargar un ejemplo
            </Download>
          ) : (
            <>
              <Download which="sample" fileName="Prueba del membrete.docx">
                Probar con datos de ejemplo
              </Download>
              {!isMissing && (
                <Download which="template" fileName={template.fileName}>
                  Descargar
                </Download>
              )}
              <Button variant="subtle" size="xs" leftSection={<IconRestore size={15} aria-hidden />} onClick={onRemove}>
                Volver al membrete del programa
              </Button>
            </>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          Las hojas apaisadas (lista de asistencia, reportes) salen siempre con el membrete del programa. La vista
          previa y el PDF no muestran el encabezado de su Word: para verlo e imprimirlo, abra el documento en Word.
        </Text>
        <Refusal sentence={refusal} onClose={onForget} />
      </Stack>
    </div>
  )
}
