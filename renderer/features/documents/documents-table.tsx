import { Anchor, Button, Table, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProducedDocument, RegisteredDocument } from '../../../shared/contract/documents.ts'
import { count, fileSize, shortInstant } from '../../texts/format.ts'
import { documentKindNames } from '../../texts/labels.ts'
import sheet from '../../ui/sheet.module.css'
import styles from './documents-table.module.css'
import { FileActions } from './file-actions.tsx'
import type { FileDesk } from './use-file-desk.tsx'
import { CurrentMark, EditedMark } from './version-list.tsx'

const SubjectName = ({ document: { sessionId, subjectLabel, kind } }: { document: ProducedDocument }) =>
  sessionId === null ? (
    <Text size="sm">{subjectLabel}</Text>
  ) : (
    <Anchor component={Link} to={`/sesiones/${sessionId}/documentos?documento=${kind}`} size="sm">
      {subjectLabel}
    </Anchor>
  )

const Made = ({ document: { createdAt, createdBy } }: { document: ProducedDocument }) => (
  <Table.Td style={{ whiteSpace: 'nowrap' }}>
    <time dateTime={createdAt}>{shortInstant(createdAt)}</time>
    <Text size="xs" c="dimmed">
      {createdBy}
    </Text>
  </Table.Td>
)

const FileName = ({ document: { fileName, sizeBytes } }: { document: ProducedDocument }) => (
  <Text size="xs" c="dimmed" className={styles['fileName'] ?? ''}>
    {`${fileName} · ${fileSize(sizeBytes)}`}
  </Text>
)

const Older = ({ document, desk }: { document: ProducedDocument; desk: FileDesk }) => (
  <Table.Tr className={styles['older'] ?? ''}>
    <Table.Td colSpan={2} pl="xl">
      <Text size="sm">{`Versión ${String(document.documentVersion)}`}</Text>
      <FileName document={document} />
    </Table.Td>
    <Made document={document} />
    <Table.Td>
      <EditedMark document={document} />
    </Table.Td>
    <Table.Td>
      <FileActions document={document} isNewest={false} desk={desk} />
    </Table.Td>
  </Table.Tr>
)

type FoldProps = { older: readonly ProducedDocument[]; name: string; isOpen: boolean; toggle: () => void }

const Fold = ({ older, name, isOpen, toggle }: FoldProps) => (
  <Button
    variant="subtle"
    size="compact-xs"
    ml={-7}
    aria-expanded={isOpen}
    aria-label={`${count(older.length, 'versión anterior', 'versiones anteriores')} de ${name}`}
    leftSection={isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
    onClick={toggle}
  >
    {count(older.length, 'versión anterior', 'versiones anteriores')}
  </Button>
)

const Group = ({ group: { newest, older }, desk }: { group: RegisteredDocument; desk: FileDesk }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Text fw={600}>{documentKindNames[newest.kind]}</Text>
          <FileName document={newest} />
          {older.length > 0 && (
            <Fold
              older={older}
              name={newest.fileName}
              isOpen={isOpen}
              toggle={() => {
                setOpen(!isOpen)
              }}
            />
          )}
        </Table.Td>
        <Table.Td>
          <SubjectName document={newest} />
        </Table.Td>
        <Made document={newest} />
        <Table.Td>
          <div className={styles['marks']}>
            <CurrentMark isCurrent={newest.isCurrent} />
            <EditedMark document={newest} />
          </div>
        </Table.Td>
        <Table.Td>
          <FileActions document={newest} isNewest desk={desk} />
        </Table.Td>
      </Table.Tr>
      {isOpen && older.map((document) => <Older key={document.id} document={document} desk={desk} />)}
    </>
  )
}

/** The documents of the register with their last version, and the earlier ones folded; the last written first. */
export const DocumentsTable = ({ groups, desk }: { groups: readonly RegisteredDocument[]; desk: FileDesk }) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Documentos producidos">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Documento</Table.Th>
          <Table.Th>De qué trata</Table.Th>
          <Table.Th>Última versión</Table.Th>
          <Table.Th>Estado</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Qué hacer</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((group) => (
          <Group key={group.newest.id} group={group} desk={desk} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
