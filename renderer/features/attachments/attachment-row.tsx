import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core'
import {
  IconDotsVertical,
  IconDownload,
  IconExternalLink,
  IconEye,
  IconFile,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileWord,
  IconPencil,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import { canOpenFiles, handOver, openWithComputer } from '../documents/host-bridge.ts'
import styles from './attachments.module.css'

type Look = 'image' | 'pdf' | 'text' | 'table' | 'other'

const icons: Record<Look, Icon> = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  text: IconFileWord,
  table: IconFileTypeXls,
  other: IconFile,
}

const lookOf = ({ fileName, preview }: Attachment): Look => {
  if (preview !== null) return preview
  if (/\.(?:docx?|odt|rtf)$/iu.test(fileName)) return 'text'
  return /\.(?:xlsx?|ods|csv)$/iu.test(fileName) ? 'table' : 'other'
}

type RowProps = {
  attachment: Attachment
  isEditable: boolean
  onSee: () => void
  onRename: () => void
  onRemove: () => void
}

const RowMenu = ({ attachment, isEditable, onSee, onRename, onRemove }: RowProps) => {
  const { id, fileName, preview } = attachment
  const file = { kind: 'attachment', id } as const
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Qué hacer con ${fileName}`}>
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {preview !== null && (
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={onSee}>
            Ver aquí
          </Menu.Item>
        )}
        {canOpenFiles() && (
          <Menu.Item
            leftSection={<IconExternalLink size={16} aria-hidden />}
            onClick={() => void openWithComputer(file, fileName)}
          >
            Abrir
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void handOver(file, fileName)}>
          {canOpenFiles() ? 'Guardar como…' : 'Descargar'}
        </Menu.Item>
        {isEditable && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
              Cambiar el nombre
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
              Quitar
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** One attached file; pressing it shows it, or hands it over when it cannot be shown here. */
export const AttachmentRow = (props: RowProps) => {
  const { attachment, onSee } = props
  const { id, fileName, sizeBytes, addedAt, addedBy, preview } = attachment
  const FileIcon = icons[lookOf(attachment)]
  return (
    <li className={styles['row']}>
      <UnstyledButton
        className={styles['file'] ?? ''}
        onClick={() => {
          if (preview === null) void openWithComputer({ kind: 'attachment', id }, fileName)
          else onSee()
        }}
      >
        <span className={styles['icon']} aria-hidden>
          {preview === 'image' ? (
            <img src={`/files/attachments/${id}/preview`} alt="" loading="lazy" />
          ) : (
            <FileIcon size={20} stroke={1.6} aria-hidden />
          )}
        </span>
        <span className={styles['words']}>
          <span className={styles['name']}>{fileName}</span>
          <Text component="span" size="xs" c="dimmed" className="tabular">
            {`${fileSize(sizeBytes)} · ${shortInstant(addedAt)} · ${addedBy}`}
          </Text>
        </span>
      </UnstyledButton>
      <RowMenu {...props} />
    </li>
  )
}
