import { ActionIcon, Anchor, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProducedDocument } from '../../../shared/contract/minutes.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import sheet from '../../ui/sheet.module.css'
import { give } from './use-documents.ts'
import { CurrentMark } from './version-list.tsx'

const Row = ({ document }: { document: ProducedDocument }) => (
  <Table.Tr>
    <Table.Td>
      <Text fw={600}>{document.fileName}</Text>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {document.title}
      </Text>
    </Table.Td>
    <Table.Td>
      <Anchor component={Link} to={`/sesiones/${document.sessionId}/documentos`} size="sm">
        {document.sessionLabel}
      </Anchor>
    </Table.Td>
    <Table.Td ta="right">{document.documentVersion}</Table.Td>
    <Table.Td style={{ whiteSpace: 'nowrap' }}>
      <time dateTime={document.createdAt}>{shortInstant(document.createdAt)}</time>
      <Text size="xs" c="dimmed">
        {document.createdBy}
      </Text>
    </Table.Td>
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {fileSize(document.sizeBytes)}
    </Table.Td>
    <Table.Td>
      <CurrentMark isCurrent={document.isCurrent} />
    </Table.Td>
    <Table.Td>
      <ActionIcon
        size="lg"
        aria-label={`Descargar ${document.fileName}, versión ${String(document.documentVersion)}`}
        onClick={() => void give(document)}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
    </Table.Td>
  </Table.Tr>
)

/** The files that the program wrote, newest first. */
export const DocumentsTable = ({ documents }: { documents: readonly ProducedDocument[] }) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Documentos producidos">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Documento</Table.Th>
          <Table.Th>Sesión</Table.Th>
          <Table.Th ta="right">Versión</Table.Th>
          <Table.Th>Creado</Table.Th>
          <Table.Th ta="right">Tamaño</Table.Th>
          <Table.Th>Estado</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Descargar</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
