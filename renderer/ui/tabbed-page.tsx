import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { PageTabs, type PageTab } from './page-tabs.tsx'
import styles from './tabbed-page.module.css'

type TabbedPageProps = {
  title: string
  /** How it stands, beside the title. */
  mark?: ReactNode
  aside?: ReactNode
  tabsLabel: string
  tabs: readonly PageTab[]
  /** A list that takes the rest of the window and scrolls by itself. */
  isFilling?: boolean
  children: ReactNode
}

/** A page of several parts under one title. */
export const TabbedPage = ({ title, mark, aside, tabsLabel, tabs, isFilling = false, children }: TabbedPageProps) => (
  <div className={styles['page']} data-fills={isFilling || undefined}>
    <div className={styles['head']}>
      <Group gap="0.2rem 0.75rem">
        <Title order={1} className={styles['title'] ?? ''}>
          {title}
        </Title>
        {mark}
      </Group>
      {aside}
    </div>
    <PageTabs label={tabsLabel} tabs={tabs} />
    {children}
  </div>
)
