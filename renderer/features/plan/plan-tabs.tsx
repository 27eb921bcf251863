import { Link } from '@tanstack/react-router'
import styles from './plan-tabs.module.css'

const tabs = [
  { to: '/plan', label: 'POA' },
  { to: '/plan/prioridades', label: 'Agendas de prioridades' },
  { to: '/plan/reportes', label: 'Reportes' },
] as const

/** The parts of the plan, below the title of each. */
export const PlanTabs = () => (
  <nav className={styles['tabs']} aria-label="Partes del plan">
    {tabs.map(({ to, label }) => (
      <Link
        key={to}
        to={to}
        className={styles['tab'] ?? ''}
        activeOptions={{ exact: to === '/plan', includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {label}
      </Link>
    ))}
  </nav>
)
