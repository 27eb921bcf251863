import { ActionIcon, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lowerPages, pageGroups, type PageEntry } from './pages.ts'
import styles from './navigation.module.css'

const Entry = ({ entry: { address, label, icon: Icon }, isNarrow }: { entry: PageEntry; isNarrow: boolean }) => {
  const link = (
    <Link
      to={address}
      className={styles['entry'] ?? ''}
      activeOptions={{ exact: address === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon size={20} stroke={1.7} aria-hidden />
      <span className={isNarrow ? 'visually-hidden' : undefined}>{label}</span>
    </Link>
  )
  if (!isNarrow) return link
  return (
    <Tooltip label={label} position="right" openDelay={0}>
      {link}
    </Tooltip>
  )
}

type NavigationProps = { acronym: string; committeeName: string }

/** The left navigation; it folds into icons when the room is needed. */
export const Navigation = ({ acronym, committeeName }: NavigationProps) => {
  const [isNarrow, setIsNarrow] = useLocalStorage({
    key: 'mesa-cer-navigation-narrow',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const FoldIcon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={styles['navigation']} aria-label="Principal" data-narrow={isNarrow || undefined}>
      <div className={styles['brand']}>
        {!isNarrow && (
          <div className={styles['names']}>
            <strong>{acronym}</strong>
            <span>{committeeName}</span>
          </div>
        )}
        <ActionIcon
          size="lg"
          aria-label={isNarrow ? 'Mostrar los nombres del menú' : 'Reducir el menú a iconos'}
          aria-expanded={!isNarrow}
          onClick={() => {
            setIsNarrow(!isNarrow)
          }}
        >
          <FoldIcon size={19} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {pageGroups.map((group) => (
        <div key={group.label} className={styles['group']} role="group" aria-label={group.label}>
          {!isNarrow && (
            <span className={styles['label']} aria-hidden>
              {group.label}
            </span>
          )}
          {group.entries.map((entry) => (
            <Entry key={entry.address} entry={entry} isNarrow={isNarrow} />
          ))}
        </div>
      ))}
      <div className={styles['lower']}>
        {lowerPages.map((entry) => (
          <Entry key={entry.address} entry={entry} isNarrow={isNarrow} />
        ))}
      </div>
    </nav>
  )
}
