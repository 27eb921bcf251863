import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { groupFindings, type CheckFinding } from '../../../shared/domain/ordinance-checks.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './checks.module.css'
import { useChecks, type Checks } from './use-checks.ts'

type ChecksPanelProps = {
  ordinance: Ordinance
  selectedPartId: OrdinancePartId | null
  onSelectPart: (partId: OrdinancePartId) => void
}

type RowProps = Omit<ChecksPanelProps, 'ordinance'> & {
  ordinanceId: OrdinanceId
  finding: CheckFinding
  /** The part that it is about; none when it is about the whole text. */
  partId: OrdinancePartId | null
  place: string
}

// A mark says by itself what it lacks.
const isMark = ({ code }: CheckFinding): boolean => code === 'to_complete' || code === 'reason_to_complete'

const Words = ({ finding, place }: Pick<RowProps, 'finding' | 'place'>) => (
  <>
    <span className={styles['place']}>{place}</span>
    {!isMark(finding) && <span>{finding.message}</span>}
    {finding.excerpt !== '' && (
      <q className={styles['excerpt']} data-mark={isMark(finding) || undefined}>
        {finding.excerpt}
      </q>
    )}
  </>
)

const placeOf = ({ code, partId }: CheckFinding, numbers: Checks['numbers']): string => {
  if (partId !== null) return numbers.get(partId)?.label ?? 'Parte quitada'
  if (code === 'reason_to_complete') return 'Exposición de motivos'
  return code === 'no_entry_into_force' || code === 'no_publication' ? 'Todo el texto' : 'Título'
}

const Row = ({ ordinanceId, finding, partId, place, selectedPartId, onSelectPart }: RowProps) => {
  const words = <Words finding={finding} place={place} />
  if (finding.code === 'reason_to_complete')
    return (
      <Link className={styles['finding'] ?? ''} to="/ordenanzas/$ordinanceId/motivos" params={{ ordinanceId }}>
        {words}
      </Link>
    )
  if (partId === null) return <div className={styles['finding']}>{words}</div>
  return (
    <button
      type="button"
      className={styles['finding']}
      data-selected={partId === selectedPartId || undefined}
      onClick={() => {
        onSelectPart(partId)
      }}
    >
      {words}
    </button>
  )
}

const Groups = ({ ordinance, findings, numbers, ...rest }: ChecksPanelProps & Checks) => {
  const ids = new Map<string, OrdinancePartId>(ordinance.parts.map(({ id }) => [id, id]))
  return groupFindings(findings).map(({ group, findings: ofGroup }) => (
    <section key={group.id} aria-labelledby={`observaciones-${group.id}`}>
      <h3 className={styles['heading']} id={`observaciones-${group.id}`}>
        {group.heading}
        <span className={styles['count']}>{ofGroup.length}</span>
      </h3>
      <ul className={styles['list']}>
        {ofGroup.map((finding, index) => (
          <li key={`${finding.code} ${finding.partId ?? ''} ${finding.excerpt} ${String(index)}`}>
            <Row
              ordinanceId={ordinance.id}
              finding={finding}
              partId={finding.partId === null ? null : (ids.get(finding.partId) ?? null)}
              place={placeOf(finding, numbers)}
              {...rest}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** What there is to look at before the text leaves, by kind, each with a way to its place. It warns and keeps nothing back. */
export const ChecksPanel = (props: ChecksPanelProps) => {
  const checks = useChecks(props.ordinance)
  const { length } = checks.findings
  return (
    <div className={styles['panel']} role="group" aria-label="Revisión">
      <div role="status">
        {length === 0 ? (
          <EmptyState icon={IconCircleCheck} title="Sin observaciones">
            {props.ordinance.parts.length === 0
              ? 'Todavía no hay partes que revisar. Se revisan mientras escribe.'
              : 'Los considerandos, las referencias, las siglas y las disposiciones están en orden. Se vuelve a revisar mientras escribe.'}
          </EmptyState>
        ) : (
          <Text size="sm" c="dimmed">
            {`${count(length, 'observación', 'observaciones')}. Son avisos: el texto puede salir tal como está.`}
          </Text>
        )}
      </div>
      <Groups {...props} {...checks} />
    </div>
  )
}
