import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import type { Icon } from './icon.ts'

type EmptyStateProps = { icon: Icon; title: string; children: ReactNode; action?: ReactNode }

/** What a list shows when it is empty: what will be here and how to begin. */
export const EmptyState = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <Icon size={34} stroke={1.3} aria-hidden className={styles['icon'] ?? ''} />
    <Text fw={600} fz="md">
      {title}
    </Text>
    <Text c="dimmed" className={styles['words'] ?? ''}>
      {children}
    </Text>
    {action !== undefined && <div className={styles['action']}>{action}</div>}
  </div>
)
