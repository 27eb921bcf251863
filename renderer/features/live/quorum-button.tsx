import { Popover, UnstyledButton } from '@mantine/core'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { QuorumCounter } from '../attendance/quorum-counter.tsx'
import { QuorumPanel } from '../attendance/quorum-panel.tsx'
import { quorumStanding } from '../attendance/quorum-words.ts'
import styles from './live-bar.module.css'

type QuorumButtonProps = { session: Session; register: AttendanceRegister; segments: readonly Segment[] }

/** The counter, always in sight; pressed, the sentence to say out loud and the hours it was reached and lost. */
export const QuorumButton = ({ session, register, segments }: QuorumButtonProps) => (
  <Popover width={400} position="bottom-start" shadow="md" trapFocus>
    <Popover.Target>
      <UnstyledButton className={styles['quorum'] ?? ''} title="Ver la frase y las horas del quórum">
        <QuorumCounter quorum={register.quorum} standing={quorumStanding(session)} />
      </UnstyledButton>
    </Popover.Target>
    <Popover.Dropdown p={0} className={styles['quorumPanel'] ?? ''}>
      <QuorumPanel register={register} segments={segments} status={session.status} />
    </Popover.Dropdown>
  </Popover>
)
