import { linkOptions } from '@tanstack/react-router'
import { PageTabs } from '../../ui/page-tabs.tsx'

const tabs = [
  { link: linkOptions({ to: '/plan' }), label: 'POA' },
  { link: linkOptions({ to: '/plan/prioridades' }), label: 'Agendas de prioridades', isParent: true },
  { link: linkOptions({ to: '/plan/reportes' }), label: 'Reportes', isParent: true },
]

/** The parts of the plan, below the title of each. */
export const PlanTabs = () => <PageTabs label="Partes del plan" tabs={tabs} isUnderHead />
