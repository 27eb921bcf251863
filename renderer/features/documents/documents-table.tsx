import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import sheet from '../../ui/sheet.module.css'
import { CurrentMark, FileActions } from './version-list.tsx'

const SubjectName = ({ document: { sessionId, subjectLabel, kind } }: { document: ProducedDocument }) =>
  sessionId === null ? (
    <Text size="sm">{subjectLabel}</Text>
  ) : (
    <Anchor component={Link} to={`/sesiones/${sessionId}/documentos?documento=${kind}`} size="sm">
      {subjectLabel}
    </Anchor>
  )

const Row = ({ document }: { document: ProducedDocument }) => (
  <Table.Tr>
    <Table.Td>
      <Text fw={600}>{document.fileName}</Text>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {document.title}
      </Text>
    </Table.Td>
    <Table.Td>
      <SubjectName document={document} />
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
      <FileActions document={document} />
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
          <Table.Th>De qué trata</Table.Th>
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
