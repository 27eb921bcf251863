import { Spotlight } from '@mantine/spotlight'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { contextOf } from './hit-words.ts'
import { searchKinds } from './kinds.ts'
import { Marked } from './marked.tsx'
import styles from './search.module.css'

type HitOptionProps = { hit: SearchHit; onChoose: () => void }

/** Something that was found, as Ctrl+K offers it. */
export const HitOption = ({ hit, onChoose }: HitOptionProps) => {
  const { icon: Icon } = searchKinds[hit.kind]
  const context = contextOf(hit)
  return (
    <Spotlight.Action onClick={onChoose}>
      <span className={styles['option']}>
        <Icon size={19} stroke={1.6} aria-hidden className={styles['optionIcon'] ?? ''} />
        <span className={styles['optionBody']}>
          <span className={styles['optionTitle']}>
            <Marked of={hit.title} />
          </span>
          {hit.excerpt !== null && (
            <span className={styles['optionExcerpt']}>
              <Marked of={hit.excerpt} />
            </span>
          )}
          {context !== '' && <span className={styles['optionContext']}>{context}</span>}
        </span>
      </span>
    </Spotlight.Action>
  )
}
