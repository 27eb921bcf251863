import { Button, Table, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { OrdinanceVersion } from '../../../shared/contract/ordinance-review.ts'
import type { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import { shortInstant } from '../../texts/format.ts'
import { ComparisonCells, type SideBySide } from '../../ui/comparison-cells.tsx'
import sheet from '../../ui/sheet.module.css'
import { StageMark } from '../ordinances/stage-mark.tsx'
import type { VersionChoice } from './use-versions.ts'
import styles from './versions.module.css'

export type Comparison = SideBySide<VersionChoice>

/** `Versión 2`, or the text of today. */
export const versionName = (versions: readonly OrdinanceVersion[], choice: VersionChoice): string => {
  const version = versions.find(({ id }) => id === choice)
  return version === undefined ? 'Texto de hoy' : `Versión ${String(version.ordinal)}`
}

type ChosenProps = { comparison: Comparison; onChange: (comparison: Comparison) => void }
type RowProps = ChosenProps & {
  kind: OrdinanceKind
  name: string
  version: OrdinanceVersion | null
  /** Null of what cannot be gone back to. */
  onTake: (() => void) | null
}

const Row = ({ kind, name, version, comparison, onChange, onTake }: RowProps) => {
  return (
    <Table.Tr>
      <ComparisonCells name={name} choice={version?.id ?? null} comparison={comparison} onChange={onChange} />
      <Table.Td className={styles['name'] ?? ''}>
        <div>{name}</div>
        {version !== null && <StageMark stage={version.stage} kind={kind} />}
      </Table.Td>
      <Table.Td className={styles['note'] ?? ''}>
        {version === null ? <Text size="sm">Lo que el texto dice ahora</Text> : (version.note ?? '—')}
      </Table.Td>
      <Table.Td className={styles['source'] ?? ''}>
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
      <Table.Td ta="right">
        {onTake !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            aria-label={`Volver a la ${name.toLocaleLowerCase('es')}`}
            onClick={onTake}
          >
            Volver a ella
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

type VersionListProps = ChosenProps & {
  kind: OrdinanceKind
  versions: readonly OrdinanceVersion[]
  /** Null of a text that cannot be changed. */
  onTake: ((version: OrdinanceVersion) => void) | null
}

/** The versions of a text, the newest first, and which two are compared. */
export const VersionList = ({ versions, onTake, ...chosen }: VersionListProps) => (
  <div className={`${sheet['sheet'] ?? ''} ${styles['list'] ?? ''}`}>
    <Table aria-label="Versiones del texto" verticalSpacing={5} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th ta="center">Antes</Table.Th>
          <Table.Th ta="center">Después</Table.Th>
          <Table.Th>Versión y etapa</Table.Th>
          <Table.Th>Por qué</Table.Th>
          <Table.Th>Cuándo y quién</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Acciones</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Row name="Texto de hoy" version={null} onTake={null} {...chosen} />
        {versions.toReversed().map((version) => (
          <Row
            key={version.id}
            name={versionName(versions, version.id)}
            version={version}
            onTake={
              onTake === null
                ? null
                : () => {
                    onTake(version)
                  }
            }
            {...chosen}
          />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
