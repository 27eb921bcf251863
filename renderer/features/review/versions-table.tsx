import { Table, Text } from '@mantine/core'
import type { MinutesReview, MinutesVersion } from '../../../shared/contract/review.ts'
import { shortInstant } from '../../texts/format.ts'
import { ComparisonCells } from '../../ui/comparison-cells.tsx'
import sheet from '../../ui/sheet.module.css'
import { shortHash, versionWords } from './review-state.ts'
import styles from './versions.module.css'
import type { Comparison, VersionChoice } from './version-choice.ts'
import { VersionScans } from './version-scans.tsx'

type RowProps = {
  choice: VersionChoice
  name: string
  version: MinutesVersion | null
  comparison: Comparison
  onChange: (comparison: Comparison) => void
}

const Facts = ({ version }: { version: MinutesVersion }) => (
  <>
    <Text size="sm">{versionWords(version)}</Text>
    {version.observations !== null && version.observations !== '' && (
      <Text size="sm" c="dimmed" className={styles['observations'] ?? ''}>
        {`«${version.observations}»`}
      </Text>
    )}
    {version.reopened !== null && (
      <>
        <Text size="sm" c="dimmed">
          {`Reabierta por ${version.reopened.by}, ${shortInstant(version.reopened.at)}. Motivo: ${version.reopened.reason}`}
        </Text>
        <VersionScans versionId={version.id} />
      </>
    )}
  </>
)

const Row = ({ choice, name, version, comparison, onChange }: RowProps) => (
  <Table.Tr>
    <ComparisonCells name={name} choice={choice} comparison={comparison} onChange={onChange} />
    <Table.Td className={styles['versionName'] ?? ''}>{name}</Table.Td>
    <Table.Td>
      {version === null ? <Text size="sm">Lo que el acta dice ahora</Text> : <Facts version={version} />}
    </Table.Td>
    <Table.Td className={styles['versionSource'] ?? ''}>
      {version !== null && (
        <>
          <Text size="sm" className="tabular">
            {shortInstant(version.createdAt)}
          </Text>
          <Text size="sm" c="dimmed">
            {version.createdBy}
          </Text>
        </>
      )}
    </Table.Td>
    <Table.Td className={styles['versionHash'] ?? ''} title={version?.modelSha256 ?? ''}>
      {version !== null && shortHash(version.modelSha256)}
    </Table.Td>
  </Table.Tr>
)

type VersionsTableProps = {
  review: MinutesReview
  comparison: Comparison
  onChange: (comparison: Comparison) => void
}

/** The versions of an acta, the newest first, and which two are compared. */
export const VersionsTable = ({ review, comparison, onChange }: VersionsTableProps) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Versiones del acta" verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th ta="center">Antes</Table.Th>
          <Table.Th ta="center">Después</Table.Th>
          <Table.Th>Versión</Table.Th>
          <Table.Th>Qué es</Table.Th>
          <Table.Th>Cuándo y quién</Table.Th>
          <Table.Th className={styles['versionHash'] ?? ''}>SHA-256</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Row choice={null} name="Texto de hoy" version={null} comparison={comparison} onChange={onChange} />
        {review.versions.toReversed().map((version) => (
          <Row
            key={version.id}
            choice={version.id}
            name={`Versión ${String(version.ordinal)}`}
            version={version}
            comparison={comparison}
            onChange={onChange}
          />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
