import { Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { Link, Outlet } from '@tanstack/react-router'
import styles from './spaces-layout.module.css'

const tabs = [
  { to: '/grupos', label: 'Grupos y redes' },
  { to: '/grupos/eventos', label: 'Eventos' },
  { to: '/grupos/presentaciones', label: 'Presentaciones' },
] as const

/** Where people also meet: groups and networks, events, and the turns in which institutions present their plans. */
export const SpacesLayout = () => {
  useDocumentTitle('Grupos y eventos · Mesa CER')
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Title order={1} className={styles['title'] ?? ''}>
          Grupos y eventos
        </Title>
      </div>
      <nav className={styles['tabs']} aria-label="Partes de grupos y eventos">
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={styles['tab'] ?? ''}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
