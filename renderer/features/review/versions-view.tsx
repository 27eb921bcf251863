import { Text } from '@mantine/core'
import { IconVersions } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { ComparisonView } from './comparison-view.tsx'
import styles from './versions.module.css'
import { usualComparison, type Comparison, type VersionChoice } from './version-choice.ts'
import { VersionsTable } from './versions-table.tsx'

type VersionsViewProps = { session: Session; review: MinutesReview }

const useVersionText = (session: Session, versionId: VersionChoice) =>
  useQuery(orpc.minutes.versionText.queryOptions({ input: { sessionId: session.id, versionId } }))

const nameOf = ({ versions }: MinutesReview, choice: VersionChoice): string => {
  const version = versions.find(({ id }) => id === choice)
  return version === undefined ? 'Texto de hoy' : `Versión ${String(version.ordinal)}`
}

const Compared = ({ session, review, comparison }: VersionsViewProps & { comparison: Comparison }) => {
  const before = useVersionText(session, comparison.before)
  const after = useVersionText(session, comparison.after)
  if (comparison.before === comparison.after)
    return <Text c="dimmed">Eligió dos veces lo mismo. Marque dos versiones distintas para compararlas.</Text>
  return (
    <Loaded query={before} skeleton={<LineSkeletons lines={6} />}>
      {({ paragraphs }) => (
        <Loaded query={after} skeleton={<LineSkeletons lines={6} />}>
          {(other) => (
            <ComparisonView
              key={`${String(comparison.before)} ${String(comparison.after)}`}
              before={{ name: nameOf(review, comparison.before), paragraphs }}
              after={{ name: nameOf(review, comparison.after), paragraphs: other.paragraphs }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

/** The versions of an acta and any two of them side by side. */
export const VersionsView = ({ session, review }: VersionsViewProps) => {
  const [chosen, setChosen] = useState<Comparison | null>(null)
  const comparison = chosen ?? usualComparison(review)
  if (review.versions.length === 0)
    return (
      <EmptyState icon={IconVersions} title="Todavía no hay versiones guardadas">
        Cada vez que el acta va a revisión o se aprueba se guarda cómo estaba. Aquí podrá comparar dos, o una con el
        texto de hoy, con las diferencias marcadas.
      </EmptyState>
    )
  return (
    <div className={styles['versions']}>
      <VersionsTable review={review} comparison={comparison} onChange={setChosen} />
      <Compared session={session} review={review} comparison={comparison} />
    </div>
  )
}
