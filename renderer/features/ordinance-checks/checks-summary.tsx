import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { groupFindings } from '../../../shared/domain/ordinance-checks.ts'
import { count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './checks.module.css'
import { useChecks } from './use-checks.ts'

/** What the checks found, in a few lines: for who is about to present a text, which it does not keep from doing so. */
export const ChecksSummary = ({ ordinance }: { ordinance: Ordinance }) => {
  const { findings } = useChecks(ordinance)
  if (findings.length === 0)
    return (
      <Mark icon={IconCircleCheck} tone="action">
        La revisión no encontró observaciones
      </Mark>
    )
  return (
    <div className={styles['summary']} role="note">
      <Mark icon={IconAlertTriangle} tone="attention">
        {count(findings.length, 'observación en la revisión', 'observaciones en la revisión')}
      </Mark>
      <ul className={styles['summaryList']}>
        {groupFindings(findings).map(({ group, findings: ofGroup }) => (
          <li key={group.id}>{`${group.heading}: ${String(ofGroup.length)}`}</li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        Están en la pestaña Texto, panel Revisión. Puede registrar el paso sin atenderlas.
      </Text>
    </div>
  )
}
