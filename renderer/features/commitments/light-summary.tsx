import { UnstyledButton } from '@mantine/core'
import { count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { lightIcons } from '../follow-ups/light-mark.tsx'
import styles from './commitments.module.css'
import type { CommitmentsSearch } from './search.ts'
import type { useCommitmentsSearch } from './use-commitments.ts'

type LightSummaryProps = {
  summary: { overdue: number; soon: number; inTime: number; withoutDay: number }
  search: CommitmentsSearch
  set: ReturnType<typeof useCommitmentsSearch>['set']
}

/** How many are open, by their light: in the whole register, whatever it is narrowed to. */
export const LightSummary = ({ summary: { overdue, soon, inTime, withoutDay }, search, set }: LightSummaryProps) => (
  <div className={styles['summary']} role="status" aria-label="Compromisos abiertos">
    <UnstyledButton
      aria-pressed={search.vencidos === true}
      title="Ver solo los vencidos"
      onClick={() => {
        set({ vencidos: search.vencidos === true ? undefined : true })
      }}
    >
      <Mark icon={lightIcons.overdue} tone={overdue === 0 ? 'neutral' : 'lost'} isLarge>
        {count(overdue, 'vencido', 'vencidos')}
      </Mark>
    </UnstyledButton>
    <Mark icon={lightIcons.soon} tone={soon === 0 ? 'neutral' : 'attention'} isLarge>
      {`${count(soon, 'vence', 'vencen')} en 7 días`}
    </Mark>
    <Mark icon={lightIcons.in_time} tone={inTime === 0 ? 'neutral' : 'action'} isLarge>
      {`${String(inTime)} en plazo`}
    </Mark>
    {withoutDay > 0 && (
      <Mark icon={lightIcons.no_day} tone="neutral" isLarge>
        {`${String(withoutDay)} sin fecha`}
      </Mark>
    )}
  </div>
)
