import { Button, Popover, Text, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import styles from './document-preview.module.css'
import { canSavePdf, printDocument, savePdf } from './host-bridge.ts'

type PrintProps = { subject: DocumentSubject; pages: () => Window | null }

const pdfIcon = <IconFileTypePdf size={16} aria-hidden />

const SavePdf = ({ subject }: Pick<PrintProps, 'subject'>) => {
  const [isSaving, setSaving] = useState(false)
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={isSaving}
      leftSection={pdfIcon}
      onClick={() => {
        setSaving(true)
        void savePdf(subject).finally(() => {
          setSaving(false)
        })
      }}
    >
      Guardar PDF
    </Button>
  )
}

/** A browser makes a PDF where it prints: it is said where to look before its panel covers everything. */
const PrintToPdf = ({ print }: { print: () => void }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} shadow="md" withArrow trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={pdfIcon}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          Guardar PDF
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Guardar PDF">
        <Text size="sm" mb="sm">
          Se abrirá la impresión del navegador: en «Destino» elija «Guardar como PDF» y presione «Guardar».
        </Text>
        <Button
          size="xs"
          data-autofocus
          onClick={() => {
            setOpen(false)
            print()
          }}
        >
          Continuar
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Prints the document of a preview, with Ctrl+P too, and makes it a PDF. */
export const DocumentPrint = ({ subject, pages }: PrintProps) => {
  const bar = useRef<HTMLDivElement>(null)
  const print = () => void printDocument(subject, pages())
  useHotkeys(
    [
      [
        'mod+P',
        (event) => {
          // A panel above the preview has something else to print, or nothing.
          const panels = [...document.querySelectorAll('[aria-modal="true"]')]
          const above = panels.at(-1)
          if (above !== undefined && !above.contains(bar.current)) return
          event.preventDefault()
          print()
        },
        { preventDefault: false },
      ],
    ],
    [],
    true,
  )
  return (
    <div ref={bar} className={styles['buttons']}>
      <Tooltip label="Imprimir (Ctrl+P)">
        <Button variant="subtle" size="compact-sm" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
          Imprimir
        </Button>
      </Tooltip>
      {canSavePdf() ? <SavePdf subject={subject} /> : <PrintToPdf print={print} />}
    </div>
  )
}
