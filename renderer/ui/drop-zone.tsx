import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './drop-zone.module.css'
import { FileChoice } from './file-choice.tsx'
import type { Icon } from './icon.ts'
import { useDrop } from './use-drop.ts'

type DropZoneProps = {
  icon: Icon
  /** `Arrastre aquí la hoja de cálculo del padrón` */
  title: string
  /** What becomes of the file. */
  children: ReactNode
  /** `.docx` */
  accept: string
  /** What the file is, for those who do not see the page. */
  label: string
  /** The file that is being handed over, and how much of it, from 0 to 1. */
  sending: { fileName: string; fraction: number } | null
  /** Why the last file was not taken. */
  refusal: string | null
  /** What else can be done here, beside choosing a file. */
  action?: ReactNode
  onFile: (file: File) => void
  onCancel: () => void
}

/** Where one file is dropped or chosen; while it is handed over, how far it is; and why the last one was not taken. */
export const DropZone = (props: DropZoneProps) => {
  const { icon: ZoneIcon, title, children, accept, label, sending, refusal, action, onFile, onCancel } = props
  const { isOver, handlers } = useDrop(([file]) => {
    onFile(file)
  })
  return (
    <div className={styles['zone']} data-over={isOver || undefined} {...handlers}>
      <ZoneIcon size={40} stroke={1.2} aria-hidden className={styles['icon'] ?? ''} />
      {sending === null ? (
        <>
          <Text fw={600} fz="md">
            {title}
          </Text>
          <Text c="dimmed" className={styles['words'] ?? ''}>
            {children}
          </Text>
          {refusal !== null && (
            <Alert color="brick" icon={<IconAlertTriangle size={19} aria-hidden />} role="alert" maw={560} ta="left">
              {refusal}
            </Alert>
          )}
          <div className={styles['actions']}>
            <FileChoice
              label={label}
              accept={accept}
              variant="filled"
              size="sm"
              leftSection={<IconUpload size={17} aria-hidden />}
              data-autofocus
              onFiles={([file]) => {
                onFile(file)
              }}
            >
              {refusal === null ? 'Elegir el archivo' : 'Elegir otro archivo'}
            </FileChoice>
            {action}
          </div>
        </>
      ) : (
        <>
          <Text fw={600} role="status">{`Leyendo «${sending.fileName}»`}</Text>
          <Progress w={280} value={sending.fraction * 100} aria-label={`Avance de ${sending.fileName}`} />
          <Button variant="default" size="xs" onClick={onCancel}>
            Cancelar
          </Button>
        </>
      )}
    </div>
  )
}
