import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PlanTabs } from '../plan/plan-tabs.tsx'
import { BalanceForm } from './balance-form.tsx'
import styles from './priorities.module.css'
import { useBalance } from './use-balances.ts'

/** One balance of an agenda, to write. */
export const BalancePage = () => {
  const { balanceId } = useParams({ from: '/plan/prioridades/balances/$balanceId' })
  const balance = useBalance(balanceId)
  return (
    <Page title="Balance de la agenda">
      <PlanTabs />
      <Anchor className={styles['back'] ?? ''} renderRoot={(props) => <Link to="/plan/prioridades" {...props} />}>
        <IconArrowLeft size={16} aria-hidden /> Agendas de prioridades
      </Anchor>
      <Loaded query={balance}>
        {(kept) => <BalanceForm key={`${kept.id} ${String(kept.version)}`} balance={kept} />}
      </Loaded>
    </Page>
  )
}
