import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import {
  IconBraces,
  IconClipboardText,
  IconDotsVertical,
  IconDownload,
  IconExternalLink,
  IconFileDiff,
  IconFileImport,
  IconRefresh,
} from '@tabler/icons-react'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Icon } from '../../ui/icon.ts'
import styles from './documents-tab.module.css'
import { canOpenFiles, handOver, openWithComputer } from './host-bridge.ts'
import type { FileDesk } from './use-file-desk.tsx'
import { give } from './use-documents.ts'

const fileWords = ({ fileName, documentVersion }: ProducedDocument): string =>
  `${fileName}, versión ${String(documentVersion)}`

type ItemProps = {
  icon: Icon
  children: string
  /** Why it cannot be done now; null when it can. */
  obstacle?: string | null
  onClick: () => void
}

const Item = ({ icon: ItemIcon, children, obstacle = null, onClick }: ItemProps) => (
  <Menu.Item leftSection={<ItemIcon size={16} aria-hidden />} disabled={obstacle !== null} onClick={onClick}>
    {children}
    {obstacle !== null && (
      <Text component="span" size="xs" display="block">
        {obstacle}
      </Text>
    )}
  </Menu.Item>
)

type FileActionsProps = {
  document: ProducedDocument
  /** Whether it is the last version: what belongs to the document is done from there. */
  isNewest: boolean
  desk: FileDesk
  /** In a narrow list the main button is its icon alone. */
  isNarrow?: boolean
}

const OfDocument = ({ document, desk }: Pick<FileActionsProps, 'document' | 'desk'>) => (
  <>
    <Menu.Divider />
    <Item
      icon={IconRefresh}
      obstacle={document.isCurrent && document.origin === 'program' ? 'Ya dice lo que dicen los datos.' : null}
      onClick={() => {
        desk.regenerate(document)
      }}
    >
      Volver a generar
    </Item>
    <Item
      icon={IconFileImport}
      obstacle={document.isSigned ? 'El acta está firmada: reábrala antes.' : null}
      onClick={() => {
        desk.bring(document)
      }}
    >
      Traer el Word editado…
    </Item>
  </>
)

const FileMenu = ({ document, isNewest, desk }: FileActionsProps) => (
  <Menu position="bottom-end" width={260}>
    <Menu.Target>
      <ActionIcon size="lg" aria-label={`Qué hacer con ${fileWords(document)}`}>
        <IconDotsVertical size={17} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {canOpenFiles() && (
        <Item icon={IconDownload} onClick={() => void give(document)}>
          Guardar como…
        </Item>
      )}
      <Item
        icon={IconClipboardText}
        onClick={() => {
          desk.copyText(document)
        }}
      >
        Copiar texto
      </Item>
      <Item
        icon={IconBraces}
        obstacle={document.hasData ? null : 'De esta versión no se guardaron.'}
        onClick={() =>
          void handOver({ kind: 'documentData', id: document.id }, document.fileName.replace(/\.docx$/u, ' datos.json'))
        }
      >
        Datos (JSON)
      </Item>
      {document.origin === 'edited' && (
        <Item
          icon={IconFileDiff}
          onClick={() => {
            desk.compare(document)
          }}
        >
          Ver qué se editó
        </Item>
      )}
      {isNewest && <OfDocument document={document} desk={desk} />}
    </Menu.Dropdown>
  </Menu>
)

const MainButton = ({ document, isNarrow = false }: Pick<FileActionsProps, 'document' | 'isNarrow'>) => {
  const canOpen = canOpenFiles()
  const word = canOpen ? 'Abrir' : 'Descargar'
  const icon = canOpen ? <IconExternalLink size={17} aria-hidden /> : <IconDownload size={17} aria-hidden />
  const label = `${word} ${fileWords(document)}`
  const open = () =>
    void (canOpen ? openWithComputer({ kind: 'document', id: document.id }, document.fileName) : give(document))
  return isNarrow ? (
    <ActionIcon size="lg" aria-label={label} onClick={open}>
      {icon}
    </ActionIcon>
  ) : (
    <Button variant="default" size="xs" leftSection={icon} aria-label={label} onClick={open}>
      {word}
    </Button>
  )
}

/** What can be done with a version: opened where the window can, else downloaded; and the rest in a menu. */
export const FileActions = (props: FileActionsProps) => (
  <span className={styles['fileActions']}>
    <MainButton {...props} />
    <FileMenu {...props} />
  </span>
)
