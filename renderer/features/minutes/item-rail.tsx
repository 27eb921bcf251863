import { UnstyledButton } from '@mantine/core'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { ItemCounts } from './item-counts.tsx'
import styles from './minutes.module.css'

type ItemRailProps = {
  items: readonly MinutesItem[]
  selectedId: AgendaItemId
  onChoose: (id: AgendaItemId) => void
}

/** The items of the agenda, the one in hand marked. */
export const ItemRail = ({ items, selectedId, onChoose }: ItemRailProps) => (
  <nav className={styles['rail']} aria-label="Puntos de la agenda">
    <ol>
      {items.map((entry, index) => (
        <li key={entry.item.id}>
          <UnstyledButton
            className={styles['railItem'] ?? ''}
            aria-current={entry.item.id === selectedId ? 'true' : undefined}
            onClick={() => {
              onChoose(entry.item.id)
            }}
          >
            <span className={styles['railNumber']}>{index + 1}</span>
            <span className={styles['railWords']}>
              <span className={styles['railTitle']}>{entry.item.title}</span>
              <span className={styles['counts']}>
                <ItemCounts entry={entry} />
              </span>
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  </nav>
)
