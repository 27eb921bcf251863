import { Link, type LinkOptions } from '@tanstack/react-router'
import styles from './page-tabs.module.css'

/** A part of a page, at an address of its own; one that `isParent` stays marked in the pages below it. */
export type PageTab = { link: LinkOptions; label: string; isParent?: boolean }

type PageTabsProps = {
  /** What the parts are of: `Partes del plan`. */
  label: string
  tabs: readonly PageTab[]
  /** Below the head of a page, which keeps a distance to what follows. */
  isUnderHead?: boolean
}

/** The parts of a page, each a link. */
export const PageTabs = ({ label, tabs, isUnderHead = false }: PageTabsProps) => (
  <nav className={styles['tabs']} data-under-head={isUnderHead || undefined} aria-label={label}>
    {tabs.map((tab) => (
      <Link
        key={tab.label}
        {...tab.link}
        className={styles['tab'] ?? ''}
        activeOptions={{ exact: tab.isParent !== true, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {tab.label}
      </Link>
    ))}
  </nav>
)
