import { Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconVersions } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrdinanceVersion } from '../../../shared/contract/ordinance-review.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/section.tsx'
import { ComparisonButton } from './comparison-button.tsx'
import { KeepVersionModal } from './keep-version-modal.tsx'
import { useOrdinance } from '../ordinances/use-ordinance.ts'
import { useTaking, useVersionContent, useVersions } from './use-versions.ts'
import { VersionComparison } from './version-comparison.tsx'
import { VersionList, versionName, type Comparison } from './version-list.tsx'
import styles from './versions.module.css'

type ComparedProps = { ordinance: Ordinance; versions: readonly OrdinanceVersion[]; comparison: Comparison }

const Compared = ({ ordinance, versions, comparison }: ComparedProps) => {
  const { before, after } = comparison
  const earlier = useVersionContent(ordinance.id, before)
  const later = useVersionContent(ordinance.id, after)
  const { isThere, takePart } = useTaking(ordinance)
  if (before === after)
    return <Text c="dimmed">Eligió dos veces lo mismo. Marque dos versiones distintas para compararlas.</Text>
  const takeBack =
    before !== null && after === null && !isLockedAt(ordinance.stage)
      ? {
          canTake: (partId: string) => isThere(partId),
          take: (partId: string) => {
            takePart(before, partId)
          },
        }
      : null
  return (
    <Loaded query={earlier} skeleton={<LineSkeletons lines={6} />}>
      {(from) => (
        <Loaded query={later} skeleton={<LineSkeletons lines={6} />}>
          {(to) => (
            <VersionComparison
              key={`${String(before)} ${String(after)}`}
              before={{ name: versionName(versions, before), content: from }}
              after={{ name: versionName(versions, after), content: to }}
              takeBack={takeBack}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

/** What is compared first: while it is drafted, its last version with today's text; once approved, how it began and how it ended. */
const usualComparison = (ordinance: Ordinance, versions: readonly OrdinanceVersion[]): Comparison => {
  const last = versions.at(-1)?.id ?? null
  const first = versions.at(0)?.id
  return isLockedAt(ordinance.stage) && first !== undefined && first !== last
    ? { before: first, after: last }
    : { before: last, after: null }
}

const Ready = ({ ordinance, versions }: { ordinance: Ordinance; versions: readonly OrdinanceVersion[] }) => {
  const [isKeeping, setKeeping] = useState(false)
  const [chosen, setChosen] = useState<Comparison | null>(null)
  const [leaving, setLeaving] = useState<OrdinanceVersion | null>(null)
  const { takeVersion } = useTaking(ordinance)
  const comparison = chosen ?? usualComparison(ordinance, versions)
  const keep = (
    <Button
      leftSection={<IconDeviceFloppy size={17} aria-hidden />}
      onClick={() => {
        setKeeping(true)
      }}
    >
      Guardar versión
    </Button>
  )
  return (
    <div className={styles['versions']}>
      {versions.length === 0 ? (
        <EmptyState icon={IconVersions} title="Todavía no hay versiones guardadas" action={keep}>
          Guarde una antes de un cambio grande o de enviar el texto a alguien. También se guarda una cuando el CER lo
          valida, se presenta o se aprueba. Después podrá comparar dos artículo por artículo, o volver a una.
        </EmptyState>
      ) : (
        <>
          <Section title="Versiones" aside={keep} isFlush>
            <VersionList
              kind={ordinance.kind}
              versions={versions}
              comparison={comparison}
              onChange={setChosen}
              onTake={isLockedAt(ordinance.stage) ? null : setLeaving}
            />
          </Section>
          <Group justify="flex-end">
            <ComparisonButton {...comparison} />
          </Group>
          <Compared ordinance={ordinance} versions={versions} comparison={comparison} />
        </>
      )}
      <KeepVersionModal
        ordinanceId={ordinance.id}
        isOpen={isKeeping}
        onClose={() => {
          setKeeping(false)
        }}
      />
      <ConfirmModal
        isOpen={leaving !== null}
        title={`¿Volver a la versión ${String(leaving?.ordinal ?? '')}?`}
        consequence="El título, las partes y la exposición de motivos quedan como en esa versión. Lo que dicen ahora se guarda antes como otra versión, de modo que no se pierde nada."
        doIt="Volver a esa versión"
        onCancel={() => {
          setLeaving(null)
        }}
        onConfirm={() => {
          if (leaving !== null) takeVersion(leaving.id)
          setLeaving(null)
        }}
      />
    </div>
  )
}

/** The text as it stood, and what changed between two of its versions. */
export const VersionsTab = () => {
  const { ordinanceId, ordinance } = useOrdinance()
  const versions = useVersions(ordinanceId)
  return (
    <Loaded query={ordinance}>
      {(whole) => <Loaded query={versions}>{(all) => <Ready ordinance={whole} versions={all} />}</Loaded>}
    </Loaded>
  )
}
