import { UnstyledButton } from '@mantine/core'
import { IconFlag, IconGavel, IconNotes } from '@tabler/icons-react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { isEmptyRichText } from '../../../shared/domain/rich-text.ts'
import { count } from '../../texts/format.ts'
import styles from './minutes.module.css'

const Counts = ({ entry }: { entry: MinutesItem }) => (
  <span className={styles['counts']}>
    {!isEmptyRichText(entry.notes) && (
      <span title="Con notas">
        <IconNotes size={14} aria-hidden />
        <span className="visually-hidden">con notas</span>
      </span>
    )}
    {entry.agreements.length > 0 && (
      <span title={count(entry.agreements.length, 'acuerdo', 'acuerdos')}>
        <IconGavel size={14} aria-hidden />
        {entry.agreements.length}
        <span className="visually-hidden">acuerdos</span>
      </span>
    )}
    {entry.commitments.length > 0 && (
      <span title={count(entry.commitments.length, 'compromiso', 'compromisos')}>
        <IconFlag size={14} aria-hidden />
        {entry.commitments.length}
        <span className="visually-hidden">compromisos</span>
      </span>
    )}
  </span>
)

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
              <Counts entry={entry} />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  </nav>
)
