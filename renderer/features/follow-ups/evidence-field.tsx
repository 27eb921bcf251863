import { ActionIcon, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { fileSize } from '../../texts/format.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import styles from './follow-ups.module.css'

type EvidenceFieldProps = { files: readonly File[]; onFiles: (files: readonly File[]) => void }

/** The files that show what is about to be said: dropped or chosen now, kept with it when it is saved. */
export const EvidenceField = ({ files, onFiles }: EvidenceFieldProps) => {
  const add = (more: readonly File[]) => {
    onFiles([...files, ...more])
  }
  const { isOver, handlers } = useDrop(add)
  return (
    <section className={styles['evidence']} aria-label="Evidencia" data-over={isOver || undefined} {...handlers}>
      <div className={styles['evidenceHead']}>
        <Text fw={600} size="sm">
          Evidencia
        </Text>
        <FileChoice label="Elegir la evidencia" isMany onFiles={add}>
          Elegir archivo
        </FileChoice>
      </div>
      {files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {isOver ? 'Suelte aquí el archivo.' : 'Si lo hay, arrastre el informe o la foto que lo demuestra.'}
        </Text>
      ) : (
        <ul className={styles['files']}>
          {files.map((file, index) => (
            <li key={`${file.name} ${String(index)}`}>
              <IconPaperclip size={15} aria-hidden />
              <span className={styles['fileName']}>{file.name}</span>
              <span className={styles['fileSize']}>{fileSize(file.size)}</span>
              <ActionIcon
                size="sm"
                aria-label={`Quitar «${file.name}»`}
                onClick={() => {
                  onFiles(files.filter((_one, place) => place !== index))
                }}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
