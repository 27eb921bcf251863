import { Text } from '@mantine/core'
import type { Priority } from '../../../shared/contract/priorities.ts'
import styles from './plan.module.css'

type PriorityListProps = { name: string | null; items: readonly Priority[] }

/** The regional priorities, by number. */
export const PriorityList = ({ name, items }: PriorityListProps) => (
  <>
    {name !== null && (
      <Text fw={600} mb="sm">
        {name}
      </Text>
    )}
    <ol className={styles['priorities']}>
      {items.map(({ number, text, isNumberConfirmed }) => (
        <li key={number}>
          <span className={styles['priorityNumber']}>{number}</span>
          <div>
            <Text>{text}</Text>
            {!isNumberConfirmed && (
              <Text size="xs" c="dimmed">
                El número se tomó del orden de la lista: el documento no lo muestra.
              </Text>
            )}
          </div>
        </li>
      ))}
    </ol>
  </>
)
