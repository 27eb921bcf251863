import type { ReactNode } from 'react'
import { Group, Title } from '@mantine/core'
import styles from './section.module.css'

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode; isFlush?: boolean }

/** A sheet of paper with a title: one matter of a page. */
export const Section = ({ title, aside, children, isFlush = false }: SectionProps) => (
  <section className={styles['section']} data-flush={isFlush || undefined}>
    <Group justify="space-between" className={styles['head'] ?? ''} wrap="nowrap">
      <Title order={2} className={styles['title'] ?? ''}>
        {title}
      </Title>
      {aside}
    </Group>
    <div className={styles['body']}>{children}</div>
  </section>
)
