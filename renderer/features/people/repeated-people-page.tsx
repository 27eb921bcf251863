import { Text, Title } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DuplicateGroup } from '../../../shared/contract/committee.ts'
import { orpc } from '../../app/client.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MergeForm } from './merge-modal.tsx'
import { reasonWords } from './merging.ts'
import styles from './people.module.css'

const keyOf = ({ people }: DuplicateGroup): string => people.map(({ id, version }) => `${id}${String(version)}`).join()

const Group = ({ group }: { group: DuplicateGroup }) => (
  <section className={styles['group']} aria-label={group.people[0]?.name}>
    <div className={styles['groupHead']}>
      <Title order={2} fz="md">
        {group.people[0]?.name}
      </Title>
      <Text size="sm" c="dimmed">
        {`${reasonWords[group.reason]} en ${count(group.people.length, 'registro', 'registros')}`}
      </Text>
    </div>
    {/* What was merged is gone from the list when it is read again. */}
    <MergeForm people={group.people} onMerged={() => undefined} />
  </section>
)

/** The people who may be written down twice, to be made one without losing anything. */
export const RepeatedPeoplePage = () => {
  const duplicates = useQuery(orpc.people.duplicates.queryOptions())
  return (
    <Loaded query={duplicates}>
      {(groups) =>
        groups.length === 0 ? (
          <EmptyState icon={IconUsersGroup} title="No hay personas repetidas">
            Cuando dos registros tengan el mismo nombre, aunque sea sin tildes, o el mismo documento de identidad,
            aparecen aquí para unirlos. Al unir no se pierde ninguna asistencia.
          </EmptyState>
        ) : (
          <div className={styles['groups']}>
            <Text c="dimmed">
              {`${groups.length === 1 ? 'Hay 1 persona' : `Hay ${String(groups.length)} personas`} que quizá se escribió dos veces. Al unir, todas las acreditaciones y asistencias pasan al registro que se queda.`}
            </Text>
            {groups.map((group) => (
              <Group key={keyOf(group)} group={group} />
            ))}
          </div>
        )
      }
    </Loaded>
  )
}
